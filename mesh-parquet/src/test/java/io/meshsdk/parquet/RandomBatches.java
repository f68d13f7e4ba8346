package io.meshsdk.parquet;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.BytesColumnBuilder;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.ListColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.MapColumn;
import io.meshsdk.data.StructColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BooleanType;
import io.meshsdk.schema.DataType.ByteType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.DoubleType;
import io.meshsdk.schema.DataType.FloatType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.LongType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.ShortType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.DataType.TimestampType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes batches of every type that is written: plain, gathered and dictionary-encoded, with the extremes of each type. */
final class RandomBatches {
    private static final String[] TEXTS = {
        "", "a", "Zürich", "日本語", "\uD83D\uDE00 smile", "line\nbreak", "\u0000", "\uFFFD"
    };

    private final Random random;
    private final int distinct;
    private final double nulls;
    private final boolean extremes;

    RandomBatches(long seed, int distinct, double nulls) {
        this(seed, distinct, nulls, true);
    }

    private RandomBatches(long seed, int distinct, double nulls, boolean extremes) {
        this.random = new Random(seed);
        this.distinct = distinct;
        this.nulls = nulls;
        this.extremes = extremes;
    }

    /** Makes batches without the extremes of days and times, which not every reader knows. */
    static RandomBatches withoutExtremes(long seed, int distinct, double nulls) {
        return new RandomBatches(seed, distinct, nulls, false);
    }

    /** Returns a schema of every type, with decimals of every precision. */
    static Schema everyType() {
        List<Field> fields = new ArrayList<>(List.of(
                Field.string("text"),
                Field.bool("truth"),
                Field.int8("tiny"),
                Field.int16("small"),
                Field.int32("int"),
                Field.int64("long"),
                Field.float32("float"),
                Field.float64("double"),
                Field.date("day"),
                Field.timestamp("moment"),
                Field.localTimestamp("local"),
                Field.binary("bytes")));
        for (int precision = 1; precision <= DecimalType.MAX_PRECISION; precision++) {
            fields.add(Field.decimal("decimal" + precision, precision, precision / 2));
        }
        return Schema.of(fields);
    }

    Batch next(Schema schema, int rows) {
        List<Column> columns = new ArrayList<>();
        for (Field field : schema.fields()) {
            columns.add(column(field.type(), rows));
        }
        return Batch.of(schema, rows, columns);
    }

    private Column column(DataType type, int rows) {
        return switch (random.nextInt(3)) {
            case 0 -> plain(type, rows, validity(rows));
            case 1 ->
                plain(type, rows + 3, validity(rows + 3))
                        .gather(random.ints(rows, 0, rows + 3).toArray(), rows);
            default -> {
                int entries = 1 + random.nextInt(20);
                Column dictionary = plain(type, entries, Validity.allValid(entries));
                yield DictionaryColumn.of(
                        dictionary, random.ints(rows, 0, entries).toArray(), validity(rows));
            }
        };
    }

