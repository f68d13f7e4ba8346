package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * One row, copied out of a batch. Immutable and thread-safe.
 *
 * <p>Values are {@code String}, {@code Boolean}, {@code Integer} (also for byte and short), {@code Long}, {@code Float},
 * {@code Double}, {@code BigDecimal}, {@code LocalDate}, {@code Instant} (timestamp), {@code LocalDateTime} (timestamp
 * without zone), {@code LocalTime}, {@code byte[]}, and for nested types {@code Row}, {@code List} and {@code Map}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Row {
    private final Schema schema;
    private final @Nullable Object[] values;

    private Row(Schema schema, @Nullable Object[] values) {
        this.schema = schema;
        this.values = values;
    }

    /** Returns a copy of a row of a batch. */
    public static Row copyOf(Batch batch, int row) {
        List<Field> fields = batch.schema().fields();
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Values.of(fields.get(i).type(), batch.column(i), row);
        }
        return new Row(batch.schema(), values);
    }

    static Row of(Schema schema, List<? extends @Nullable Object> values) {
        return new Row(schema, values.toArray());
    }

    /** Returns the fields of this row. */
    public Schema schema() {
        return schema;
    }

    /**
     * Returns the value of a field, or empty where it is null.
     *
     * @throws IllegalArgumentException if there is no such field
     */
    public Optional<Object> find(String field) {
        Object value = values[schema.indexOf(field)];
        return Optional.ofNullable(value instanceof byte[] bytes ? bytes.clone() : value);
    }

    /**
     * Returns whether a field is null.
     *
     * @throws IllegalArgumentException if there is no such field
     */
    public boolean isNull(String field) {
        return values[schema.indexOf(field)] == null;
    }

    /**
     * Returns the value of a field as a type.
     *
     * @throws IllegalArgumentException if there is no such field
     * @throws NullPointerException if the value is null: ask {@link #isNull} or {@link #find} first
     * @throws ClassCastException if the field holds another type
     */
    public <T> T value(String field, Class<T> type) {
        Object value =
                find(field).orElseThrow(() -> new NullPointerException("No value in field '%s'".formatted(field)));
        return type.cast(value);
    }

    /** Returns the text of a string field; fails as {@link #value} does. */
    public String string(String field) {
        return value(field, String.class);
    }

    /** Returns the number of a byte, short, int or long field; fails as {@link #value} does. */
    public long integer(String field) {
        return value(field, Number.class).longValue();
    }

    /** Returns the number of a float or double field; fails as {@link #value} does. */
    public double floating(String field) {
        return value(field, Number.class).doubleValue();
    }

    /** Returns the number of a decimal field; fails as {@link #value} does. */
    public BigDecimal decimal(String field) {
        return value(field, BigDecimal.class);
    }

    /** Returns the truth of a boolean field; fails as {@link #value} does. */
    public boolean truth(String field) {
        return value(field, Boolean.class);
    }

    /** Returns the day of a date field; fails as {@link #value} does. */
    public LocalDate date(String field) {
        return value(field, LocalDate.class);
    }

    /** Returns the instant of a timestamp field; fails as {@link #value} does. */
    public Instant instant(String field) {
        return value(field, Instant.class);
    }

    /** Returns the values by field name, in the order of the schema; null values are in it. */
    public Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            map.put(field.name(), find(field.name()).orElse(null));
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && names().equals(row.names()) && Arrays.deepEquals(values, row.values);
    }

    @Override
    public int hashCode() {
        return 31 * names().hashCode() + Arrays.deepHashCode(values);
    }

    private List<String> names() {
        return new ArrayList<>(schema.names());
    }

    /** Returns the fields and values; values of sensitive fields are not shown. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "{", "}");
        for (int i = 0; i < values.length; i++) {
            Field field = schema.fields().get(i);
            text.add(field.name() + "=" + (field.isSensitive() ? "(hidden)" : values[i]));
        }
        return text.toString();
    }
}
