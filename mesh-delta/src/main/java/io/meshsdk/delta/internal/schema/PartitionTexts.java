package io.meshsdk.delta.internal.schema;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.error.StorageException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BooleanType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.DoubleType;
import io.meshsdk.schema.DataType.FloatType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.LongType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.TimestampType;
import io.meshsdk.schema.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Partition values as the texts that a Delta log holds. */
public final class PartitionTexts {
    private static final DateTimeFormatter DAY_AND_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();

    private PartitionTexts() {}

    /**
     * Returns the text of a value as a row gives it, null for null.
     *
     * @throws StorageException if the type cannot partition a table, or the value is an empty text
     */
    public static @Nullable String write(Field field, @Nullable Object value) {
        requirePartitioning(field);
        if (value instanceof String text && text.isEmpty()) {
            throw new StorageException(
                    "Cannot partition by column '%s': it holds an empty text, which Delta reads back as null. Fill it or leave it null."
                            .formatted(field.name()));
        }
        return value == null ? null : text(value);
    }

    private static String text(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    private static void requirePartitioning(Field field) {
        if (field.type().isNested() || field.type() instanceof DataType.BinaryType) {
            throw new StorageException(
                    "Cannot partition by column '%s': type %s has no text. Partition by another column."
                            .formatted(field.name(), field.type().name()));
        }
    }

    /**
     * Returns a column of one row that holds the value of a text.
     *
     * @throws StorageException if the text is no value of the field's type
     */
    public static Column read(Field field, @Nullable String text) {
        requirePartitioning(field);
        boolean isNull = text == null || text.isEmpty();
        Validity validity = isNull ? Validity.allNull(1) : Validity.allValid(1);
        try {
            return column(field.type(), isNull ? null : text, validity);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            throw new StorageException(
                    "Cannot read partition column '%s': the log holds a text that is no %s. Repair the table."
                            .formatted(field.name(), field.type().name()));
        }
    }

    private static Column column(DataType type, @Nullable String text, Validity validity) {
        if (type instanceof StringType) {
            return BytesColumn.ofStrings(java.util.Collections.singletonList(text));
        }
        if (type instanceof BooleanType) {
            return BooleanColumn.of(new boolean[] {text != null && bool(text)}, validity);
        }
        if (type instanceof FloatType) {
            return FloatColumn.of(new float[] {text == null ? 0 : Float.parseFloat(text)}, validity);
        }
        if (type instanceof DoubleType) {
            return DoubleColumn.of(new double[] {text == null ? 0 : Double.parseDouble(text)}, validity);
        }
        if (type instanceof DecimalType decimal) {
            return decimal(decimal, text, validity);
        }
        return isWide(type)
                ? LongColumn.of(new long[] {text == null ? 0 : wide(type, text)}, validity)
                : IntColumn.of(new int[] {text == null ? 0 : narrow(type, text)}, validity);
    }

    private static boolean isWide(DataType type) {
        return type instanceof LongType || type instanceof TimestampType || type instanceof LocalTimestampType;
    }

    private static boolean bool(String text) {
        if (!List.of("true", "false").contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.parseBoolean(text);
    }

    private static int narrow(DataType type, String text) {
        return type instanceof DateType ? Math.toIntExact(LocalDate.parse(text).toEpochDay()) : Integer.parseInt(text);
    }

    private static long wide(DataType type, String text) {
        return type instanceof LongType
                ? Long.parseLong(text)
                : ChronoUnit.MICROS.between(Instant.EPOCH, instant(text));
    }

    // Delta allows both an instant and a day and time, which then is one of UTC.
    private static Instant instant(String text) {
        if (text.endsWith("Z")) {
            return Instant.parse(text);
        }
        DateTimeFormatter format = text.indexOf('T') < 0 ? DAY_AND_TIME : DateTimeFormatter.ISO_LOCAL_DATE_TIME;
        return LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC);
    }

    private static Column decimal(DecimalType type, @Nullable String text, Validity validity) {
        BigInteger unscaled = text == null
                ? BigInteger.ZERO
                : new BigDecimal(text).setScale(type.scale()).unscaledValue();
        return type.precision() <= DecimalColumn.COMPACT_PRECISION
                ? DecimalColumn.compact(type.scale(), new long[] {unscaled.longValueExact()}, validity)
                : DecimalColumn.wide(
                        type.scale(),
                        new long[] {unscaled.shiftRight(Long.SIZE).longValueExact()},
                        new long[] {unscaled.longValue()},
                        validity);
    }
}
