package io.meshsdk.core.documents.governance;

import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.metadata.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** Returns one of each kind, with what is set of it in one place or the other; lists are joined. */
    static List<Asked> merged(List<Asked> all) {
        Map<String, Asked> merged = new LinkedHashMap<>();
        all.forEach(one -> merged.merge(one.kind, one, Asked::and));
        return List.copyOf(merged.values());
    }

    private Asked and(Asked other) {
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
