package io.meshsdk.core.governance.builtin;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Collection;
import java.util.Optional;

/**
 * Which of two values of a setting asks more of products. The order is what lets a domain tighten a policy of all.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum Strictness {
    /** The greater value asks more: a least completeness. No value asks nothing. */
    HIGHER,
    /** The smaller value asks more: a greatest age. No value asks nothing. */
    LOWER,
    /** The list with more in it asks more: required roles. */
    MORE,
    /** The list with less in it asks more: what is allowed. No value allows everything. */
    FEWER,
    /** To say yes asks more. */
    YES,
    /** To say no asks more. */
    NO,
    /** There is no order: only the same value asks as much. */
    SAME;

    /** Returns whether one value, where there is one, asks at least as much as another. */
    boolean isAtLeast(Optional<Object> one, Optional<Object> other) {
        if (one.equals(other)) {
            return true;
        }
        return this != SAME && (other.isEmpty() || (one.isPresent() && isAtLeast(one.get(), other.get())));
    }

    private boolean isAtLeast(Object one, Object other) {
        return switch (this) {
            case HIGHER -> compare(one, other) >= 0;
            case LOWER ->
                one instanceof CalendarSpan span
                        ? span.longest() <= ((CalendarSpan) other).longest()
                        : compare(one, other) <= 0;
            case MORE -> ((Collection<?>) one).containsAll((Collection<?>) other);
            case FEWER -> ((Collection<?>) other).containsAll((Collection<?>) one);
            case YES -> Boolean.TRUE.equals(one) || Boolean.FALSE.equals(other);
            case NO -> Boolean.FALSE.equals(one) || Boolean.TRUE.equals(other);
            case SAME -> false;
        };
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}
