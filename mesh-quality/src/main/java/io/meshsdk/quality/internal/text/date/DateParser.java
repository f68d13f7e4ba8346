package io.meshsdk.quality.internal.text.date;

import io.meshsdk.quality.internal.text.TextMatcher;
import java.nio.charset.StandardCharsets;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times of a pattern of {@link DateTimeFormatter}, in which {@code y} is the year as {@code u} is unless there
 * is an era. Nothing is lenient: there is no 30 February, and names are those of English. Patterns of four-digit years
 * and other two-digit numbers are read as bytes.
 */
public final class DateParser implements TextMatcher {
    private final DateTimeFormatter formatter;
    private final @Nullable FixedDate fixed;

    private DateParser(String pattern) {
        formatter = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
        fixed = FixedDate.of(pattern).orElse(null);
    }

    /**
     * Returns the parser of a pattern.
     *
     * @throws IllegalArgumentException if it is no pattern of DateTimeFormatter
     */
    public static DateParser of(String pattern) {
        return new DateParser(DatePattern.withProlepticYear(pattern));
    }

    @Override
    public boolean matches(byte[] bytes, int from, int to) {
        if (fixed == null || fixed.hasLongYear(bytes, from, to)) {
            return parses(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
        return fixed.matches(bytes, from, to);
    }

    private boolean parses(String text) {
        ParsePosition position = new ParsePosition(0);
        if (formatter.parseUnresolved(text, position) == null || position.getIndex() < text.length()) {
            return false;
        }
        try {
            return isInRange(formatter.parse(text));
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Answers whether each field has a value it can have; java.time looks at those only that make up a date or a time. */
    private static boolean isInRange(TemporalAccessor parsed) {
        return Arrays.stream(ChronoField.values())
                .filter(parsed::isSupported)
                .allMatch(field -> field.range().isValidValue(parsed.getLong(field)));
    }
}
