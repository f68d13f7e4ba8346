package io.meshsdk.testkit;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Batches written down row by row, for tests.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Batches {
    private Batches() {}

    /**
     * Returns a batch of rows whose values are what {@link Row} gives; a field without an entry is null. A struct is a map
     * by field name.
     *
     * @throws IllegalArgumentException if a value does not fit its field, or has no field
     */
    public static Batch of(Schema schema, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        for (Map<String, ? extends @Nullable Object> row : rows) {
            requireKnown(schema, row.keySet());
        }
        List<Column> columns = new ArrayList<>();
        for (Field field : schema.fields()) {
            List<@Nullable Object> values = new ArrayList<>();
            rows.forEach(row -> values.add(row.get(field.name())));
            columns.add(column(field, values));
        }
        return Batch.of(schema, rows.size(), columns);
    }

    /** Returns copies of the rows of a batch. */
    public static List<Row> rows(Batch batch) {
        return IntStream.range(0, batch.rowCount())
                .mapToObj(row -> Row.copyOf(batch, row))
                .toList();
    }

    private static void requireKnown(Schema schema, Set<String> fields) {
        for (String field : fields) {
            if (!schema.contains(field)) {
                throw new IllegalArgumentException(
                        "Invalid rows: a value for '%s', which is no field of %s".formatted(field, schema.names()));
            }
        }
    }

    private static Column column(Field field, List<@Nullable Object> values) {
        try {
            return Columns.of(field.type(), values);
        } catch (ClassCastException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "Invalid rows: a value of field '%s' is no %s"
                            .formatted(field.name(), field.type().name()),
                    e);
        }
    }
}
