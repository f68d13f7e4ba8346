package io.meshsdk.quality.check;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;

/**
 * Asks for a number that describes rows. What it may be is the condition of the expectation; without one it is only measured.
 *
 * @param metric the number
 * @param against whether it is looked at by itself or beside another
 * @since 0.1.0
 */
@CheckReturnValue
public record MetricCheck(Metric metric, Against against) implements Check {
    /** Returns the check of a number by itself. */
    public static MetricCheck of(Metric metric) {
        return new MetricCheck(metric, new Against.Nothing());
    }

    @Override
    public List<String> columns() {
        return metric.columns();
    }

    /** What a number is looked at beside. */
    public sealed interface Against {
        /** The number counts by itself. */
        record Nothing() implements Against {}

        /** The relative change since the version before: (now - before) / |before|; below zero where it shrank. */
        record Previous() implements Against {}

        /**
         * The difference to the same number of another dataset: this - other.
         *
         * @param dataset its name
         */
        record Dataset(String dataset) implements Against {}
    }
}
