package io.meshsdk.quality.engine;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
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

/** Columns of nothing but null. */
final class NullColumns {
    private NullColumns() {}

    static Column of(DataType type, int size) {
        Validity validity = Validity.allNull(size);
        if (type instanceof DataType.StringType || type instanceof DataType.BinaryType) {
            return BytesColumn.of(new byte[0], new int[size + 1], validity);
        }
        if (type instanceof DataType.BooleanType) {
            return BooleanColumn.of(new boolean[size], validity);
        }
        if (type instanceof DataType.FloatType) {
            return FloatColumn.of(new float[size], validity);
        }
        if (type instanceof DataType.DoubleType) {
            return DoubleColumn.of(new double[size], validity);
        }
        if (type instanceof DataType.DecimalType decimal) {
            return decimal.precision() <= DecimalColumn.COMPACT_PRECISION
                    ? DecimalColumn.compact(decimal.scale(), new long[size], validity)
                    : DecimalColumn.wide(decimal.scale(), new long[size], new long[size], validity);
        }
        return type.isNested() ? nested(type, size, validity) : integers(type, size, validity);
    }

    private static Column integers(DataType type, int size, Validity validity) {
        boolean isShort =
                type instanceof DataType.DateType || (type.isInteger() && !(type instanceof DataType.LongType));
        return isShort ? IntColumn.of(new int[size], validity) : LongColumn.of(new long[size], validity);
    }

    private static Column nested(DataType type, int size, Validity validity) {
        if (type instanceof DataType.StructType struct) {
            return StructColumn.of(
                    struct.fields().stream()
                            .map(field -> of(field.type(), size))
                            .toList(),
                    validity);
        }
        if (type instanceof DataType.MapType map) {
            return MapColumn.of(new int[size + 1], of(map.key(), 0), of(map.value(), 0), validity);
        }
        return ListColumn.of(new int[size + 1], of(((DataType.ListType) type).element(), 0), validity);
    }
}
