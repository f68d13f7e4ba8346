package io.meshsdk.core.documents.stored;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest decimal that reads back as a double. {@code Double.toString} is not the same on all Java platforms (it is
 * not always the shortest before Java 19), and a digest has to be.
 */
final class ShortestDecimal {
    private static final int ENOUGH_DIGITS = 17;

    private ShortestDecimal() {}

    static String of(double value) {
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            return value > 0 ? "infinity" : value < 0 ? "-infinity" : "nan";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < ENOUGH_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros().toString();
            }
        }
        return exact.round(new MathContext(ENOUGH_DIGITS, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toString();
    }

    static double parse(String text) {
        return switch (text) {
            case "infinity" -> Double.POSITIVE_INFINITY;
            case "-infinity" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }
}
