package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.data.DecimalColumn;
import io.meshsdk.parquet.internal.types.FileTypes;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BooleanType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.DoubleType;
import io.meshsdk.schema.DataType.FloatType;
import io.meshsdk.schema.DataType.LongType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Chooses the buffer for a field type and the Parquet type its values lie in, which {@link FileTypes} has accepted. */
final class ColumnBuffers {
    private ColumnBuffers() {}

    static ColumnBuffer of(DataType type, PrimitiveType physical) {
        if (type instanceof DecimalType decimal) {
            return decimal(decimal, physical);
        }
        if (type instanceof BooleanType) {
            return new BooleanBuffer();
        }
        if (type instanceof FloatType) {
            return new FloatBuffer();
        }
        if (type instanceof DoubleType) {
            return new DoubleBuffer();
        }
        return switch (physical.getPrimitiveTypeName()) {
            case INT64 -> LongBuffer.ofNumbers(LongBuffer.Physical.INT64, FileTypes.microsPerUnit(physical));
            case INT96 -> LongBuffer.ofNumbers(LongBuffer.Physical.INT96, 1);
            case INT32 -> ofInt32(type, physical);
            case FIXED_LEN_BYTE_ARRAY -> new BytesBuffer(physical.getTypeLength());
            default -> new BytesBuffer(BytesBuffer.PREFIXED);
        };
    }

    private static ColumnBuffer ofInt32(DataType type, PrimitiveType physical) {
        return type instanceof LongType || type instanceof DataType.TimeType
                ? LongBuffer.ofNumbers(LongBuffer.Physical.INT32, FileTypes.microsPerUnit(physical))
                : new IntBuffer();
    }

    private static ColumnBuffer decimal(DecimalType type, PrimitiveType physical) {
        boolean compact = type.precision() <= DecimalColumn.COMPACT_PRECISION;
        PrimitiveTypeName name = physical.getPrimitiveTypeName();
        if (compact && name == PrimitiveTypeName.INT32) {
            return LongBuffer.ofDecimals(LongBuffer.Physical.INT32, type.scale());
        }
        if (compact && name == PrimitiveTypeName.INT64) {
            return LongBuffer.ofDecimals(LongBuffer.Physical.INT64, type.scale());
        }
        return new DecimalBuffer(type.scale(), compact, source(physical));
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
