package io.meshsdk.policy;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between which values a policy wants a quantity, so that policies of which no product can keep both are found when they are
 * loaded: a retention of at most three years, and one of at least seven.
 *
 * @param quantity what is limited, in kebab-case, with what it is limited for: {@code retention-days/operational}; limits of
 *     one quantity are compared, in one unit
 * @param least the least value allowed; null if there is none
 * @param most the greatest value allowed; null if there is none
 * @since 0.1.0
 */
@CheckReturnValue
public record Limit(
        String quantity, @Nullable Double least, @Nullable Double most) {
    /** Checks that some value lies between both. */
    public Limit {
        if (least != null && most != null && least > most) {
            throw new IllegalArgumentException(
                    "Invalid limit of %s: nothing is at least %s and at most %s".formatted(quantity, least, most));
        }
    }

    /** Returns a limit from below. */
    public static Limit atLeast(String quantity, double least) {
        return new Limit(quantity, least, null);
    }

    /** Returns a limit from above. */
    public static Limit atMost(String quantity, double most) {
        return new Limit(quantity, null, most);
    }

    /** Returns the limit that holds where both do; empty if nothing can keep both, or they limit different quantities. */
    public Optional<Limit> and(Limit other) {
        Double from = greater(least, other.least);
        Double to = smaller(most, other.most);
        boolean possible = quantity.equals(other.quantity) && (from == null || to == null || from <= to);
        return possible ? Optional.of(new Limit(quantity, from, to)) : Optional.empty();
    }

    private static @Nullable Double greater(@Nullable Double one, @Nullable Double other) {
        return one == null || (other != null && other > one) ? other : one;
    }

    private static @Nullable Double smaller(@Nullable Double one, @Nullable Double other) {
        return one == null || (other != null && other < one) ? other : one;
    }

    @Override
    public String toString() {
        return quantity + (least == null ? "" : " >= " + least) + (most == null ? "" : " <= " + most);
    }
}
