package io.meshsdk.policy.cel;

import io.meshsdk.access.Classification;
import io.meshsdk.quality.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers for the words that have an order, so that expressions compare them: {@code field.classification >= CONFIDENTIAL}. */
final class Ranks {
    private static final Map<Classification, Long> CLASSIFICATIONS =
            ranks(Classification.class, Classification.values());
    private static final Map<Severity, Long> SEVERITIES = ranks(Severity.class, Severity.values());

    private Ranks() {}

    static long of(Classification classification) {
        return CLASSIFICATIONS.getOrDefault(classification, 0L);
    }

    static long of(Severity severity) {
        return SEVERITIES.getOrDefault(severity, 0L);
    }

    /** Returns the constants that expressions may name. */
    static Map<String, Long> constants() {
        Map<String, Long> found = new LinkedHashMap<>();
        CLASSIFICATIONS.forEach((level, rank) -> found.put(level.name(), rank));
        SEVERITIES.forEach((severity, rank) -> found.put(severity.name(), rank));
        return found;
    }

    private static <E extends Enum<E>> Map<E, Long> ranks(Class<E> type, E[] words) {
        Map<E, Long> ranks = new EnumMap<>(type);
        for (E word : words) {
            ranks.put(word, (long) ranks.size());
        }
        return Collections.unmodifiableMap(ranks);
    }
}
