package io.meshsdk.parquet.internal.types;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BinaryType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.TimeType;
import io.meshsdk.schema.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Makes columns of one row. */
public final class ConstantColumns {
    private static final Validity ONE = Validity.allValid(1);

    private ConstantColumns() {}

    /**
     * Returns a column of one row that holds a value as rows give it, or null.
     *
     * @throws IllegalArgumentException if the value is not of the field's type
     */
    public static Column of(Field field, Optional<Object> value) {
        return value.map(found -> column(field, found)).orElseGet(() -> Column.nulls(field.type(), 1));
    }

    private static Column column(Field field, Object value) {
        DataType type = field.type();
        if (type.isNested() || type instanceof TimeType || !holder(type).isInstance(value)) {
            throw invalid(field);
        }
        if (value instanceof String text) {
            return bytes(text.getBytes(StandardCharsets.UTF_8));
        }
        if (value instanceof byte[] bytes) {
            return bytes(bytes.clone());
        }
        if (value instanceof BigDecimal number) {
            return decimal(field, number);
        }
        if (value instanceof Instant instant) {
            return LongColumn.of(micros(instant));
        }
        if (value instanceof LocalDateTime time) {
            return LongColumn.of(micros(time.toInstant(ZoneOffset.UTC)));
        }
        return number(value);
    }

    private static Column number(Object value) {
        if (value instanceof Integer number) {
            return IntColumn.of(number);
        }
        if (value instanceof Long number) {
            return LongColumn.of(number);
        }
        if (value instanceof LocalDate day) {
            return IntColumn.of(Math.toIntExact(day.toEpochDay()));
        }
        if (value instanceof Boolean truth) {
            return BooleanColumn.of(truth);
        }
        return value instanceof Float small ? FloatColumn.of(small) : DoubleColumn.of((Double) value);
    }

    private static Class<?> holder(DataType type) {
        if (type instanceof BinaryType) {
            return byte[].class;
        }
        Class<? extends Column> column = BatchShape.holder(type);
        if (column == IntColumn.class) {
            return type instanceof DataType.DateType ? LocalDate.class : Integer.class;
        }
        if (column == LongColumn.class) {
            if (type instanceof LocalTimestampType) {
                return LocalDateTime.class;
            }
            return type instanceof DataType.TimestampType ? Instant.class : Long.class;
        }
        if (column == BytesColumn.class) {
            return String.class;
        }
        if (column == DecimalColumn.class) {
            return BigDecimal.class;
        }
        if (column == BooleanColumn.class) {
            return Boolean.class;
        }
        return column == FloatColumn.class ? Float.class : Double.class;
    }

    private static Column bytes(byte[] value) {
        return BytesColumn.of(value, new int[] {0, value.length}, ONE);
    }

    private static Column decimal(Field field, BigDecimal value) {
        if (!(field.type() instanceof DecimalType type)
                || value.scale() > type.scale()
                || value.precision() - value.scale() > type.precision() - type.scale()) {
            throw invalid(field);
        }
        BigInteger unscaled = value.setScale(type.scale()).unscaledValue();
        return type.precision() <= DecimalColumn.COMPACT_PRECISION
                ? DecimalColumn.compact(type.scale(), new long[] {unscaled.longValueExact()}, ONE)
                : DecimalColumn.wide(
                        type.scale(),
                        new long[] {unscaled.shiftRight(Long.SIZE).longValue()},
                        new long[] {unscaled.longValue()},
                        ONE);
    }

    private static IllegalArgumentException invalid(Field field) {
        return new IllegalArgumentException("Invalid constant for field '%s': it is not a value of type %s"
                .formatted(field.name(), field.type().name()));
    }

    // The difference between two instants is counted in nanoseconds first, which overflows after 292 years.
    private static long micros(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
    }
}
