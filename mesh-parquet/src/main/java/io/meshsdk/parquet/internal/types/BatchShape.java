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
import io.meshsdk.data.ListColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.MapColumn;
import io.meshsdk.data.StructColumn;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BinaryType;
import io.meshsdk.schema.DataType.BooleanType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.DoubleType;
import io.meshsdk.schema.DataType.FloatType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.LongType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.StructType;
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
            requireColumn(field.name(), field.type(), batch.column(i));
        }
    }

    private static void requireSame(Field expected, Field found) {
        if (!expected.name().equals(found.name()) || !isSame(expected.type(), found.type())) {
            throw new IllegalArgumentException(
                    "Invalid batch: it has field '%s' of type %s where the file has '%s' of type %s"
                            .formatted(
                                    found.name(),
                                    found.type().name(),
                                    expected.name(),
                                    expected.type().name()));
        }
    }

    /** Compares types, whatever else is said about the fields in them. */
    private static boolean isSame(DataType expected, DataType found) {
        if (expected instanceof StructType one && found instanceof StructType other) {
            return one.fields().size() == other.fields().size() && areSame(one.fields(), other.fields());
        }
        if (expected instanceof ListType one && found instanceof ListType other) {
            return isSame(one.element(), other.element());
        }
        if (expected instanceof MapType one && found instanceof MapType other) {
            return isSame(one.key(), other.key()) && isSame(one.value(), other.value());
        }
        return expected.equals(found);
    }

    private static boolean areSame(List<Field> expected, List<Field> found) {
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).name().equals(found.get(i).name())
                    || !isSame(expected.get(i).type(), found.get(i).type())) {
                return false;
            }
        }
        return true;
    }

    private static void requireColumn(String name, DataType type, Column column) {
        Column plain = column instanceof DictionaryColumn coded ? coded.dictionary() : column;
        if (type instanceof StructType struct && plain instanceof StructColumn found) {
            requireFields(name, struct, found);
        } else if (type instanceof ListType list && plain instanceof ListColumn found) {
            requireColumn(name + ".element", list.element(), found.elements());
        } else if (type instanceof MapType map && plain instanceof MapColumn found) {
            requireColumn(name + ".key", map.key(), found.keys());
            requireColumn(name + ".value", map.value(), found.values());
        } else if (type.isNested() || !holder(type).isInstance(plain)) {
            throw new IllegalArgumentException("Invalid batch: a %s for field '%s' of type %s"
                    .formatted(plain.getClass().getSimpleName(), name, type.name()));
        } else if (type instanceof DecimalType decimal) {
            requireScale(name, decimal, (DecimalColumn) plain);
        }
    }

    private static void requireFields(String name, StructType type, StructColumn column) {
        if (column.fields().size() != type.fields().size()) {
            throw new IllegalArgumentException("Invalid batch: a struct of %d columns for field '%s' of type %s"
                    .formatted(column.fields().size(), name, type.name()));
        }
        for (int i = 0; i < column.fields().size(); i++) {
            Field field = type.fields().get(i);
            requireColumn(
                    name + "." + field.name(), field.type(), column.fields().get(i));
        }
    }

    private static void requireScale(String name, DecimalType type, DecimalColumn column) {
        if (type.scale() != column.scale()) {
            throw new IllegalArgumentException("Invalid batch: decimals of scale %d for field '%s' of type %s"
                    .formatted(column.scale(), name, type.name()));
        }
    }

    static Class<? extends Column> holder(DataType type) {
        if (type instanceof StringType || type instanceof BinaryType) {
            return BytesColumn.class;
        }
        if (type instanceof BooleanType) {
            return BooleanColumn.class;
        }
        if (type instanceof LongType || type instanceof TimestampType || type instanceof LocalTimestampType) {
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
