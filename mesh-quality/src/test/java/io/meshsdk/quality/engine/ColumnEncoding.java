package io.meshsdk.quality.engine;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.BytesColumnBuilder;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DecimalType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Lays Java values out as columns: plain ones with garbage in null slots, or dictionaries with unused entries. */
final class ColumnEncoding {
    private static final int GARBAGE = 0x5A5A5A5A;

    private ColumnEncoding() {}

    static Column encode(DataType type, List<Object> values, Random random) {
        return random.nextBoolean() || values.isEmpty() ? plain(type, values) : dictionary(type, values, random);
    }

    static Column plain(DataType type, List<Object> values) {
        int size = values.size();
        boolean[] nulls = new boolean[size];
        for (int i = 0; i < size; i++) {
            nulls[i] = values.get(i) == null;
        }
        Validity validity = Validity.ofNulls(nulls, size);
        if (type instanceof DataType.StringType || type instanceof DataType.BinaryType) {
            return bytes(values);
        }
        if (type instanceof DecimalType decimal) {
            return decimals(decimal, values, validity);
        }
        if (type instanceof DataType.DoubleType) {
            double[] array = new double[size];
            Arrays.setAll(array, i -> nulls[i] ? GARBAGE : (Double) values.get(i));
            return DoubleColumn.of(array, validity);
        }
        if (type instanceof DataType.FloatType) {
            float[] array = new float[size];
            for (int i = 0; i < size; i++) {
                array[i] = nulls[i] ? GARBAGE : (Float) values.get(i);
            }
            return FloatColumn.of(array, validity);
        }
        if (type instanceof DataType.BooleanType) {
            boolean[] array = new boolean[size];
            for (int i = 0; i < size; i++) {
                array[i] = nulls[i] || (Boolean) values.get(i);
            }
            return BooleanColumn.of(array, validity);
        }
        return integers(type, values, validity);
    }

    private static Column integers(DataType type, List<Object> values, Validity validity) {
        if (type instanceof DataType.LongType || type instanceof DataType.TimestampType) {
            long[] array = new long[values.size()];
            Arrays.setAll(array, i -> validity.isNull(i) ? GARBAGE : toLong(values.get(i)));
            return LongColumn.of(array, validity);
        }
        int[] array = new int[values.size()];
        Arrays.setAll(array, i -> validity.isNull(i) ? GARBAGE : (int) toLong(values.get(i)));
        return IntColumn.of(array, validity);
    }

    private static Column dictionary(DataType type, List<Object> values, Random random) {
        List<Object> entries = new ArrayList<>();
        entries.add(ValuePools.draw(type, random));
        int[] ids = new int[values.size()];
        boolean[] nulls = new boolean[values.size()];
        for (int i = 0; i < ids.length; i++) {
            nulls[i] = values.get(i) == null;
            ids[i] = nulls[i] ? -1 : entry(entries, values.get(i), random);
        }
        for (int unused = random.nextInt(ids.length + 3); unused > 0; unused--) {
            entries.add(random.nextInt(5) == 0 ? null : ValuePools.draw(type, random));
        }
        return DictionaryColumn.of(plain(type, entries), ids, Validity.ofNulls(nulls, ids.length));
    }

    private static int entry(List<Object> entries, Object value, Random random) {
        int known = random.nextInt(4) == 0 ? -1 : entries.indexOf(value);
        if (known >= 0) {
            return known;
        }
        entries.add(value);
        return entries.size() - 1;
    }

    private static BytesColumn bytes(List<Object> values) {
        BytesColumnBuilder builder = new BytesColumnBuilder(values.size());
        for (Object value : values) {
            if (value == null) {
                builder.appendNull();
            } else {
                byte[] bytes =
                        value instanceof byte[] binary ? binary : ((String) value).getBytes(StandardCharsets.UTF_8);
                builder.append(bytes, 0, bytes.length);
            }
        }
        return builder.build();
    }

    private static DecimalColumn decimals(DecimalType type, List<Object> values, Validity validity) {
        long[] high = new long[values.size()];
        long[] low = new long[values.size()];
        for (int i = 0; i < low.length; i++) {
            BigInteger unscaled = validity.isNull(i)
                    ? BigInteger.valueOf(GARBAGE)
                    : ((BigDecimal) values.get(i)).setScale(type.scale()).unscaledValue();
            high[i] = unscaled.shiftRight(64).longValue();
            low[i] = unscaled.longValue();
        }
        return type.precision() <= DecimalColumn.COMPACT_PRECISION
                ? DecimalColumn.compact(type.scale(), low, validity)
                : DecimalColumn.wide(type.scale(), high, low, validity);
    }

    private static long toLong(Object value) {
        if (value instanceof LocalDate day) {
            return day.toEpochDay();
        }
        if (value instanceof Instant moment) {
            return moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000;
        }
        return ((Number) Objects.requireNonNull(value)).longValue();
    }
}
