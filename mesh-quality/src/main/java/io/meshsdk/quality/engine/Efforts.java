package io.meshsdk.quality.engine;

import io.meshsdk.quality.Effort;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the slots of a plan took. It has no part in what states say, nor in their bytes.
 *
 * @param bySlot the effort of each slot that was measured
 */
record Efforts(Map<Slot, Effort> bySlot) {
    static Efforts none() {
        return new Efforts(Map.of());
    }

    Efforts and(Efforts other) {
        Map<Slot, Effort> both = new LinkedHashMap<>(bySlot);
        other.bySlot.forEach((slot, effort) -> both.merge(slot, effort, Effort::and));
        return new Efforts(both);
    }

    Efforts without(Predicate<Slot> isLeftOut) {
        Map<Slot, Effort> some = new LinkedHashMap<>(bySlot);
        some.keySet().removeIf(isLeftOut);
        return new Efforts(some);
    }

    Effort of(Iterable<Slot> slots) {
        Effort sum = Effort.none();
        for (Slot slot : slots) {
            sum = sum.and(bySlot.getOrDefault(slot, Effort.none()));
        }
        return sum;
    }
}
