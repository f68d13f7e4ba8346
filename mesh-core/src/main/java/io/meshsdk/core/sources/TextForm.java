package io.meshsdk.core.sources;

import io.meshsdk.schema.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How values of a type are written as text. */
final class TextForm {
    private static final Pattern FLOATING =
            Pattern.compile("[+-]?(?:NaN|Infinity|(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]{1,5})?)");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:[0-9]{1,1000}(?:\\.[0-9]{0,1000})?|\\.[0-9]{1,1000})(?:[eE][+-]?[0-9]{1,4})?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,1000}");
    private static final Map<String, Boolean> TRUTHS = Map.of("true", true, "false", false);

    private final Function<String, @Nullable Object> reading;
    private final boolean empty;

    private TextForm(Function<String, @Nullable Object> reading, boolean empty) {
        this.reading = reading;
        this.empty = empty;
    }

    static TextForm of(DataType type) {
        return new TextForm(reading(type), type instanceof DataType.StringType);
    }

    /** Returns whether the empty text is a value. */
    boolean holdsEmpty() {
        return empty;
    }

    /** Returns the value a text writes, or null where it is of another form. */
    @Nullable
    Object read(String text) {
        try {
            return reading.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private static Function<String, @Nullable Object> reading(DataType type) {
        if (type instanceof DataType.StringType) {
            return text -> text;
        }
        if (type instanceof DataType.BooleanType) {
            return text -> TRUTHS.get(text.toLowerCase(Locale.ROOT));
        }
        if (type instanceof DataType.BinaryType) {
            return text -> Base64.getDecoder().decode(text);
        }
        return type.isNumeric() ? number(type) : time(type);
    }

    private static Function<String, @Nullable Object> number(DataType type) {
        if (type instanceof DataType.DecimalType) {
            return text -> DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
        }
        if (type instanceof DataType.DoubleType) {
            return text -> FLOATING.matcher(text).matches() ? (Object) Double.valueOf(text) : null;
        }
        if (type instanceof DataType.FloatType) {
            return text -> FLOATING.matcher(text).matches() ? (Object) Float.valueOf(text) : null;
        }
        return TextForm::whole;
    }

    private static @Nullable Object whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return null;
        }
        return text.length() < 19 ? (Object) Long.valueOf(text) : new BigInteger(text);
    }

    private static Function<String, @Nullable Object> time(DataType type) {
        if (type instanceof DataType.DateType) {
            return LocalDate::parse;
        }
        if (type instanceof DataType.TimestampType) {
            return OffsetDateTime::parse;
        }
        return type instanceof DataType.TimeType ? LocalTime::parse : LocalDateTime::parse;
    }
}