    private Validity validity(int rows) {
        boolean[] missing = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            missing[i] = random.nextDouble() < nulls;
        }
        return Validity.ofNulls(missing, rows);
    }

    private Column plain(DataType type, int rows, Validity validity) {
        if (type instanceof DecimalType decimal) {
            return decimals(decimal, rows, validity);
        }
        if (type instanceof StringType || type instanceof DataType.BinaryType) {
            return bytes(type instanceof StringType, rows, validity);
        }
        if (type instanceof BooleanType) {
            boolean[] values = new boolean[rows];
            for (int i = 0; i < rows; i++) {
                values[i] = random.nextBoolean();
            }
            return BooleanColumn.of(values, validity);
        }
        if (type.isNested()) {
            return nested(type, rows, validity);
        }
        if (type instanceof LongType || type instanceof TimestampType || type instanceof LocalTimestampType) {
            return LongColumn.of(
                    IntStream.range(0, rows)
                            .mapToLong(i -> number(Long.MIN_VALUE, Long.MAX_VALUE))
                            .toArray(),
                    validity);
        }
        if (type instanceof DoubleType) {
            return DoubleColumn.of(
                    IntStream.range(0, rows).mapToDouble(i -> floating()).toArray(), validity);
        }
        if (type instanceof FloatType) {
            float[] values = new float[rows];
            for (int i = 0; i < rows; i++) {
                values[i] = (float) floating();
            }
            return FloatColumn.of(values, validity);
        }
        return IntColumn.of(IntStream.range(0, rows).map(i -> whole(type)).toArray(), validity);
    }

    private Column nested(DataType type, int rows, Validity validity) {
        if (type instanceof StructType struct) {
            return StructColumn.of(
                    struct.fields().stream()
                            .map(field -> column(field.type(), rows))
                            .toList(),
                    validity);
        }
        int[] offsets = new int[rows + 1];
        // Null rows have elements too, which nobody may see.
        offsets[0] = random.nextInt(3);
        for (int i = 0; i < rows; i++) {
            offsets[i + 1] = offsets[i] + (random.nextInt(3) == 0 ? 0 : random.nextInt(4));
        }
        int elements = offsets[rows] + random.nextInt(3);
        return type instanceof ListType list
                ? ListColumn.of(offsets, column(list.element(), elements), validity)
                : map((MapType) type, offsets, elements, validity);
    }

    private Column map(MapType type, int[] offsets, int size, Validity validity) {
        BytesColumnBuilder texts = new BytesColumnBuilder(size);
        long[] numbers = new long[size];
        for (int i = 0; i < size; i++) {
            texts.append("key " + i % 50);
            numbers[i] = i;
        }
        Column keys = type.key() instanceof StringType ? texts.build() : LongColumn.of(numbers);
        return MapColumn.of(offsets, keys, column(type.value(), size), validity);
    }

    private int whole(DataType type) {
        if (type instanceof ByteType) {
            return (int) number(Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
        if (type instanceof ShortType) {
            return (int) number(Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return type instanceof DataType.DateType
                ? (int) number(-1_000_000, 2_000_000)
                : (int) number(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private long number(long smallest, long largest) {
        int pick = extremes ? random.nextInt(100) : 50;
        if (pick == 0) {
            return smallest;
        }
        if (pick == 1) {
            return largest;
        }
        return random.nextInt(distinct) % (Math.min(largest, Integer.MAX_VALUE) + 1) - (pick % 7 == 0 ? 3 : 0);
    }

    private double floating() {
        return switch (random.nextInt(50)) {
            case 0 -> 0.0;
            case 1 -> -0.0;
            case 2 -> Double.POSITIVE_INFINITY;
            case 3 -> Double.MIN_VALUE;
            case 4 -> distinct % 2 == 0 ? Double.NaN : 1.0;
            default -> random.nextInt(distinct) / 8.0 - 1;
        };
    }

    private Column bytes(boolean text, int rows, Validity validity) {
        BytesColumnBuilder builder = new BytesColumnBuilder(rows);
        for (int i = 0; i < rows; i++) {
            if (text) {
                builder.append(TEXTS[random.nextInt(TEXTS.length)] + random.nextInt(distinct));
            } else {
                byte[] value = new byte[random.nextInt(6)];
                random.nextBytes(value);
                builder.append(value, 0, value.length);
            }
        }
        BytesColumn built = builder.build();
        return built.withValidity(validity);
    }

    private Column decimals(DecimalType type, int rows, Validity validity) {
        long[] high = new long[rows];
        long[] low = new long[rows];
        BigInteger limit = BigInteger.TEN.pow(type.precision());
        for (int i = 0; i < rows; i++) {
            BigInteger value = switch (random.nextInt(10)) {
                case 0 -> limit.subtract(BigInteger.ONE);
                case 1 -> BigInteger.ONE.subtract(limit);
                default ->
                    new BigInteger(128, random)
                            .mod(limit)
                            .multiply(random.nextBoolean() ? BigInteger.ONE : BigInteger.ONE.negate());
            };
            high[i] = value.shiftRight(64).longValue();
            low[i] = value.longValue();
        }
        return type.precision() <= DecimalColumn.COMPACT_PRECISION
                ? DecimalColumn.compact(type.scale(), low, validity)
                : DecimalColumn.wide(type.scale(), high, low, validity);
    }
}
