package io.meshsdk.core.documents.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A shape while its lines are read: the keys that are there in any case, and the cases. */
final class ShapeDraft {
    private final ScopeDraft base = new ScopeDraft();
    private final List<Case> cases = new ArrayList<>();

    /**
     * What holds under a condition.
     *
     * @param condition for example {@code type is library or metric is present}
     */
    private record Case(String condition, ScopeDraft scope) {}

    ScopeDraft base() {
        return base;
    }

    ScopeDraft when(String condition) {
        ScopeDraft scope = new ScopeDraft();
        cases.add(new Case(condition, scope));
        return scope;
    }

    void include(ShapeDraft other, int versions) {
        base.include(other.base, versions);
        cases.addAll(other.cases);
    }

    Keyed build(int closed) {
        Map<String, Switch> switches = new LinkedHashMap<>();
        for (Case one : cases) {
            Scope scope = one.scope().build();
            for (String condition : one.condition().split(" or ")) {
                String[] sides = condition.split(" is ");
                Switch by = switches.computeIfAbsent(sides[0], Switch::new);
                Arrays.stream(sides[1].split(" ")).forEach(word -> by.add(word, scope));
            }
        }
        return new Keyed(closed, base.build(), List.copyOf(switches.values()));
    }
}
