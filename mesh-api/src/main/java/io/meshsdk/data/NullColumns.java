package io.meshsdk.data;

import io.meshsdk.schema.DataType;
import java.util.List;

/** Columns that hold nothing but nulls. */
final class NullColumns {
    private NullColumns() {}

    static Column of(DataType type, int size) {
        Validity nulls = Validity.allNull(size);
        if (type instanceof DataType.StringType || type instanceof DataType.BinaryType) {
            return BytesColumn.of(new byte[0], new int[size + 1], nulls);
        }
        if (type instanceof DataType.BooleanType) {
            return BooleanColumn.of(new boolean[size], nulls);
        }
        if (type instanceof DataType.FloatType) {
            return FloatColumn.of(new float[size], nulls);
        }
        if (type instanceof DataType.DoubleType) {
            return DoubleColumn.of(new double[size], nulls);
        }
        if (type instanceof DataType.DecimalType decimal) {
            return decimals(decimal, nulls);
        }
        return type.isNested() ? nested(type, nulls) : numbers(type, nulls);
    }

    private static Column numbers(DataType type, Validity nulls) {
        boolean isNarrow =
                (type.isInteger() && !(type instanceof DataType.LongType)) || type instanceof DataType.DateType;
        return isNarrow ? IntColumn.of(new int[nulls.size()], nulls) : LongColumn.of(new long[nulls.size()], nulls);
    }

    private static Column decimals(DataType.DecimalType type, Validity nulls) {
        long[] words = new long[nulls.size()];
        return type.precision() <= DecimalColumn.COMPACT_PRECISION
                ? DecimalColumn.compact(type.scale(), words, nulls)
                : DecimalColumn.wide(type.scale(), words, words, nulls);
    }

    private static Column nested(DataType type, Validity nulls) {
        int size = nulls.size();
        if (type instanceof DataType.StructType struct) {
            List<Column> fields = struct.fields().stream()
                    .map(field -> of(field.type(), size))
                    .toList();
            return StructColumn.of(fields, nulls);
        }
        if (type instanceof DataType.ListType list) {
            return ListColumn.of(new int[size + 1], of(list.element(), 0), nulls);
        }
        DataType.MapType map = (DataType.MapType) type;
        return MapColumn.of(new int[size + 1], of(map.key(), 0), of(map.value(), 0), nulls);
    }
}
