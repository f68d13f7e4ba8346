package io.meshsdk.examples.quickstart;

import io.trino.tpch.Customer;
import io.trino.tpch.CustomerGenerator;
import io.trino.tpch.Order;
import io.trino.tpch.OrderGenerator;
import java.util.Map;
import java.util.TreeMap;

/** Computes the lifetime values a second time, from the generator's own rows, in whole cents and epoch days. */
final class ExpectedValues {
    private ExpectedValues() {}

    static Map<String, Value> compute() {
        Map<Long, String> names = new TreeMap<>();
        for (Customer customer : new CustomerGenerator(ShopRows.SCALE, 1, 1)) {
            names.put(customer.getCustomerKey(), customer.getName());
        }
        Map<String, Value> values = new TreeMap<>();
        for (Order order : new OrderGenerator(ShopRows.SCALE, 1, 1)) {
            values.computeIfAbsent(
                            Long.toString(order.getCustomerKey()),
                            id -> new Value(names.getOrDefault(order.getCustomerKey(), "?")))
                    .add(order);
        }
        return values;
    }

    /** What is expected of one customer. */
    static final class Value {
        final String name;
        long cents;
        int orders;
        int firstDay = Integer.MAX_VALUE;
        int lastDay = Integer.MIN_VALUE;

        Value(String name) {
            this.name = name;
        }

        void add(Order order) {
            cents += order.getTotalPriceInCents();
            orders++;
            firstDay = Math.min(firstDay, order.getOrderDate());
            lastDay = Math.max(lastDay, order.getOrderDate());
        }

        double score() {
            long daysAgo = LifetimeValuePipeline.TODAY.toEpochDay() - lastDay;
            return cents / 100.0 * 0.03 + orders * 10.0 - daysAgo * 0.1;
        }
    }
}
