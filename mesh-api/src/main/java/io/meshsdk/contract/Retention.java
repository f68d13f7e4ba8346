package io.meshsdk.contract;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long data is kept: at least as long as the law asks, at most as long as it allows. Both are held.
 *
 * @param minimum the shortest time, if any
 * @param maximum the longest time, if any
 * @since 0.1.0
 */
@CheckReturnValue
public record Retention(Optional<Period> minimum, Optional<Period> maximum) {
    /** Checks that neither period is negative and the minimum is not above the maximum, a month taken as 30 days. */
    public Retention {
        minimum.ifPresent(Retention::requirePositive);
        maximum.ifPresent(Retention::requirePositive);
        if (minimum.isPresent() && maximum.isPresent() && days(minimum.get()) > days(maximum.get())) {
            throw new IllegalArgumentException("Invalid retention: the minimum %s is above the maximum %s"
                    .formatted(minimum.get(), maximum.get()));
        }
    }

    /** Returns a retention of at most a period. */
    public static Retention atMost(Period maximum) {
        return new Retention(Optional.empty(), Optional.of(maximum));
    }

    /**
     * Returns a retention of at most a period of ISO 8601, for example {@code P2Y}.
     *
     * @throws IllegalArgumentException if the text is no period, or not a positive one
     */
    public static Retention atMost(String maximum) {
        return atMost(Spans.period("retention", maximum));
    }

    /** Returns a retention of at least a period. */
    public static Retention atLeast(Period minimum) {
        return new Retention(Optional.of(minimum), Optional.empty());
    }

    /**
     * Returns a retention of at least a period of ISO 8601, for example {@code P30D}.
     *
     * @throws IllegalArgumentException if the text is no period, or not a positive one
     */
    public static Retention atLeast(String minimum) {
        return atLeast(Spans.period("retention", minimum));
    }

    private static void requirePositive(Period period) {
        if (days(period) <= 0) {
            throw new IllegalArgumentException("Invalid retention %s: expected a positive period".formatted(period));
        }
    }

    private static long days(Period period) {
        return period.toTotalMonths() * 30 + period.get(ChronoUnit.DAYS);
    }
}
