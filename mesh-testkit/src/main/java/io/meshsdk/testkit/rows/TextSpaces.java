package io.meshsdk.testkit.rows;

import io.meshsdk.quality.check.Literal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Texts of a format, of a pattern, between bounds, or any. */
final class TextSpaces {
    private static final long MANY = 1L << 40;
    private static final int DIGITS = 8;
    private static final Comparator<String> BY_CODE_POINT = (left, right) ->
            Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

    private TextSpaces() {}

    static ValueSpace of(ColumnPromises promises) {
        boolean bounded = !promises.lows().isEmpty() || !promises.highs().isEmpty();
        int forms = promises.formats().size()
                + promises.patterns().size()
                + (bounded ? 1 : 0)
                + (promises.lengths().isAny() ? 0 : 1);
        if (forms > 1) {
            throw promises.unsatisfiable("several formats, patterns, lengths or bounds");
        }
        if (!promises.lengths().isAny()) {
            int length = promises.lengths().usual(promises);
            return new ValueSpace(sizeOf(length), number -> ofLength(number, length));
        }
        if (!promises.formats().isEmpty()) {
            return FormatSpaces.of(promises.formats().get(0));
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

    private static long sizeOf(int length) {
        return length >= DIGITS ? MANY : (long) Math.pow(Character.MAX_RADIX, length);
    }

    private static String ofLength(long number, int length) {
        return length == 0 ? "" : "0".repeat(Math.max(0, length - digits(number).length())) + last(number, length);
    }

    private static String last(long number, int length) {
        String digits = digits(number);
        return digits.substring(Math.max(0, digits.length() - length));
    }

    static String digits(long number) {
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
}
