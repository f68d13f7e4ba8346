package io.meshsdk.testkit.rows;

import io.meshsdk.quality.Literal;
import io.meshsdk.quality.ValueFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;

/** Texts of a format, of a pattern, between bounds, or any. */
final class TextSpaces {
    private static final long MANY = 1L << 40;
    private static final int DIGITS = 8;
    private static final Comparator<String> BY_CODE_POINT = (left, right) ->
            Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

    private TextSpaces() {}

    static ValueSpace of(ColumnPromises promises) {
        int forms = promises.formats().size() + promises.patterns().size();
        boolean bounded = !promises.lows().isEmpty() || !promises.highs().isEmpty();
        if (forms > 1 || (forms == 1 && bounded)) {
            throw promises.unsatisfiable("several formats, patterns or bounds");
        }
        if (!promises.formats().isEmpty()) {
            return ofFormat(promises.formats().get(0));
        }
        if (!promises.patterns().isEmpty()) {
            return PatternSpace.of(promises, promises.patterns().get(0));
        }
        return bounded ? between(promises) : numbered(promises.field().name() + "-", MANY);
    }

    static boolean isWithin(ColumnPromises promises, String text) {
        return promises.lows().stream().allMatch(low -> BY_CODE_POINT.compare(low.text(), text) <= 0)
                && promises.highs().stream().allMatch(high -> BY_CODE_POINT.compare(text, high.text()) <= 0);
    }

    private static ValueSpace numbered(String start, long size) {
        return new ValueSpace(size, number -> start + digits(number));
    }

    private static String digits(long number) {
        String digits = Long.toString(number, Character.MAX_RADIX);
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }

    private static ValueSpace between(ColumnPromises promises) {
        Optional<String> low = promises.lows().stream().map(Literal::text).max(BY_CODE_POINT);
        Optional<String> high = promises.highs().stream().map(Literal::text).min(BY_CODE_POINT);
        ValueSpace above = numbered(low.orElse(""), MANY);
        if (isWithin(promises, (String) above.at(0)) && isWithin(promises, (String) above.at(MANY - 1))) {
            return above;
        }
        List<String> ends = Arrays.asList(low.orElse(""), high.orElse(""));
        List<String> within = ends.stream()
                .distinct()
                .filter(text -> isWithin(promises, text))
                .toList();
        if (within.isEmpty()) {
            throw promises.unsatisfiable("no text lies between the bounds");
        }
        return ValueSpace.of(within);
    }

    private static ValueSpace ofFormat(ValueFormat format) {
        LongFunction<Object> values = switch (format) {
            case EMAIL -> number -> "user.%s@example.com".formatted(digits(number));
            case UUID -> number -> new UUID(0x4000L | number << 16, 0x8000_0000_0000_0000L | number).toString();
            case IPV4 -> number -> "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
            case URL -> number -> "https://example.com/%s".formatted(digits(number));
            case DATE -> number -> LocalDate.ofEpochDay(number).toString();
            case DATE_TIME -> number -> Instant.ofEpochSecond(number).toString();
        };
        return new ValueSpace(sizeOf(format), values);
    }

    private static long sizeOf(ValueFormat format) {
        return switch (format) {
            case IPV4 -> 1L << 24;
            case DATE -> 25_000;
            case DATE_TIME -> 4_000_000_000L;
            case EMAIL, UUID, URL -> MANY;
        };
    }
}
