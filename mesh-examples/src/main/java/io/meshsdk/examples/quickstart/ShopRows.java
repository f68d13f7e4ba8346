package io.meshsdk.examples.quickstart;

import io.trino.tpch.Customer;
import io.trino.tpch.CustomerGenerator;
import io.trino.tpch.Order;
import io.trino.tpch.OrderGenerator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The customers and orders of the TPC-H benchmark, as an operational system would hand them over. */
final class ShopRows {
    static final double SCALE = 0.01;

    private ShopRows() {}

    static Iterable<Map<String, Object>> customers() {
        return () -> StreamSupport.stream(new CustomerGenerator(SCALE, 1, 1).spliterator(), false)
                .map(ShopRows::customer)
                .iterator();
    }

    static Iterable<Map<String, Object>> orders() {
        return () -> StreamSupport.stream(new OrderGenerator(SCALE, 1, 1).spliterator(), false)
                .map(ShopRows::order)
                .iterator();
    }

    private static Map<String, Object> customer(Customer customer) {
        return Map.of(
                "customer_id", customer.getCustomerKey(),
                "customer_name", customer.getName(),
                "phone", customer.getPhone(),
                "market_segment", customer.getMarketSegment(),
                "account_balance", BigDecimal.valueOf(customer.getAccountBalanceInCents(), 2));
    }

    private static Map<String, Object> order(Order order) {
        return Map.of(
                "order_id", order.getOrderKey(),
                "customer_id", order.getCustomerKey(),
                "order_status", String.valueOf(order.getOrderStatus()),
                "amount", BigDecimal.valueOf(order.getTotalPriceInCents(), 2),
                "order_date", LocalDate.ofEpochDay(order.getOrderDate()));
    }
}
