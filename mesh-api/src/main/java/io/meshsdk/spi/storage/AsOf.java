package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Instant;

/**
 * Which version of a table is meant.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface AsOf {
    /** Returns the newest version. */
    static AsOf latest() {
        return new Latest();
    }

    /** Returns a version by its number. */
    static AsOf version(long number) {
        return new Version(number);
    }

    /** Returns the version that was the newest at a time; the newest of all for a time after its commit. */
    static AsOf timestamp(Instant time) {
        return new Timestamp(time);
    }

    /** The newest version. */
    record Latest() implements AsOf {}

    /**
     * A version by its number.
     *
     * @param number zero or more
     */
    record Version(long number) implements AsOf {
        /** Checks that the number is not negative. */
        public Version {
            if (number < 0) {
                throw new IllegalArgumentException("Invalid table version %d: expected zero or more".formatted(number));
            }
        }
    }

    /**
     * The version that was the newest at a time.
     *
     * @param time the time
     */
    record Timestamp(Instant time) implements AsOf {}
}
