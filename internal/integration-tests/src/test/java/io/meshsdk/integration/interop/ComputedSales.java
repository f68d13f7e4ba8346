package io.meshsdk.integration.interop;

import io.trino.tpch.Customer;
import io.trino.tpch.CustomerGenerator;
import io.trino.tpch.Order;
import io.trino.tpch.OrderGenerator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The contract columns of the quickstart's tables, computed a second time from the generator's own rows. */
final class ComputedSales {
    private static final double SCALE = 0.01;
    private static final long LAST_DAY = LocalDate.of(1998, 8, 2).toEpochDay();

    private ComputedSales() {}

    static List<Map<String, Object>> rows(QuickstartTable table) {
        return switch (table) {
            case ORDERS -> orders();
            case CUSTOMERS -> customers();
            case LIFETIME_VALUES -> lifetimeValues();
        };
    }

    private static List<Map<String, Object>> orders() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Order order : new OrderGenerator(SCALE, 1, 1)) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("order_id", order.getOrderKey());
            row.put("customer_id", order.getCustomerKey());
            row.put("order_status", Character.toString(order.getOrderStatus()));
            row.put("amount", BigDecimal.valueOf(order.getTotalPriceInCents(), 2));
            row.put("order_date", LocalDate.ofEpochDay(order.getOrderDate()));
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, Object>> customers() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Customer customer : new CustomerGenerator(SCALE, 1, 1)) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("customer_id", customer.getCustomerKey());
            row.put("customer_name", customer.getName());
            row.put("phone", customer.getPhone());
            row.put("market_segment", customer.getMarketSegment());
            row.put("account_balance", BigDecimal.valueOf(customer.getAccountBalanceInCents(), 2));
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, Object>> lifetimeValues() {
        Map<Long, List<Order>> orders = new TreeMap<>();
        for (Order order : new OrderGenerator(SCALE, 1, 1)) {
            orders.computeIfAbsent(order.getCustomerKey(), key -> new ArrayList<>())
                    .add(order);
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Customer customer : new CustomerGenerator(SCALE, 1, 1)) {
            List<Order> own = orders.getOrDefault(customer.getCustomerKey(), List.of());
            if (!own.isEmpty()) {
                rows.add(lifetimeValue(customer, own));
            }
        }
        return rows;
    }

    private static Map<String, Object> lifetimeValue(Customer customer, List<Order> orders) {
        long cents = orders.stream().mapToLong(Order::getTotalPriceInCents).sum();
        int first = orders.stream().mapToInt(Order::getOrderDate).min().orElseThrow();
        int last = orders.stream().mapToInt(Order::getOrderDate).max().orElseThrow();
        BigDecimal score = score(cents, orders.size(), LAST_DAY - last);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("customer_id", Long.toString(customer.getCustomerKey()));
        row.put("customer_name", customer.getName());
        row.put("ltv_score", score);
        row.put("total_revenue", BigDecimal.valueOf(cents, 2));
        row.put("order_count", orders.size());
        row.put("first_order_date", LocalDate.ofEpochDay(first));
        row.put("last_order_date", LocalDate.ofEpochDay(last));
        row.put("segment", segment(score));
        row.put("avg_order_value", BigDecimal.valueOf((2 * cents + orders.size()) / (2L * orders.size()), 2));
        return row;
    }

    /** Returns three hundredths of the revenue, ten for each order, less a tenth for each day since: exact to four digits. */
    private static BigDecimal score(long cents, int orders, long daysAgo) {
        return BigDecimal.valueOf(cents * 3 + orders * 100_000L - daysAgo * 1_000, 4);
    }

    private static String segment(BigDecimal score) {
        if (score.compareTo(BigDecimal.valueOf(60_000)) > 0) {
            return "platinum";
        }
        if (score.compareTo(BigDecimal.valueOf(40_000)) > 0) {
            return "gold";
        }
        return score.compareTo(BigDecimal.valueOf(20_000)) > 0 ? "silver" : "bronze";
    }
}
