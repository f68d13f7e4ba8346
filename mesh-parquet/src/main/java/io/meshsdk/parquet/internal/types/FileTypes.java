package io.meshsdk.parquet.internal.types;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BinaryType;
import io.meshsdk.schema.DataType.BooleanType;
import io.meshsdk.schema.DataType.ByteType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.DoubleType;
import io.meshsdk.schema.DataType.FloatType;
import io.meshsdk.schema.DataType.IntType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.LongType;
import io.meshsdk.schema.DataType.ShortType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.TimeType;
import io.meshsdk.schema.DataType.TimestampType;
import java.util.Optional;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Reads Parquet types as the types of fields. */
public final class FileTypes {
    private static final long MILLI_MICROS = 1_000;

    private FileTypes() {}

    /** Returns the type of the field that a column holds; empty where there is none for it. */
    public static Optional<DataType> dataType(Type type) {
        return FileGroups.isOneValue(type) ? primitive(type.asPrimitiveType()) : NestedTypes.dataType(type);
    }

    private static Optional<DataType> primitive(PrimitiveType primitive) {
        LogicalTypeAnnotation annotation = primitive.getLogicalTypeAnnotation();
        if (annotation instanceof DecimalLogicalTypeAnnotation decimal) {
            return decimal(decimal);
        }
        return Optional.ofNullable(
                switch (primitive.getPrimitiveTypeName()) {
                    case BOOLEAN -> new BooleanType();
                    case FLOAT -> new FloatType();
                    case DOUBLE -> new DoubleType();
                    case INT96 -> new TimestampType();
                    case INT32 -> ofInt32(annotation);
                    case INT64 -> ofInt64(annotation);
                    case BINARY -> isText(annotation) ? new StringType() : new BinaryType();
                    case FIXED_LEN_BYTE_ARRAY -> annotation == null ? new BinaryType() : null;
                });
    }

    private static Optional<DataType> decimal(DecimalLogicalTypeAnnotation annotation) {
        int precision = annotation.getPrecision();
        int scale = annotation.getScale();
        boolean valid = precision > 0 && precision <= DecimalType.MAX_PRECISION && scale >= 0 && scale <= precision;
        return valid ? Optional.of(new DecimalType(precision, scale)) : Optional.empty();
    }

    private static boolean isText(@Nullable LogicalTypeAnnotation annotation) {
        return annotation instanceof StringLogicalTypeAnnotation
                || annotation instanceof EnumLogicalTypeAnnotation
                || annotation instanceof JsonLogicalTypeAnnotation;
    }

    private static @Nullable DataType ofInt32(@Nullable LogicalTypeAnnotation annotation) {
        if (annotation == null) {
            return new IntType();
        }
        if (annotation instanceof DateLogicalTypeAnnotation) {
            return new DateType();
        }
        if (annotation instanceof TimeLogicalTypeAnnotation) {
            return new TimeType();
        }
        return annotation instanceof IntLogicalTypeAnnotation whole && whole.isSigned()
                ? signed(whole.getBitWidth())
                : null;
    }

    private static DataType signed(int bits) {
        if (bits == Byte.SIZE) {
            return new ByteType();
        }
        return bits == Short.SIZE ? new ShortType() : new IntType();
    }

    private static @Nullable DataType ofInt64(@Nullable LogicalTypeAnnotation annotation) {
        if (annotation instanceof TimestampLogicalTypeAnnotation time && time.getUnit() != TimeUnit.NANOS) {
            return time.isAdjustedToUTC() ? new TimestampType() : new LocalTimestampType();
        }
        if (annotation instanceof TimeLogicalTypeAnnotation time && time.getUnit() != TimeUnit.NANOS) {
            return new TimeType();
        }
        boolean whole = annotation == null || (annotation instanceof IntLogicalTypeAnnotation own && own.isSigned());
        return whole ? new LongType() : null;
    }

    /** Returns whether values of a column are read as a type: its own, or one that holds all of its values. */
    public static boolean isReadAs(DataType wanted, Type column) {
        return FileGroups.isOneValue(column)
                ? isPrimitiveReadAs(wanted, column.asPrimitiveType())
                : NestedTypes.isReadAs(wanted, column);
    }

    private static boolean isPrimitiveReadAs(DataType wanted, PrimitiveType column) {
        Optional<DataType> own = primitive(column);
        if (own.isEmpty()) {
            return false;
        }
        DataType found = own.get();
        boolean bytes = wanted instanceof StringType || wanted instanceof BinaryType;
        return wanted.equals(found)
                || Widening.isAllowed(found, wanted)
                || (bytes
                        && column.getPrimitiveTypeName() == PrimitiveTypeName.BINARY
                        && (found instanceof StringType || found instanceof BinaryType));
    }

    /** Returns how many digits behind the point the numbers of a column have. */
    public static int scale(PrimitiveType type) {
        return type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal ? decimal.getScale() : 0;
    }

    /** Returns how many microseconds one unit of a time column is; 1 where it holds no time. */
    public static long microsPerUnit(PrimitiveType type) {
        LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
        boolean millis =
                (annotation instanceof TimestampLogicalTypeAnnotation stamp && stamp.getUnit() == TimeUnit.MILLIS)
                        || (annotation instanceof TimeLogicalTypeAnnotation time && time.getUnit() == TimeUnit.MILLIS);
        return millis ? MILLI_MICROS : 1;
    }
}
