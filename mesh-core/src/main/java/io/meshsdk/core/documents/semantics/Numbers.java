package io.meshsdk.core.documents.semantics;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as documents write them. */
final class Numbers {
    private Numbers() {}

    static Optional<BigDecimal> parse(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
