package io.meshsdk.parquet.internal.types;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BooleanType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.LongType;
import io.meshsdk.schema.DataType.TimestampType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Turns the whole numbers that columns hold into the values that rows give. */
public final class RowValues {
    private RowValues() {}

    /** Returns the value of a type whose numbers are whole. */
    public static Object ofLong(DataType type, long number) {
        if (type instanceof DateType) {
            return LocalDate.ofEpochDay(number);
        }
        if (type instanceof TimestampType) {
            return Instant.EPOCH.plus(number, ChronoUnit.MICROS);
        }
        if (type instanceof DecimalType decimal) {
            return BigDecimal.valueOf(number, decimal.scale());
        }
        if (type instanceof BooleanType) {
            return number != 0;
        }
        return type instanceof LongType ? (Object) number : (Object) Math.toIntExact(number);
    }
}
