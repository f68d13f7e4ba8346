package io.meshsdk.access;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * How consumers see the values of a field. Principals of the product's own domain read clear; a null stays null under
 * every mask.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface Mask {
    /** Returns the mask that shows nothing: every value becomes null. For any type. */
    static Mask nullified() {
        return new Nullified();
    }

    /** Returns the mask that puts {@code ***} in the place of each text. For strings. */
    static Mask redacted() {
        return new Redacted();
    }

    /**
     * Returns the mask that shows the first character and the domain of an e-mail address: {@code j***@example.com}.
     * What is no address becomes {@code ***}. For strings.
     */
    static Mask email() {
        return new Email();
    }

    /** Returns the mask that shows the first character only: {@code J***}. For strings. */
    static Mask partial() {
        return partial(1, 0);
    }

    /**
     * Returns the mask that shows some first and last characters, with {@code ***} between them; a text that is not longer
     * than what would be shown becomes {@code ***}. For strings.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    static Mask partial(int first, int last) {
        return new Partial(first, last);
    }

    /** Returns whether this mask applies to fields of any type; otherwise to strings only. */
    default boolean appliesToAnyType() {
        return this instanceof Nullified;
    }

    /** Every value becomes null. */
    record Nullified() implements Mask {}

    /** Every text becomes {@code ***}. */
    record Redacted() implements Mask {}

    /** The first character and the domain of an e-mail address stay. */
    record Email() implements Mask {}

    /**
     * Some first and last characters stay, counted in code points.
     *
     * @param first how many at the start
     * @param last how many at the end
     */
    record Partial(int first, int last) implements Mask {
        /** Checks that neither number is negative. */
        public Partial {
            if (first < 0 || last < 0) {
                throw new IllegalArgumentException("Invalid partial mask: expected zero or more characters");
            }
        }
    }
}
