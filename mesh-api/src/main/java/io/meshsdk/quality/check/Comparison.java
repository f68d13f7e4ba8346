package io.meshsdk.quality.check;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Arrays;

/**
 * How one value compares with another.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum Comparison {
    /** Equal. */
    EQUAL("="),
    /** Not equal. */
    NOT_EQUAL("!="),
    /** Below. */
    LESS("<"),
    /** At or below. */
    AT_MOST("<="),
    /** Above. */
    GREATER(">"),
    /** At or above. */
    AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /**
     * Returns the comparison of a sign; {@code <>} and {@code ==} are read, too.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Comparison parse(String sign) {
        String usual = sign.equals("<>") ? "!=" : sign.equals("==") ? "=" : sign;
        return Arrays.stream(values())
                .filter(comparison -> comparison.sign.equals(usual))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Invalid comparison '%s': expected one of =, !=, <, <=, >, >=".formatted(sign)));
    }

    /** Returns the sign, for example {@code <=}. */
    public String sign() {
        return sign;
    }

    /** Returns whether values compare so, given their order as {@link java.util.Comparator#compare} gives it. */
    public boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
