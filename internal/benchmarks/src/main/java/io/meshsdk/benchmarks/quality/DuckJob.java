package io.meshsdk.benchmarks.quality;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The same metrics by DuckDB, on one thread. */
final class DuckJob implements AutoCloseable {
    private static final String TOUCH = """
            SELECT sum(row_id), sum(strlen(order_id)), sum(strlen(customer_id)), sum(strlen(email)), sum(strlen(status)),
                sum(strlen(country)), sum(amount), sum(discount), sum(quantity), max(order_date), max(ship_date),
                max(updated_at), sum(strlen(sku))
            FROM orders""";

    private final Connection connection;

    private DuckJob(Connection connection) {
        this.connection = connection;
    }

    static DuckJob open(Path orders, Path customers) throws SQLException {
        DuckJob job = new DuckJob(DriverManager.getConnection("jdbc:duckdb:"));
        job.execute("SET threads = 1");
        job.execute("CREATE VIEW orders AS SELECT * FROM '%s'".formatted(orders));
        job.execute("CREATE VIEW customers AS SELECT * FROM '%s'".formatted(customers));
        return job;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Decodes all columns and looks at every value. */
    void touch() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(TOUCH)) {
            if (!result.next()) {
                throw new IllegalStateException("DuckDB saw no value");
            }
        }
    }

    /** Asks for all in one query. */
    Map<SuiteItem, BigDecimal> fused(List<SuiteItem> items) throws SQLException {
        String from = items.stream()
                .map(SuiteItem::from)
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElseThrow();
        return query(items, from);
    }

    /** Asks for one after the other. */
    Map<SuiteItem, BigDecimal> separate(List<SuiteItem> items) throws SQLException {
        Map<SuiteItem, BigDecimal> results = new LinkedHashMap<>();
        for (SuiteItem item : items) {
            results.putAll(query(List.of(item), item.from()));
        }
        return results;
    }

    private Map<SuiteItem, BigDecimal> query(List<SuiteItem> items, String from) throws SQLException {
        String sql = items.stream().map(SuiteItem::expression).collect(Collectors.joining(", ", "SELECT ", " FROM "));
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql + from)) {
            Map<SuiteItem, BigDecimal> results = new LinkedHashMap<>();
            result.next();
            for (int i = 0; i < items.size(); i++) {
                results.put(items.get(i), new BigDecimal(result.getString(i + 1)));
            }
            return results;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
