package io.meshsdk.quality.profile;

import io.meshsdk.quality.internal.value.Key;
import io.meshsdk.schema.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Values as people write them. */
final class KeyTexts {
    private KeyTexts() {}

    static String of(Key key, DataType type) {
        if (type instanceof DataType.StringType) {
            return key.text();
        }
        if (type instanceof DataType.DecimalType decimal) {
            return decimal(key, decimal.scale());
        }
        if (type.isFloating()) {
            return Double.toString(key.real());
        }
        if (type instanceof DataType.BooleanType) {
            return Boolean.toString(key.whole() != 0);
        }
        return type instanceof DataType.DateType
                ? LocalDate.ofEpochDay(key.whole()).toString()
                : ofTime(key, type);
    }

    private static String ofTime(Key key, DataType type) {
        if (type instanceof DataType.TimestampType) {
            return moment(key.whole()).toString();
        }
        if (type instanceof DataType.LocalTimestampType) {
            return LocalDateTime.ofInstant(moment(key.whole()), ZoneOffset.UTC).toString();
        }
        return type instanceof DataType.TimeType
                ? LocalTime.ofNanoOfDay(key.whole() * 1_000).toString()
                : Long.toString(key.whole());
    }

    private static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static String decimal(Key key, int scale) {
        byte[] bytes = key.bytes();
        bytes[0] ^= Byte.MIN_VALUE;
        return new BigDecimal(new BigInteger(bytes), scale).toPlainString();
    }
}
