package io.meshsdk.parquet.internal.avro;

import io.meshsdk.data.BooleanColumn;
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
import io.meshsdk.schema.DataType.BinaryType;
import io.meshsdk.schema.DataType.BooleanType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.DoubleType;
import io.meshsdk.schema.DataType.FloatType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.LongType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.StructType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts values of {@link AvroValues} into columns. */
final class ValueColumns {
    private ValueColumns() {}

    static Column of(DataType type, List<? extends @Nullable Object> values) {
        Validity validity = validity(values);
        if (type instanceof StructType struct) {
            return struct(struct, values, validity);
        }
        if (type instanceof ListType list) {
            return list(list, values, validity);
        }
        if (type instanceof MapType map) {
            return map(map, values, validity);
        }
        if (type instanceof StringType || type instanceof BinaryType) {
            return bytes(values);
        }
        return type instanceof DecimalType decimal
                ? decimals(decimal, values, validity)
                : numbers(type, values, validity);
    }

    private static Validity validity(List<? extends @Nullable Object> values) {
        boolean[] nulls = new boolean[values.size()];
        for (int i = 0; i < nulls.length; i++) {
            nulls[i] = values.get(i) == null;
        }
        return Validity.ofNulls(nulls, nulls.length);
    }

    private static Column numbers(DataType type, List<? extends @Nullable Object> values, Validity validity) {
        int size = values.size();
        if (type instanceof BooleanType) {
            boolean[] truths = new boolean[size];
            for (int i = 0; i < size; i++) {
                truths[i] = values.get(i) instanceof Boolean truth && truth;
            }
            return BooleanColumn.of(truths, validity);
        }
        if (type instanceof FloatType) {
            float[] numbers = new float[size];
            for (int i = 0; i < size; i++) {
                numbers[i] = values.get(i) instanceof Float number ? number : 0;
            }
            return FloatColumn.of(numbers, validity);
        }
        if (type instanceof DoubleType) {
            return DoubleColumn.of(
                    values.stream()
                            .mapToDouble(value -> value instanceof Double number ? number : 0)
                            .toArray(),
                    validity);
        }
        boolean narrow = (type.isInteger() && !(type instanceof LongType)) || type instanceof DateType;
        return narrow
                ? IntColumn.of(
                        values.stream()
                                .mapToInt(value -> value instanceof Integer number ? number : 0)
                                .toArray(),
                        validity)
                : LongColumn.of(
                        values.stream()
                                .mapToLong(value -> value instanceof Long number ? number : 0)
                                .toArray(),
                        validity);
    }

    private static Column bytes(List<? extends @Nullable Object> values) {
        BytesColumnBuilder builder = new BytesColumnBuilder(values.size());
        for (Object value : values) {
            if (value instanceof byte[] bytes) {
                builder.append(bytes, 0, bytes.length);
            } else {
                builder.appendNull();
            }
        }
        return builder.build();
    }

    private static Column decimals(DecimalType type, List<? extends @Nullable Object> values, Validity validity) {
        long[] high = new long[values.size()];
        long[] low = new long[values.size()];
        for (int i = 0; i < low.length; i++) {
            if (values.get(i) instanceof BigInteger unscaled) {
                low[i] = unscaled.longValue();
                high[i] = unscaled.shiftRight(Long.SIZE).longValue();
            }
        }
        return type.precision() <= DecimalColumn.COMPACT_PRECISION
                ? DecimalColumn.compact(type.scale(), low, validity)
                : DecimalColumn.wide(type.scale(), high, low, validity);
    }

    private static Column struct(StructType type, List<? extends @Nullable Object> values, Validity validity) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < type.fields().size(); i++) {
            List<@Nullable Object> field = new ArrayList<>(values.size());
            for (Object value : values) {
                field.add(value instanceof Object[] struct ? struct[i] : null);
            }
            columns.add(of(type.fields().get(i).type(), field));
        }
        return StructColumn.of(columns, validity);
    }

    private static Column list(ListType type, List<? extends @Nullable Object> values, Validity validity) {
        int[] offsets = new int[values.size() + 1];
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Object[] list) {
                elements.addAll(Arrays.asList(list));
            }
            offsets[i + 1] = elements.size();
        }
        return ListColumn.of(offsets, of(type.element(), elements), validity);
    }

    private static Column map(MapType type, List<? extends @Nullable Object> values, Validity validity) {
        int[] offsets = new int[values.size() + 1];
        List<@Nullable Object> keys = new ArrayList<>();
        List<@Nullable Object> entries = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof AvroValues.MapValue map) {
                keys.addAll(map.keys());
                entries.addAll(map.values());
            }
            offsets[i + 1] = keys.size();
        }
        return MapColumn.of(offsets, of(type.key(), keys), of(type.value(), entries), validity);
    }
}
