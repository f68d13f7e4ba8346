package io.meshsdk.parquet.internal.buffers;

import io.meshsdk.data.DecimalColumn;
import io.meshsdk.parquet.internal.types.FileTypes;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BooleanType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.DoubleType;
import io.meshsdk.schema.DataType.FloatType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.LongType;
import io.meshsdk.schema.DataType.TimeType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Chooses the buffer for a field type and the Parquet type its values lie in, which {@link FileTypes} has accepted. */
public final class ColumnBuffers {
    private ColumnBuffers() {}

    /** Returns a dictionary of false and true. */
    public static ColumnBuffer truths() {
        return BooleanBuffer.truths();
    }

    /** Returns a buffer that keeps the entries of a dictionary as such where it can. */
    public static ColumnBuffer coded(DataType type, PrimitiveType physical) {
        return of(type, physical) instanceof BytesBuffer plain ? new CodedBuffer(plain) : of(type, physical);
    }

    /** Returns a buffer of values. */
    public static ValueBuffer of(DataType type, PrimitiveType physical) {
        if (type instanceof DecimalType decimal) {
            return decimal(decimal, physical);
        }
        if (type instanceof BooleanType) {
            return new BooleanBuffer();
        }
        if (type instanceof TimeType) {
            boolean narrow = physical.getPrimitiveTypeName() == PrimitiveTypeName.INT32;
            return LongBuffer.ofTimes(
                    narrow ? LongBuffer.Physical.INT32 : LongBuffer.Physical.INT64, FileTypes.microsPerUnit(physical));
        }
        if (type instanceof FloatType) {
            return new FloatBuffer();
        }
        if (type instanceof DoubleType) {
            return new DoubleBuffer(numbers(physical));
        }
        return switch (physical.getPrimitiveTypeName()) {
            case INT64 -> LongBuffer.ofNumbers(LongBuffer.Physical.INT64, FileTypes.microsPerUnit(physical));
            case INT96 -> LongBuffer.ofNumbers(LongBuffer.Physical.INT96, 1);
            case INT32 -> ofInt32(type);
            case FIXED_LEN_BYTE_ARRAY -> new BytesBuffer(physical.getTypeLength());
            default -> new BytesBuffer(BytesBuffer.PREFIXED);
        };
    }

    private static ValueBuffer ofInt32(DataType type) {
        if (type instanceof LocalTimestampType) {
            return LongBuffer.ofNumbers(LongBuffer.Physical.INT32, LongBuffer.DAY_MICROS);
        }
        return type instanceof LongType ? LongBuffer.ofNumbers(LongBuffer.Physical.INT32, 1) : new IntBuffer();
    }

    private static DoubleBuffer.Physical numbers(PrimitiveType physical) {
        return switch (physical.getPrimitiveTypeName()) {
            case INT32 -> DoubleBuffer.Physical.INT32;
            case FLOAT -> DoubleBuffer.Physical.FLOAT;
            default -> DoubleBuffer.Physical.DOUBLE;
        };
    }

    private static ValueBuffer decimal(DecimalType type, PrimitiveType physical) {
        boolean compact = type.precision() <= DecimalColumn.COMPACT_PRECISION;
        PrimitiveTypeName name = physical.getPrimitiveTypeName();
        int zeros = type.scale() - FileTypes.scale(physical);
        if (compact && name == PrimitiveTypeName.INT32) {
            return LongBuffer.ofDecimals(LongBuffer.Physical.INT32, type.scale(), zeros);
        }
        if (compact && name == PrimitiveTypeName.INT64) {
            return LongBuffer.ofDecimals(LongBuffer.Physical.INT64, type.scale(), zeros);
        }
        return new DecimalBuffer(type.scale(), compact, source(physical), zeros);
    }

    private static DecimalBuffer.Source source(PrimitiveType physical) {
        return switch (physical.getPrimitiveTypeName()) {
            case INT32 -> new DecimalBuffer.Source(Integer.BYTES, true);
            case INT64 -> new DecimalBuffer.Source(Long.BYTES, true);
            case FIXED_LEN_BYTE_ARRAY -> new DecimalBuffer.Source(physical.getTypeLength(), false);
            default -> new DecimalBuffer.Source(DecimalBuffer.Source.PREFIXED, false);
        };
    }
}
