package io.meshsdk.policy;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;

/**
 * Between which values a policy wants a quantity, so that policies of which no product can keep both are found when they are
 * loaded: a retention of at most three years, and one of at least seven.
 *
 * @param quantity what is limited, in kebab-case, with what it is limited for: {@code retention-days/operational}; limits of
 *     one quantity are compared, in one unit
 * @param least the least value allowed, a number; empty if there is none
 * @param most the greatest value allowed, a number; empty if there is none
 * @since 0.1.0
 */
@CheckReturnValue
public record Limit(String quantity, OptionalDouble least, OptionalDouble most) {
    /** Checks that some value lies between both. */
    public Limit {
        if (Double.isNaN(least.orElse(0)) || Double.isNaN(most.orElse(0))) {
            throw new IllegalArgumentException("Invalid limit of %s: expected numbers".formatted(quantity));
        }
        if (isExcluded(least, most)) {
            throw new IllegalArgumentException("Invalid limit of %s: nothing is at least %s and at most %s"
                    .formatted(quantity, least.getAsDouble(), most.getAsDouble()));
        }
    }

    /**
     * Returns a limit from below.
     *
     * @throws IllegalArgumentException if it is no number
     */
    public static Limit atLeast(String quantity, double least) {
        return new Limit(quantity, OptionalDouble.of(least), OptionalDouble.empty());
    }

    /**
     * Returns a limit from above.
     *
     * @throws IllegalArgumentException if it is no number
     */
    public static Limit atMost(String quantity, double most) {
        return new Limit(quantity, OptionalDouble.empty(), OptionalDouble.of(most));
    }

    /** Returns the limit that holds where both do; empty if nothing can keep both, or they limit different quantities. */
    public Optional<Limit> and(Limit other) {
        OptionalDouble from = stricter(least, other.least, Math::max);
        OptionalDouble to = stricter(most, other.most, Math::min);
        return quantity.equals(other.quantity) && !isExcluded(from, to)
                ? Optional.of(new Limit(quantity, from, to))
                : Optional.empty();
    }

    private static boolean isExcluded(OptionalDouble least, OptionalDouble most) {
        return least.isPresent() && most.isPresent() && least.getAsDouble() > most.getAsDouble();
    }

    private static OptionalDouble stricter(OptionalDouble one, OptionalDouble other, DoubleBinaryOperator choice) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return OptionalDouble.of(choice.applyAsDouble(one.getAsDouble(), other.getAsDouble()));
    }

    @Override
    public String toString() {
        return quantity
                + (least.isEmpty() ? "" : " >= " + least.getAsDouble())
                + (most.isEmpty() ? "" : " <= " + most.getAsDouble());
    }
}
