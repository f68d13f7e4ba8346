package io.meshsdk.integration.interop;

import io.delta.kernel.data.Row;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.TimestampType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Turns what Delta Kernel hands out into plain Java values. */
final class KernelValues {
    private KernelValues() {}

    static String typeName(DataType type) {
        return type instanceof DecimalType decimal
                ? "decimal(%d,%d)".formatted(decimal.getPrecision(), decimal.getScale())
                : type.toString();
    }

    static Object value(Row row, int column) {
        return row.isNullAt(column)
                ? null
                : valueOf(row, column, row.getSchema().at(column).getDataType());
    }

    private static Object valueOf(Row row, int column, DataType type) {
        if (type instanceof StringType) {
            return row.getString(column);
        }
        if (type instanceof LongType) {
            return row.getLong(column);
        }
        if (type instanceof IntegerType) {
            return row.getInt(column);
        }
        if (type instanceof DoubleType) {
            return row.getDouble(column);
        }
        if (type instanceof DecimalType) {
            return row.getDecimal(column);
        }
        if (type instanceof DateType) {
            return LocalDate.ofEpochDay(row.getInt(column));
        }
        if (type instanceof TimestampType) {
            return Instant.EPOCH.plus(row.getLong(column), ChronoUnit.MICROS);
        }
        throw new IllegalArgumentException(
                "Cannot read column %d: no value is known for type '%s'. Add it here.".formatted(column, type));
    }
}
