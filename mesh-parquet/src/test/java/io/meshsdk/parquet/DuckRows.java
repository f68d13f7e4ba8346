package io.meshsdk.parquet;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has DuckDB read files. */
final class DuckRows {
    private DuckRows() {}

    static List<Map<String, @Nullable Object>> read(Path file, Schema schema) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            try (ResultSet found = statement.executeQuery("SELECT * FROM '%s'".formatted(file))) {
                while (found.next()) {
                    Object[] values = new Object[schema.fields().size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = found.getObject(i + 1);
                    }
                    rows.add(struct(schema.fields(), values));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, @Nullable Object> struct(List<Field> fields, @Nullable Object[] found)
            throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            values.put(fields.get(i).name(), value(fields.get(i).type(), found[i]));
        }
        return values;
    }

    private static @Nullable Object value(DataType type, @Nullable Object found) throws SQLException {
        if (found == null) {
            return null;
        }
        if (type instanceof StructType struct) {
            return struct(struct.fields(), ((Struct) found).getAttributes());
        }
        if (type instanceof ListType list) {
            List<@Nullable Object> elements = new ArrayList<>();
            for (Object element : (Object[]) ((Array) found).getArray()) {
                elements.add(value(list.element(), element));
            }
            return elements;
        }
        if (type instanceof MapType map) {
            Map<@Nullable Object, @Nullable Object> entries = new HashMap<>();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) found).entrySet()) {
                entries.put(value(map.key(), entry.getKey()), value(map.value(), entry.getValue()));
            }
            return entries;
        }
        return simple(found);
    }

    private static Object simple(Object found) throws SQLException {
        if (found instanceof Byte tiny) {
            return tiny.intValue();
        }
        if (found instanceof Date day) {
            return day.toLocalDate();
        }
        if (found instanceof Timestamp time) {
            return time.toLocalDateTime();
        }
        if (found instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return found instanceof Blob blob ? ForeignValues.bytes(blob.getBytes(1, (int) blob.length())) : found;
    }
}
