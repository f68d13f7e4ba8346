package io.meshsdk.benchmarks.quality;

import io.meshsdk.benchmarks.Figures;
import io.meshsdk.quality.Expectation;
import java.math.BigDecimal;

/**
 * One metric of the suite, as we and as SQL ask for it.
 *
 * @param name what engines call its result
 * @param isExact whether all engines have to find the same number
 * @param expectation what we measure
 * @param expression the aggregate of the table {@code orders} that gives the same number
 */
record SuiteItem(String name, boolean isExact, Expectation expectation, String expression) {
    static SuiteItem exact(String name, Expectation expectation, String expression) {
        return new SuiteItem(name, true, expectation, expression);
    }

    static SuiteItem estimate(String name, Expectation expectation, String expression) {
        return new SuiteItem(name, false, expectation, expression);
    }

    /** Notes what the metric is. */
    void note(BigDecimal value, Figures figures) {
        if (isExact) {
            figures.count(name, value);
        } else {
            figures.estimate(name, value);
        }
    }

    /** Returns the tables that the expression reads. */
    String from() {
        return needsCustomers() ? "orders LEFT JOIN customers ON orders.customer_id = customers.customer_id" : "orders";
    }

    private boolean needsCustomers() {
        return expression.contains("customers.");
    }
}
