package io.meshsdk.integration.interop;

import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.MapValue;
import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.BinaryType;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.ByteType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.FloatType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.MapType;
import io.delta.kernel.types.ShortType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import io.delta.kernel.types.TimestampNTZType;
import io.delta.kernel.types.TimestampType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns what Delta Kernel hands out into plain Java values. */
final class KernelValues {
    private KernelValues() {}

    /** The values of a struct by name, which are no map. */
    record Struct(Map<String, Object> values) {}

    static String typeName(DataType type) {
        if (type instanceof DecimalType decimal) {
            return "decimal(%d,%d)".formatted(decimal.getPrecision(), decimal.getScale());
        }
        if (type instanceof ArrayType list) {
            return "array<%s>".formatted(typeName(list.getElementType()));
        }
        if (type instanceof MapType map) {
            return "map<%s, %s>".formatted(typeName(map.getKeyType()), typeName(map.getValueType()));
        }
        return type instanceof StructType struct
                ? struct.fields().stream()
                        .map(KernelValues::fieldName)
                        .collect(Collectors.joining(", ", "struct<", ">"))
                : type.toString();
    }

    static String fieldName(StructField field) {
        return field.getName() + ": " + typeName(field.getDataType()) + (field.isNullable() ? "" : " not null");
    }

    /** Returns a value of a column, null for null. */
    static Object value(ColumnVector column, int row) {
        if (column.isNullAt(row)) {
            return null;
        }
        DataType type = column.getDataType();
        if (type instanceof StringType) {
            return column.getString(row);
        }
        if (type instanceof BinaryType) {
            return column.getBinary(row);
        }
        if (type instanceof BooleanType) {
            return column.getBoolean(row);
        }
        if (type instanceof DecimalType) {
            return column.getDecimal(row);
        }
        return type instanceof ArrayType || type instanceof MapType || type instanceof StructType
                ? nested(column, row)
                : number(column, row);
    }

    private static Object number(ColumnVector column, int row) {
        DataType type = column.getDataType();
        if (type instanceof ByteType) {
            return (int) column.getByte(row);
        }
        if (type instanceof ShortType) {
            return (int) column.getShort(row);
        }
        if (type instanceof IntegerType) {
            return column.getInt(row);
        }
        if (type instanceof LongType) {
            return column.getLong(row);
        }
        if (type instanceof FloatType) {
            return column.getFloat(row);
        }
        return type instanceof DoubleType ? (Object) column.getDouble(row) : time(column, row);
    }

    private static Object time(ColumnVector column, int row) {
        DataType type = column.getDataType();
        if (type instanceof DateType) {
            return LocalDate.ofEpochDay(column.getInt(row));
        }
        if (type instanceof TimestampType) {
            return Instant.EPOCH.plus(column.getLong(row), ChronoUnit.MICROS);
        }
        if (type instanceof TimestampNTZType) {
            return LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC).plus(column.getLong(row), ChronoUnit.MICROS);
        }
        throw new IllegalArgumentException(
                "Cannot read a value of type '%s': none is known. Add it here.".formatted(type));
    }

    private static Object nested(ColumnVector column, int row) {
        DataType type = column.getDataType();
        if (type instanceof ArrayType) {
            return list(column.getArray(row).getElements(), column.getArray(row).getSize());
        }
        if (type instanceof MapType) {
            return map(column.getMap(row));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        List<StructField> fields = ((StructType) type).fields();
        for (int i = 0; i < fields.size(); i++) {
            values.put(fields.get(i).getName(), value(column.getChild(i), row));
        }
        return new Struct(values);
    }

    private static List<Object> list(ColumnVector elements, int size) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(value(elements, i));
        }
        return values;
    }

    private static Map<Object, Object> map(MapValue map) {
        List<Object> keys = list(map.getKeys(), map.getSize());
        List<Object> values = list(map.getValues(), map.getSize());
        Map<Object, Object> entries = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            entries.put(keys.get(i), values.get(i));
        }
        return entries;
    }
}
