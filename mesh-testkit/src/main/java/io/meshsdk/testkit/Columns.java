package io.meshsdk.testkit;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.BytesColumnBuilder;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.ListColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.MapColumn;
import io.meshsdk.data.StructColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Builds columns from the values that rows give. */
final class Columns {
    private Columns() {}

    static Column of(DataType type, List<@Nullable Object> values) {
        if (type instanceof DataType.StringType) {
            return bytes(values, value -> ((String) value).getBytes(StandardCharsets.UTF_8));
        }
        if (type instanceof DataType.BinaryType) {
            return bytes(values, byte[].class::cast);
        }
        if (type instanceof DataType.DecimalType decimal) {
            return decimals(decimal, values);
        }
        if (type instanceof DataType.BooleanType) {
            boolean[] truths = new boolean[values.size()];
            each(values, (row, value) -> truths[row] = (Boolean) value);
            return BooleanColumn.of(truths, validity(values));
        }
        if (type instanceof DataType.FloatType) {
            float[] numbers = new float[values.size()];
            each(values, (row, value) -> numbers[row] = (Float) value);
            return FloatColumn.of(numbers, validity(values));
        }
        if (type instanceof DataType.DoubleType) {
            double[] numbers = new double[values.size()];
            each(values, (row, value) -> numbers[row] = (Double) value);
            return DoubleColumn.of(numbers, validity(values));
        }
        return type.isNested() ? nested(type, values) : wholes(type, values);
    }

    private static Column wholes(DataType type, List<@Nullable Object> values) {
        if (type instanceof DataType.LongType) {
            return longs(values, Long.class::cast);
        }
        if (type instanceof DataType.TimestampType) {
            return longs(values, value -> micros((Instant) value));
        }
        if (type instanceof DataType.LocalTimestampType) {
            return longs(values, value -> micros(((LocalDateTime) value).toInstant(ZoneOffset.UTC)));
        }
        if (type instanceof DataType.TimeType) {
            return longs(values, value -> ((LocalTime) value).toNanoOfDay() / 1_000);
        }
        return ints(
                values,
                type instanceof DataType.DateType
                        ? value -> ((LocalDate) value).toEpochDay()
                        : value -> (Integer) value);
    }

    private static Column nested(DataType type, List<@Nullable Object> values) {
        if (type instanceof DataType.StructType struct) {
            List<Column> fields = struct.fields().stream()
                    .map(field -> {
                        List<@Nullable Object> parts = new ArrayList<>();
                        values.forEach(
                                value -> parts.add(value == null ? null : ((Map<?, ?>) value).get(field.name())));
                        return of(field.type(), parts);
                    })
                    .toList();
            return StructColumn.of(fields, validity(values));
        }
        int[] offsets = new int[values.size() + 1];
        List<@Nullable Object> first = new ArrayList<>();
        List<@Nullable Object> second = new ArrayList<>();
        for (int row = 0; row < values.size(); row++) {
            Object value = values.get(row);
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, entry) -> {
                    first.add(key);
                    second.add(entry);
                });
            } else if (value != null) {
                first.addAll((List<?>) value);
            }
            offsets[row + 1] = first.size();
        }
        if (type instanceof DataType.MapType map) {
            return MapColumn.of(offsets, of(map.key(), first), of(map.value(), second), validity(values));
        }
        return ListColumn.of(offsets, of(((DataType.ListType) type).element(), first), validity(values));
    }

    private static BytesColumn bytes(List<@Nullable Object> values, Function<Object, byte[]> encoded) {
        BytesColumnBuilder builder = new BytesColumnBuilder(values.size());
        for (Object value : values) {
            if (value == null) {
                builder.appendNull();
            } else {
                byte[] bytes = encoded.apply(value);
                builder.append(bytes, 0, bytes.length);
            }
        }
        return builder.build();
    }

    private static DecimalColumn decimals(DataType.DecimalType type, List<@Nullable Object> values) {
        long[] high = new long[values.size()];
        long[] low = new long[values.size()];
        each(values, (row, value) -> {
            BigDecimal exact = ((BigDecimal) value).setScale(type.scale());
            if (exact.precision() > type.precision()) {
                throw new ArithmeticException("more than %d digits".formatted(type.precision()));
            }
            BigInteger unscaled = exact.unscaledValue();
            low[row] = unscaled.longValue();
            high[row] = unscaled.shiftRight(64).longValue();
        });
        return type.precision() <= DecimalColumn.COMPACT_PRECISION
                ? DecimalColumn.compact(type.scale(), low, validity(values))
                : DecimalColumn.wide(type.scale(), high, low, validity(values));
    }

    private static LongColumn longs(List<@Nullable Object> values, ToLongFunction<Object> number) {
        long[] numbers = new long[values.size()];
        each(values, (row, value) -> numbers[row] = number.applyAsLong(value));
        return LongColumn.of(numbers, validity(values));
    }

    private static IntColumn ints(List<@Nullable Object> values, ToLongFunction<Object> number) {
        int[] numbers = new int[values.size()];
        each(values, (row, value) -> numbers[row] = Math.toIntExact(number.applyAsLong(value)));
        return IntColumn.of(numbers, validity(values));
    }

    private static long micros(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
    }

    private static Validity validity(List<@Nullable Object> values) {
        boolean[] nulls = new boolean[values.size()];
        for (int row = 0; row < nulls.length; row++) {
            nulls[row] = values.get(row) == null;
        }
        return Validity.ofNulls(nulls, nulls.length);
    }

    private static void each(List<@Nullable Object> values, Slot slot) {
        for (int row = 0; row < values.size(); row++) {
            Object value = values.get(row);
            if (value != null) {
                slot.put(row, value);
            }
        }
    }

    private interface Slot {
        void put(int row, Object value);
    }
}
