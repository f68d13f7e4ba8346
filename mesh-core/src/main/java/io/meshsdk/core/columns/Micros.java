package io.meshsdk.core.columns;

import io.meshsdk.schema.DataType;
import java.sql.Time;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;

/** Turns times into microseconds; digits below are cut off, towards the past. */
enum Micros {
    POINT_IN_TIME {
        @Override
        long of(Object value) {
            if (value instanceof Instant instant) {
                return micros(instant.getEpochSecond(), instant.getNano());
            }
            if (value instanceof OffsetDateTime time) {
                return micros(time.toEpochSecond(), time.getNano());
            }
            if (value instanceof ZonedDateTime time) {
                return micros(time.toEpochSecond(), time.getNano());
            }
            if (value instanceof Date date && !(value instanceof java.sql.Date) && !(value instanceof Time)) {
                return of(date.toInstant());
            }
            return NONE;
        }
    },
    WITHOUT_ZONE {
        @Override
        long of(Object value) {
            return value instanceof LocalDateTime time ? POINT_IN_TIME.of(time.toInstant(ZoneOffset.UTC)) : NONE;
        }
    },
    OF_DAY {
        @Override
        long of(Object value) {
            if (value instanceof LocalTime time) {
                return time.toNanoOfDay() / NANOS;
            }
            return value instanceof Time time ? of(time.toLocalTime()) : NONE;
        }
    };

    /** Stands for no time; itself out of the range of every type here that can be read back. */
    static final long NONE = Long.MIN_VALUE;

    private static final long NANOS = 1_000;
    private static final long MICROS = 1_000_000;
    private static final long MOST_SECONDS = Long.MAX_VALUE / MICROS - 1;

    static Micros forType(DataType type) {
        if (type instanceof DataType.TimestampType) {
            return POINT_IN_TIME;
        }
        return type instanceof DataType.TimeType ? OF_DAY : WITHOUT_ZONE;
    }

    /** Returns the microseconds of a value, or {@link #NONE} where it is no such time or out of range. */
    abstract long of(Object value);

    private static long micros(long seconds, int nanos) {
        return Math.abs(seconds) > MOST_SECONDS ? NONE : seconds * MICROS + nanos / NANOS;
    }
}
