package io.meshsdk.quality.engine;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Tables in a DuckDB in memory, which reaches nothing outside once they are loaded. */
final class DuckTable implements AutoCloseable {
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    private final Connection connection;

    DuckTable() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    /** Loads rows in the order of partitions, which a column {@code rn} counts. */
    void load(String name, Table table) throws SQLException {
        Schema schema = table.schema();
        try (Statement statement = connection.createStatement()) {
            statement.execute(schema.fields().stream()
                    .map(field -> field.name() + " " + typeOf(field.type()))
                    .collect(Collectors.joining(", ", "create table " + name + " (rn bigint, ", ")")));
        }
        String marks = schema.fields().stream().map(DuckTable::mark).collect(Collectors.joining(", "));
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + name + " values (?, " + marks + ")")) {
            long number = 0;
            for (List<Object> row : table.inOnePartition().partitions().get(0)) {
                insert.setLong(1, number++);
                for (int i = 0; i < row.size(); i++) {
                    insert.setString(i + 2, text(row.get(i)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    void lock() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set enable_external_access = false");
            statement.execute("set lock_configuration = true");
        }
    }

    /** Returns the numbers of the one row that a query has; null stays null. */
    List<BigDecimal> numbers(String query) {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            List<BigDecimal> numbers = new java.util.ArrayList<>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                Object number = found.getObject(i);
                numbers.add(
                        number == null
                                ? null
                                : number instanceof Double real
                                        ? new BigDecimal(real)
                                        : new BigDecimal(number.toString()));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot ask " + query + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String mark(Field field) {
        return field.type() instanceof DataType.BinaryType ? "unhex(?)" : "cast(? as " + typeOf(field.type()) + ")";
    }

    private static String typeOf(DataType type) {
        if (type instanceof DataType.DecimalType decimal) {
            return "decimal(%d,%d)".formatted(decimal.precision(), decimal.scale());
        }
        if (type instanceof DataType.StringType) {
            return "varchar";
        }
        if (type instanceof DataType.BinaryType) {
            return "blob";
        }
        if (type instanceof DataType.IntType) {
            return "integer";
        }
        if (type instanceof DataType.LongType) {
            return "bigint";
        }
        return type.name();
    }

    private static String text(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        return value instanceof Instant moment ? MICROS.format(moment.atOffset(ZoneOffset.UTC)) : value.toString();
    }
}
