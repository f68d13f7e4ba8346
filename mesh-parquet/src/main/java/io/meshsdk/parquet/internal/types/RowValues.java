package io.meshsdk.parquet.internal.types;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BooleanType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.LongType;
import io.meshsdk.schema.DataType.TimeType;
import io.meshsdk.schema.DataType.TimestampType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Turns the whole numbers that columns hold into the values that rows give. */
public final class RowValues {
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private RowValues() {}

    /** Returns whether a number is a value of a type: not every one is a time of day. */
    static boolean isValue(DataType type, long number) {
        return !(type instanceof TimeType) || (number >= 0 && number < MICROS_PER_DAY);
    }

    /** Returns the value of a type whose numbers are whole. */
    public static Object ofLong(DataType type, long number) {
        if (type instanceof DateType) {
            return LocalDate.ofEpochDay(number);
        }
        if (type instanceof TimestampType) {
            return instant(number);
        }
        if (type instanceof LocalTimestampType) {
            return LocalDateTime.ofInstant(instant(number), ZoneOffset.UTC);
        }
        if (type instanceof TimeType) {
            return LocalTime.ofNanoOfDay(number * NANOS_PER_MICRO);
        }
        if (type instanceof DecimalType decimal) {
            return BigDecimal.valueOf(number, decimal.scale());
        }
        if (type instanceof BooleanType) {
            return number != 0;
        }
        return type instanceof LongType ? (Object) number : (Object) Math.toIntExact(number);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
