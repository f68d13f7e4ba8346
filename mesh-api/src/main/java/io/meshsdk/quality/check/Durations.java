package io.meshsdk.quality.check;

import java.time.Duration;

/** Durations that checks accept. */
final class Durations {
    private Durations() {}

    static void requirePositive(String what, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("Invalid %s: expected a positive duration".formatted(what));
        }
    }

    static void requireNotNegative(String what, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Invalid %s: expected a duration of zero or more".formatted(what));
        }
    }
}
