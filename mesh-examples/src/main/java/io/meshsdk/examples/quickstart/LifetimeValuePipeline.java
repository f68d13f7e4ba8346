package io.meshsdk.examples.quickstart;

import io.meshsdk.core.Datasets;
import io.meshsdk.core.Inputs;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes lifetime values of orders and customers, read through the declared inputs of the product. */
final class LifetimeValuePipeline implements Function<Inputs, Dataset> {
    /** The day the values are computed for: the last day of the data. */
    static final LocalDate TODAY = LocalDate.of(1998, 8, 2);

    private final Schema schema;

    LifetimeValuePipeline(Schema schema) {
        List<Field> made = schema.fields().stream()
                .filter(field -> !field.name().startsWith("_"))
                .toList();
        this.schema = Schema.of(made);
    }

    @Override
    public Dataset apply(Inputs inputs) {
        Map<Long, String> names = new HashMap<>();
        try (Stream<Row> customers = inputs.dataset("sales.customers").rows()) {
            customers.forEach(row -> names.put(row.integer("customer_id"), row.string("customer_name")));
        }
        Map<Long, Orders> orders = new TreeMap<>();
        try (Stream<Row> rows = inputs.dataset("sales.orders").rows()) {
            rows.forEach(row -> orders.merge(row.integer("customer_id"), Orders.of(row), Orders::and));
        }
        List<Map<String, Object>> values = orders.entrySet().stream()
                .map(entry -> value(entry.getKey(), names.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
        return Datasets.rows(schema, values);
    }

    private Map<String, Object> value(long customer, String name, Orders orders) {
        double score = orders.revenue.doubleValue() * 0.03
                + orders.count * 10
                - ChronoUnit.DAYS.between(orders.last, TODAY) * 0.1;
        Map<String, Object> value = new HashMap<>();
        value.put("customer_id", Long.toString(customer));
        value.put("customer_name", name);
        value.put("ltv_score", score);
        value.put("total_revenue", orders.revenue);
        value.put("order_count", orders.count);
        value.put("first_order_date", orders.first);
        value.put("last_order_date", orders.last);
        value.put("segment", segment(score));
        if (schema.contains("avg_order_value")) {
            value.put(
                    "avg_order_value",
                    orders.revenue.divide(BigDecimal.valueOf(orders.count), 2, RoundingMode.HALF_UP));
        }
        return value;
    }

    static String segment(double score) {
        if (score > 60_000) {
            return "platinum";
        }
        if (score > 40_000) {
            return "gold";
        }
        return score > 20_000 ? "silver" : "bronze";
    }

    private record Orders(int count, BigDecimal revenue, LocalDate first, LocalDate last) {
        static Orders of(Row row) {
            LocalDate date = row.date("order_date");
            return new Orders(1, row.decimal("amount"), date, date);
        }

        Orders and(Orders other) {
            return new Orders(
                    count + other.count,
                    revenue.add(other.revenue),
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }
}
