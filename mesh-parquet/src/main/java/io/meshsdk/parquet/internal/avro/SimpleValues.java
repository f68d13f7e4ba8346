package io.meshsdk.parquet.internal.avro;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BinaryType;
import io.meshsdk.schema.DataType.BooleanType;
import io.meshsdk.schema.DataType.ByteType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.DoubleType;
import io.meshsdk.schema.DataType.FloatType;
import io.meshsdk.schema.DataType.LongType;
import io.meshsdk.schema.DataType.ShortType;
import io.meshsdk.schema.DataType.StringType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Turns values that are not nested into what columns hold: {@code Integer}, {@code Long}, {@code Float}, {@code Double},
 * {@code Boolean}, {@code byte[]} for texts too, {@code BigInteger} for unscaled decimals; null where they do not fit. Takes
 * values as Avro reads them, and as its conversions of logical types give them. Not thread-safe.
 */
final class SimpleValues {
    private long bytes;

    long drainBytes() {
        long drained = bytes;
        bytes = 0;
        return drained;
    }

    @Nullable
    Object of(DataType type, Schema avro, Object value) {
        if (type instanceof StringType || type instanceof BinaryType) {
            byte[] found = type instanceof StringType ? text(value) : binary(avro, value);
            bytes += found == null ? 0 : found.length;
            return found;
        }
        if (type instanceof BooleanType) {
            return value instanceof Boolean ? value : null;
        }
        if (type.isInteger()) {
            return whole(type, avro, value);
        }
        if (type.isFloating()) {
            return floating(type, value);
        }
        if (type instanceof DateType) {
            return day(avro, value);
        }
        return type instanceof DecimalType decimal ? decimal(decimal, avro, value) : Micros.of(type, avro, value);
    }

    private static byte @Nullable [] text(Object value) {
        if (value instanceof Utf8 text) {
            byte[] found = new byte[text.getByteLength()];
            System.arraycopy(text.getBytes(), 0, found, 0, found.length);
            return found;
        }
        boolean fits = value instanceof CharSequence
                || value instanceof GenericEnumSymbol<?>
                || value instanceof Enum<?>
                || value instanceof UUID;
        return fits ? value.toString().getBytes(StandardCharsets.UTF_8) : null;
    }

    private static byte @Nullable [] binary(Schema avro, Object value) {
        return avro.getLogicalType() instanceof LogicalTypes.Decimal ? null : bytes(value);
    }

    private static byte @Nullable [] bytes(Object value) {
        if (value instanceof ByteBuffer buffer) {
            byte[] found = new byte[buffer.remaining()];
            buffer.duplicate().get(found);
            return found;
        }
        if (value instanceof GenericFixed fixed) {
            return fixed.bytes().clone();
        }
        return value instanceof byte[] own ? own.clone() : null;
    }

    private static boolean isLong(Schema avro, Object value) {
        return (value instanceof Integer || value instanceof Long) && AvroTypes.logical(avro) == null;
    }

    private static @Nullable Object whole(DataType type, Schema avro, Object value) {
        if (!isLong(avro, value)) {
            return null;
        }
        long number = ((Number) value).longValue();
        if (type instanceof LongType) {
            return number;
        }
        boolean fits = number == (int) number
                && (!(type instanceof ByteType) || number == (byte) number)
                && (!(type instanceof ShortType) || number == (short) number);
        return fits ? (Object) (int) number : null;
    }

    private static @Nullable Object floating(DataType type, Object value) {
        if (type instanceof FloatType) {
            return value instanceof Float ? value : null;
        }
        boolean fits = value instanceof Double || value instanceof Float || value instanceof Integer;
        return type instanceof DoubleType && fits ? (Object) ((Number) value).doubleValue() : null;
    }

    private static @Nullable Object day(Schema avro, Object value) {
        if (value instanceof LocalDate day) {
            return day.toEpochDay() == (int) day.toEpochDay() ? (Object) (int) day.toEpochDay() : null;
        }
        return value instanceof Integer && "date".equals(avro.getProp("logicalType")) ? value : null;
    }

    private static @Nullable Object decimal(DecimalType type, Schema avro, Object value) {
        BigDecimal found = number(avro, value);
        if (found == null || found.signum() == 0) {
            return found == null ? null : BigInteger.ZERO;
        }
        int digits = found.precision();
        long surplus = (long) found.scale() - type.scale();
        if ((long) digits - found.scale() > type.precision() - type.scale() || surplus >= digits) {
            return null;
        }
        BigDecimal scaled = found.setScale(type.scale(), RoundingMode.DOWN);
        return scaled.compareTo(found) == 0 ? scaled.unscaledValue() : null;
    }

    private static @Nullable BigDecimal number(Schema avro, Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (isLong(avro, value)) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        byte[] unscaled = avro.getLogicalType() instanceof LogicalTypes.Decimal ? bytes(value) : null;
        return unscaled == null || unscaled.length == 0
                ? null
                : new BigDecimal(new BigInteger(unscaled), ((LogicalTypes.Decimal) avro.getLogicalType()).getScale());
    }
}
