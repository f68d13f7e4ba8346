package io.meshsdk.core.documents.governance;

import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.metadata.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy that is asked for, without an id.
 *
 * @param kind its kind
 * @param settings what is set of it
 */
record Asked(String kind, PolicySettings settings) {
    static Asked of(String kind) {
        return new Asked(kind, PolicySettings.none());
    }

    Asked with(String name, Value value) {
        return new Asked(kind, settings.with(name, value));
    }

    Asked with(String name, String value) {
        return with(name, Value.of(value));
    }

    PolicyStatement statement(String id) {
        return new PolicyStatement(kind, id, settings);
    }

    /** Returns whether there is such a policy. */
    boolean isOfUse() {
        try {
            return !statement("checked").policy().id().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns the statement of one of several policies that are asked for together, its kind in its id. */
    PolicyStatement statementAmong(List<Asked> all, String id) {
        return statement(all.size() == 1 ? id : joined(id, kind));
    }

    /** Words with which one ends and the other begins are said once. */
    private static String joined(String id, String kind) {
        String end = kind;
        while (!end.isEmpty()) {
            if (id.equals(end) || id.endsWith("-" + end)) {
                return id + kind.substring(end.length());
            }
            end = end.substring(0, Math.max(0, end.lastIndexOf('-')));
        }
        return id + "-" + kind;
    }

    /** Returns a setting of which another asks something else than this does; empty where both can be had. */
    Optional<String> clash(Asked other) {
        return other.settings.values().entrySet().stream()
                .filter(entry -> differs(settings.values().get(entry.getKey()), entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean differs(@Nullable Value one, Value other) {
        boolean joined = one instanceof Value.Items && other instanceof Value.Items;
        return one != null && !joined && !one.equals(other);
    }

    /** Returns one with what is set of this or another of its kind; lists are joined. */
    Asked and(Asked other) {
        PolicySettings joined = settings;
        for (Map.Entry<String, Value> entry : other.settings.values().entrySet()) {
            Value known = joined.values().get(entry.getKey());
            joined = joined.with(entry.getKey(), known == null ? entry.getValue() : joined(known, entry.getValue()));
        }
        return new Asked(kind, joined);
    }

    private static Value joined(Value one, Value other) {
        if (!(one instanceof Value.Items some) || !(other instanceof Value.Items more)) {
            return other;
        }
        List<Value> items = new ArrayList<>(some.items());
        items.addAll(more.items());
        return Value.of(items);
    }
}
