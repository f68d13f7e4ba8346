package io.meshsdk.parquet.internal.types;

import io.meshsdk.error.StorageException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BinaryType;
import io.meshsdk.schema.DataType.BooleanType;
import io.meshsdk.schema.DataType.ByteType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.DoubleType;
import io.meshsdk.schema.DataType.FloatType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.LongType;
import io.meshsdk.schema.DataType.ShortType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.TimestampType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Writes fields as Parquet types the way Delta and Spark do: all optional, timestamps in microseconds of UTC. */
public final class FieldTypes {
    /** The largest precision of a decimal that lies in 32 bits. */
    public static final int INT32_PRECISION = 9;

    /** The largest precision of a decimal that lies in 64 bits. */
    public static final int INT64_PRECISION = 18;

    private static final String MESSAGE_NAME = "spark_schema";

    private FieldTypes() {}

    /**
     * Returns the schema of a file that holds some fields.
     *
     * @param ids the ids of fields by their paths, where they have some
     * @throws StorageException if a field has a type that is not written
     */
    public static MessageType message(Schema schema, Map<List<String>, Integer> ids) {
        Types.MessageTypeBuilder message = Types.buildMessage();
        for (Field field : schema.fields()) {
            message.addField(new FieldGroups(ids).of(field));
        }
        return message.named(MESSAGE_NAME);
    }

    /** Returns the column of a type that is not nested. */
    static PrimitiveType simple(DataType type, Type.Repetition repetition, List<String> path) {
        String name = path.get(path.size() - 1);
        if (type instanceof DecimalType decimal) {
            return decimal(name, decimal, repetition);
        }
        return Types.primitive(physical(type, path), repetition)
                .as(annotation(type))
                .named(name);
    }

    private static PrimitiveTypeName physical(DataType type, List<String> path) {
        if (type instanceof StringType || type instanceof BinaryType) {
            return PrimitiveTypeName.BINARY;
        }
        if (type instanceof BooleanType) {
            return PrimitiveTypeName.BOOLEAN;
        }
        if (type instanceof LongType || type instanceof TimestampType || type instanceof LocalTimestampType) {
            return PrimitiveTypeName.INT64;
        }
        if (type.isInteger() || type instanceof DateType) {
            return PrimitiveTypeName.INT32;
        }
        if (type instanceof FloatType) {
            return PrimitiveTypeName.FLOAT;
        }
        if (type instanceof DoubleType) {
            return PrimitiveTypeName.DOUBLE;
        }
        throw notSupported(type, path);
    }

    static StorageException notSupported(DataType type, List<String> path) {
        return new StorageException(
                "Cannot write field '%s' to Parquet: type %s is not supported. Write it as another type."
                        .formatted(String.join(".", path), type.name()));
    }

    private static @Nullable LogicalTypeAnnotation annotation(DataType type) {
        if (type instanceof StringType) {
            return LogicalTypeAnnotation.stringType();
        }
        if (type instanceof ByteType) {
            return LogicalTypeAnnotation.intType(8, true);
        }
        if (type instanceof ShortType) {
            return LogicalTypeAnnotation.intType(16, true);
        }
        if (type instanceof DateType) {
            return LogicalTypeAnnotation.dateType();
        }
        if (type instanceof LocalTimestampType) {
            return LogicalTypeAnnotation.timestampType(false, TimeUnit.MICROS);
        }
        return type instanceof TimestampType ? LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS) : null;
    }

    private static PrimitiveType decimal(String name, DecimalType type, Type.Repetition repetition) {
        LogicalTypeAnnotation annotation = LogicalTypeAnnotation.decimalType(type.scale(), type.precision());
        if (type.precision() <= INT64_PRECISION) {
            boolean small = type.precision() <= INT32_PRECISION;
            return Types.primitive(small ? PrimitiveTypeName.INT32 : PrimitiveTypeName.INT64, repetition)
                    .as(annotation)
                    .named(name);
        }
        return Types.primitive(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY, repetition)
                .length(bytesOf(type.precision()))
                .as(annotation)
                .named(name);
    }

    /** Returns how many bytes hold every number of so many digits, in two's complement. */
    public static int bytesOf(int precision) {
        return BigInteger.TEN.pow(precision).subtract(BigInteger.ONE).bitLength() / 8 + 1;
    }
}
