package io.meshsdk.benchmarks.quality;

import io.meshsdk.benchmarks.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what jobs found with what the first of them did. */
final class Agreement {
    /** How far estimates may be from each other, relative to the larger: twice what the coarsest of them promises. */
    private static final double TOLERANCE = 0.1;

    private final Map<String, BigDecimal> counts = new LinkedHashMap<>();
    private final Map<String, BigDecimal> estimates = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();
    private int compared;

    /** Takes what a job found. */
    void take(String job, Figures figures) {
        figures.of(Figures.Kind.COUNT).forEach((name, value) -> {
            compared++;
            BigDecimal other = counts.putIfAbsent(name, value);
            if (other != null && other.compareTo(value) != 0) {
                differences.add("%s: '%s' is %s, others found %s".formatted(job, name, value, other));
            }
        });
        figures.of(Figures.Kind.ESTIMATE).forEach((name, value) -> {
            BigDecimal other = estimates.putIfAbsent(name, value);
            if (other != null && !isNear(other.doubleValue(), value.doubleValue())) {
                differences.add("%s: '%s' is about %s, others found %s".formatted(job, name, value, other));
            }
        });
    }

    private static boolean isNear(double one, double other) {
        return Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
    }

    /** Returns how many exact counts were compared. */
    int compared() {
        return compared;
    }

    /** Returns what does not agree. */
    List<String> differences() {
        return List.copyOf(differences);
    }
}
