package io.meshsdk.benchmarks.quality;

import static io.meshsdk.benchmarks.quality.SuiteItem.estimate;
import static io.meshsdk.benchmarks.quality.SuiteItem.exact;
import static io.meshsdk.quality.Expectations.between;
import static io.meshsdk.quality.Expectations.comparedColumns;
import static io.meshsdk.quality.Expectations.format;
import static io.meshsdk.quality.Expectations.freshness;
import static io.meshsdk.quality.Expectations.matches;
import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.oneOf;
import static io.meshsdk.quality.Expectations.references;
import static io.meshsdk.quality.Expectations.unique;
import static io.meshsdk.quality.Metrics.approximateDistinctCount;
import static io.meshsdk.quality.Metrics.distinctCount;
import static io.meshsdk.quality.Metrics.maximum;
import static io.meshsdk.quality.Metrics.minimum;
import static io.meshsdk.quality.Metrics.quantile;
import static io.meshsdk.quality.Metrics.rows;
import static io.meshsdk.quality.Metrics.sum;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The twenty metrics on twelve columns. */
final class QualitySuite {
    /** When the orders are judged. */
    static final Instant NOW = Instant.parse("2025-12-02T00:00:00Z");

    private static final Duration MAXIMUM_AGE = Duration.ofDays(1);
    private static final String EMAIL = "[A-Za-z0-9._%+-]+@([A-Za-z0-9-]+\\.)+[A-Za-z]{2,}";
    private static final String SKU = "[A-Z]{3}-[0-9]{5}";
    private static final List<SuiteItem> ITEMS = List.of(
            exact("rows", rows().measured(), "count(*)"),
            exact("customer_id nulls", notNull("customer_id"), "count(*) - count(orders.customer_id)"),
            exact("amount nulls", notNull("amount"), "count(*) - count(amount)"),
            exact("order_date nulls", notNull("order_date"), "count(*) - count(order_date)"),
            exact("order_id repeats", unique("order_id"), "count(order_id) - count(DISTINCT order_id)"),
            exact("email misfits", format("email", "email"), unlike("email", EMAIL)),
            exact(
                    "status strangers",
                    oneOf("status", "NEW", "PAID", "PACKED", "SHIPPED", "RETURNED"),
                    "count(*) FILTER (status NOT IN ('NEW', 'PAID', 'PACKED', 'SHIPPED', 'RETURNED'))"),
            exact(
                    "amount outside",
                    between("amount", BigDecimal.ZERO, new BigDecimal("4000.00")),
                    "count(*) FILTER (amount NOT BETWEEN 0 AND 4000.00)"),
            exact("quantity outside", between("quantity", 1, 100), "count(*) FILTER (quantity NOT BETWEEN 1 AND 100)"),
            exact("amount minimum", minimum("amount").measured(), "min(amount)"),
            exact("amount maximum", maximum("amount").measured(), "max(amount)"),
            exact("discount sum", sum("discount").measured(), "sum(discount)"),
            exact(
                    "customer_id strangers",
                    references("customer_id", "customers", "customer_id"),
                    "count(*) FILTER (orders.customer_id IS NOT NULL AND customers.customer_id IS NULL)"),
            estimate(
                    "customer_id distinct",
                    approximateDistinctCount("customer_id").measured(),
                    "approx_count_distinct(orders.customer_id)"),
            exact("country distinct", distinctCount("country").measured(), "count(DISTINCT country)"),
            estimate("amount p50", quantile("amount", 0.5).measured(), "approx_quantile(amount, 0.5)"),
            estimate("amount p95", quantile("amount", 0.95).measured(), "approx_quantile(amount, 0.95)"),
            exact(
                    "updated_at old",
                    freshness("updated_at", MAXIMUM_AGE),
                    "CASE WHEN epoch(max(updated_at)) >= %d THEN 0 ELSE 1 END"
                            .formatted(NOW.minus(MAXIMUM_AGE).getEpochSecond())),
            exact(
                    "ship_date early",
                    comparedColumns("order_date", "<=", "ship_date"),
                    "count(*) FILTER (order_date > ship_date)"),
            exact("sku misfits", matches("sku", SKU), unlike("sku", SKU)));

    private QualitySuite() {}

    static List<SuiteItem> all() {
        return ITEMS;
    }

    static List<SuiteItem> withoutUniqueness() {
        return without("order_id repeats");
    }

    /** Returns the eighteen that look at nothing but one row, or at no table beside. */
    static List<SuiteItem> ofRows() {
        return withoutUniqueness().stream()
                .filter(item -> !item.name().equals("customer_id strangers"))
                .toList();
    }

    private static List<SuiteItem> without(String name) {
        return ITEMS.stream().filter(item -> !item.name().equals(name)).toList();
    }

    private static String unlike(String column, String pattern) {
        return "count(*) FILTER (NOT regexp_full_match(%s, '%s'))".formatted(column, pattern);
    }
}
