package io.meshsdk.policy;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Duration;

/**
 * How far a policy may be waived. Immutable; each refinement returns a copy.
 *
 * @param waivable whether it may be waived at all
 * @param longest how long a waiver lasts at most, and each of its renewals; up to {@link #LONGEST}
 * @param renewals how often a waiver may be renewed
 * @param perDomain how many waivers of this policy a domain may hold at a time
 * @since 0.1.0
 */
@CheckReturnValue
public record WaiverRules(boolean waivable, Duration longest, int renewals, int perDomain) {
    /** The longest that any waiver lasts: ten thousand years. */
    public static final Duration LONGEST = Duration.ofDays(3_652_500);

    private static final WaiverRules USUAL = new WaiverRules(true, Duration.ofDays(90), 1, 10);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is below zero, or waivers would last longer than {@link #LONGEST}
     */
    public WaiverRules {
        if (longest.isNegative() || renewals < 0 || perDomain < 0) {
            throw new IllegalArgumentException("Invalid rules of waivers: expected nothing below zero");
        }
        if (longest.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Invalid rules of waivers: expected that they last %d days at most".formatted(LONGEST.toDays()));
        }
    }

    /** Returns the usual rules: 90 days, renewed once, ten to a domain. */
    public static WaiverRules usual() {
        return USUAL;
    }

    /** Returns the rules of a policy that nobody may waive. */
    public static WaiverRules none() {
        return new WaiverRules(false, Duration.ZERO, 0, 0);
    }

    /**
     * Returns a copy under which waivers last that long at most.
     *
     * @throws IllegalArgumentException if it is below zero, or more than {@link #LONGEST}
     */
    public WaiverRules longest(Duration most) {
        return new WaiverRules(waivable, most, renewals, perDomain);
    }

    /** Returns a copy under which waivers are renewed that often at most. */
    public WaiverRules renewals(int most) {
        return new WaiverRules(waivable, longest, most, perDomain);
    }

    /** Returns a copy under which a domain holds that many at most. */
    public WaiverRules perDomain(int most) {
        return new WaiverRules(waivable, longest, renewals, most);
    }
}
