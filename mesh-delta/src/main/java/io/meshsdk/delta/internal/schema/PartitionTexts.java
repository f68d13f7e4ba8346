package io.meshsdk.delta.internal.schema;

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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
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
     * @throws StorageException if the type cannot partition a table, the value is an empty text, or a day or time outside of
     *     the years 1 to 9999
     */
    public static @Nullable String write(Field field, @Nullable Object value) {
        requirePartitioning(field);
        if (value instanceof String text && text.isEmpty()) {
            throw new StorageException(
                    "Cannot partition by column '%s': it holds an empty text, which Delta reads back as null. Fill it or leave it null."
                            .formatted(field.name()));
        }
        if (isOutsideCalendar(value)) {
            throw new StorageException(
                    "Cannot partition by column '%s': it holds a day outside of the years 1 to 9999, which Delta cannot read back. Mend the value or partition by another column."
                            .formatted(field.name()));
        }
        return value == null ? null : text(value);
    }

    private static boolean isOutsideCalendar(@Nullable Object value) {
        return (value instanceof LocalDate day && !Calendar.holds(day))
                || (value instanceof Instant time && !Calendar.holds(time))
                || (value instanceof LocalDateTime time && !Calendar.holds(time));
    }

    private static String text(Object value) {
        if (value instanceof LocalDateTime time) {
            return DAY_AND_TIME.format(time);
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    /**
     * Checks that a column can partition a table.
     *
     * @throws StorageException if its type has no text
     */
    public static void requirePartitioning(Field field) {
        if (field.type().isNested() || field.type() instanceof DataType.BinaryType) {
            throw new StorageException(
                    "Cannot partition by column '%s': type %s has no text. Partition by another column."
                            .formatted(field.name(), field.type().name()));
        }
    }

    /**
     * Returns the value of a text as a row gives it, null for null.
     *
     * @throws StorageException if the text is no value of the field's type
     */
    public static @Nullable Object read(Field field, @Nullable String text) {
        requirePartitioning(field);
        try {
            return text == null || text.isEmpty() ? null : value(field.type(), text);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            throw new StorageException(
                    "Cannot read partition column '%s': the log holds a text that is no %s. Repair the table."
                            .formatted(field.name(), field.type().name()));
        }
    }

    /** Returns whether each value of a type has one text: two texts are two values. */
    public static boolean haveOneForm(DataType type) {
        return type instanceof StringType
                || type instanceof BooleanType
                || type instanceof DateType
                || type.isInteger();
    }

    private static Object value(DataType type, String text) {
        if (type instanceof StringType) {
            return text;
        }
        if (type instanceof BooleanType) {
            return bool(text);
        }
        if (type instanceof DateType) {
            return LocalDate.parse(text);
        }
        if (type instanceof TimestampType) {
            return instant(text);
        }
        if (type instanceof LocalTimestampType) {
            return localTime(text);
        }
        return number(type, text);
    }

    private static Object number(DataType type, String text) {
        if (type instanceof LongType) {
            return Long.parseLong(text);
        }
        if (type instanceof FloatType) {
            return Float.parseFloat(text);
        }
        if (type instanceof DoubleType) {
            return Double.parseDouble(text);
        }
        return type instanceof DecimalType decimal
                ? (Object) new BigDecimal(text).setScale(decimal.scale())
                : (Object) Integer.parseInt(text);
    }

    private static boolean bool(String text) {
        if (!List.of("true", "false").contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.parseBoolean(text);
    }

    // A day, where the column held days before it was widened.
    private static LocalDateTime localTime(String text) {
        return text.indexOf(':') < 0
                ? LocalDate.parse(text).atStartOfDay()
                : LocalDateTime.ofInstant(instant(text), ZoneOffset.UTC);
    }

    // Delta allows both an instant and a day and time, which then is one of UTC.
    private static Instant instant(String text) {
        if (text.endsWith("Z")) {
            return Instant.parse(text);
        }
        DateTimeFormatter format = text.indexOf('T') < 0 ? DAY_AND_TIME : DateTimeFormatter.ISO_LOCAL_DATE_TIME;
        return LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC);
    }
}
