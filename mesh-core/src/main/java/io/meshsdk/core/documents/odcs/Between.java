package io.meshsdk.core.documents.odcs;

import io.meshsdk.quality.Condition.Operator;

/**
 * What {@code mustBeBetween} and {@code mustNotBeBetween} mean.
 *
 * @since 0.1.0
 */
public enum Between {
    /** The two numbers are outside, as the text of the standard says. */
    EXCLUSIVE,
    /** The two numbers are inside, as much used tools take it. */
    INCLUSIVE;

    Operator meant(Operator written) {
        if (this == EXCLUSIVE) {
            return written;
        }
        return switch (written) {
            case BETWEEN -> Operator.WITHIN;
            case NOT_BETWEEN -> Operator.NOT_WITHIN;
            default -> written;
        };
    }
}
