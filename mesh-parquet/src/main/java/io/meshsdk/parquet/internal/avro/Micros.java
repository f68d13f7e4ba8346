package io.meshsdk.parquet.internal.avro;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.TimeType;
import io.meshsdk.schema.DataType.TimestampType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Turns times into microseconds; digits below are cut off, towards the past. */
final class Micros {
    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;
    private static final long DAY = 86_400 * MILLION;
    private static final long MOST_SECONDS = Long.MAX_VALUE / MILLION - 1;

    private Micros() {}

    /** Returns the microseconds of a value of a type of times; null where it is none. */
    static @Nullable Long of(DataType type, Schema avro, Object value) {
        if (type instanceof TimeType) {
            return ofDay(avro, value);
        }
        if (type instanceof TimestampType) {
            return value instanceof Instant instant ? micros(instant) : number(avro, value, "timestamp-");
        }
        return value instanceof LocalDateTime time
                ? micros(time.toInstant(ZoneOffset.UTC))
                : number(avro, value, "local-timestamp-");
    }

    private static @Nullable Long ofDay(Schema avro, Object value) {
        if (value instanceof LocalTime time) {
            return time.toNanoOfDay() / THOUSAND;
        }
        Long micros = number(avro, value, "time-");
        return micros == null || micros < 0 || micros >= DAY ? null : micros;
    }

    private static @Nullable Long micros(Instant instant) {
        return Math.abs(instant.getEpochSecond()) > MOST_SECONDS
                ? null
                : (Long) (instant.getEpochSecond() * MILLION + instant.getNano() / THOUSAND);
    }

    /** Returns the microseconds of a number whose logical type begins with a word and ends with its unit. */
    private static @Nullable Long number(Schema avro, Object value, String word) {
        String logical = avro.getProp("logicalType");
        if (logical == null || !logical.startsWith(word) || !(value instanceof Integer || value instanceof Long)) {
            return null;
        }
        long number = ((Number) value).longValue();
        return switch (logical.substring(word.length())) {
            case "millis" -> fromMillis(number);
            case "micros" -> (Long) number;
            case "nanos" -> (Long) Math.floorDiv(number, THOUSAND);
            default -> null;
        };
    }

    private static @Nullable Long fromMillis(long number) {
        long product = number * THOUSAND;
        boolean fits = Math.multiplyHigh(number, THOUSAND) == product >> (Long.SIZE - 1);
        return fits ? (Long) product : null;
    }
}
