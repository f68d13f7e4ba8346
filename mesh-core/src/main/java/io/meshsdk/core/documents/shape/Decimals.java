package io.meshsdk.core.documents.shape;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as documents write them. */
final class Decimals {
    private static final int MOST_DIGITS = 1_000;

    private Decimals() {}

    static Optional<BigDecimal> parse(String text) {
        if (text.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Returns whether a text is a whole number, which {@code 1.0} and {@code 1e3} are. */
    static boolean isWhole(String text) {
        return isDigits(text)
                || parse(text)
                        .filter(number -> number.stripTrailingZeros().scale() <= 0)
                        .isPresent();
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c != '-' || i > 0 || text.length() == 1)) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
