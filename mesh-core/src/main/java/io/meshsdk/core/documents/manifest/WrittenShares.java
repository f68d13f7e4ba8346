package io.meshsdk.core.documents.manifest;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Shares as people write them: {@code 0.95}, {@code 99.9%}, and {@code 99.9} where percent are meant.
 *
 * @since 0.1.0
 */
public final class WrittenShares {
    private WrittenShares() {}

    /** Returns the share in [0,1], or nothing where the text is none. */
    public static Optional<Double> parse(String text) {
        String plain = text.strip();
        boolean percent = plain.endsWith("%");
        String digits = percent ? plain.substring(0, plain.length() - 1).strip() : plain;
        if (!digits.matches("[0-9]{1,9}(\\.[0-9]{1,30})?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(digits);
        BigDecimal share = percent || number.compareTo(BigDecimal.ONE) > 0 ? number.movePointLeft(2) : number;
        return share.compareTo(BigDecimal.ONE) <= 0 ? Optional.of(share.doubleValue()) : Optional.empty();
    }
}
