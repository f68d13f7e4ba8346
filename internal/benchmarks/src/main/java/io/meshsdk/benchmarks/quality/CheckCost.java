package io.meshsdk.benchmarks.quality;

import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Metrics;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.check.Statistic;
import java.util.List;

/**
 * A check whose cost is measured.
 *
 * @param name its name in the table of checks
 * @param expectation what is measured
 * @param columns the columns of the batches, no more than it needs
 */
record CheckCost(String name, Expectation expectation, List<String> columns) {
    static CheckCost of(String name, Expectation expectation) {
        return new CheckCost(name, expectation, expectation.columns());
    }

    static CheckCost of(String name, Statistic statistic, String column) {
        return of(name, Metrics.of(statistic, column).measured());
    }

    /** Returns whether no plan is without the check. */
    boolean isOfEveryPlan() {
        return expectation.check() instanceof ShapeCheck.SchemaConformance;
    }
}
