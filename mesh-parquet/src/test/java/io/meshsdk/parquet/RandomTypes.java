package io.meshsdk.parquet;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.LongType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes schemas of nested fields, to some depth. */
final class RandomTypes {
    private static final List<DataType> SIMPLE = List.of(
            new StringType(),
            new DataType.BooleanType(),
            new DataType.ByteType(),
            new DataType.IntType(),
            new LongType(),
            new DataType.DoubleType(),
            new DataType.FloatType(),
            new DataType.DateType(),
            new DataType.TimestampType(),
            new DataType.LocalTimestampType(),
            new DataType.BinaryType(),
            new DataType.DecimalType(7, 2),
            new DataType.DecimalType(18, 4),
            new DataType.DecimalType(38, 10));

    private final Random random;

    private final List<DataType> keys;
    private final List<DataType> simple;

    RandomTypes(long seed) {
        this(seed, List.of(new StringType(), new LongType()), SIMPLE);
    }

    private RandomTypes(long seed, List<DataType> keys, List<DataType> simple) {
        this.random = new Random(seed);
        this.keys = keys;
        this.simple = simple;
    }

    /** Makes schemas whose maps have texts for keys: Avro has no others. */
    static RandomTypes ofTextKeys(long seed) {
        return new RandomTypes(seed, List.of(new StringType()), SIMPLE);
    }

    /** Makes schemas that parquet-avro keeps: it forgets that numbers are decimals. */
    static RandomTypes keptByAvro(long seed) {
        return new RandomTypes(
                seed,
                List.of(new StringType()),
                SIMPLE.stream()
                        .filter(type -> !(type instanceof DataType.DecimalType decimal) || decimal.precision() > 18)
                        .toList());
    }

    Schema schema() {
        List<Field> fields = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            fields.add(Field.of("f" + i, nested(3)));
        }
        fields.add(Field.of("flat", simple()));
        return Schema.of(fields);
    }

    private DataType simple() {
        return simple.get(random.nextInt(simple.size()));
    }

    private DataType type(int depth) {
        return depth == 0 || random.nextInt(5) < 2 ? simple() : nested(depth);
    }

    private DataType nested(int depth) {
        return switch (random.nextInt(3)) {
            case 0 -> new ListType(type(depth - 1));
            case 1 -> new MapType(keys.get(random.nextInt(keys.size())), type(depth - 1));
            default -> struct(depth);
        };
    }

    private StructType struct(int depth) {
        List<Field> fields = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            fields.add(Field.of("s" + i, type(depth - 1)));
        }
        return new StructType(fields);
    }
}
