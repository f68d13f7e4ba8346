package io.meshsdk.parquet.internal.types;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BinaryType;
import io.meshsdk.schema.DataType.BooleanType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.DoubleType;
import io.meshsdk.schema.DataType.FloatType;
import io.meshsdk.schema.DataType.LongType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.TimestampType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;

/** Compares batches with the fields of a file. */
public final class BatchShape {
    private BatchShape() {}

    /**
     * Checks that a batch has the fields of a file, in columns that hold their types.
     *
     * @throws IllegalArgumentException if it has not
     */
    public static void require(Schema schema, Batch batch) {
        List<Field> expected = schema.fields();
        List<Field> found = batch.schema().fields();
        if (expected.size() != found.size()) {
            throw new IllegalArgumentException("Invalid batch: it has the fields %s, the file has %s"
                    .formatted(batch.schema().names(), schema.names()));
        }
        for (int i = 0; i < expected.size(); i++) {
            Field field = expected.get(i);
            requireSame(field, found.get(i));
            requireColumn(field, batch.column(i));
        }
    }

    private static void requireSame(Field expected, Field found) {
        if (!expected.name().equals(found.name()) || !expected.type().equals(found.type())) {
            throw new IllegalArgumentException(
                    "Invalid batch: it has field '%s' of type %s where the file has '%s' of type %s"
                            .formatted(
                                    found.name(),
                                    found.type().name(),
                                    expected.name(),
                                    expected.type().name()));
        }
    }

    private static void requireColumn(Field field, Column column) {
        Column plain = column instanceof DictionaryColumn coded ? coded.dictionary() : column;
        if (!holder(field.type()).isInstance(plain)) {
            throw new IllegalArgumentException("Invalid batch: a %s for field '%s' of type %s"
                    .formatted(
                            plain.getClass().getSimpleName(),
                            field.name(),
                            field.type().name()));
        }
        if (field.type() instanceof DecimalType type
                && plain instanceof DecimalColumn decimals
                && type.scale() != decimals.scale()) {
            throw new IllegalArgumentException("Invalid batch: decimals of scale %d for field '%s' of type %s"
                    .formatted(decimals.scale(), field.name(), field.type().name()));
        }
    }

    static Class<? extends Column> holder(DataType type) {
        if (type instanceof StringType || type instanceof BinaryType) {
            return BytesColumn.class;
        }
        if (type instanceof BooleanType) {
            return BooleanColumn.class;
        }
        if (type instanceof LongType || type instanceof TimestampType) {
            return LongColumn.class;
        }
        if (type.isInteger() || type instanceof DateType) {
            return IntColumn.class;
        }
        if (type instanceof DecimalType) {
            return DecimalColumn.class;
        }
        return type instanceof FloatType ? FloatColumn.class : holderOfDouble(type);
    }

    private static Class<? extends Column> holderOfDouble(DataType type) {
        if (type instanceof DoubleType) {
            return DoubleColumn.class;
        }
        throw new IllegalArgumentException("No simple column holds type %s".formatted(type.name()));
    }
}
