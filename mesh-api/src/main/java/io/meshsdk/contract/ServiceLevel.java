package io.meshsdk.contract;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Duration;

/**
 * One promise about the service of a port. Made by {@link ServiceLevels}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface ServiceLevel {
    /**
     * The port is published again within a duration.
     *
     * @param maximumAge the longest time between publications, positive
     */
    record Freshness(Duration maximumAge) implements ServiceLevel {
        /** Checks that the duration is positive. */
        public Freshness {
            requirePositive("freshness", maximumAge);
        }
    }

    /**
     * A share of the values of all contract fields is not null, weighted by rows.
     *
     * @param threshold the share, in [0,1]
     */
    record Completeness(double threshold) implements ServiceLevel {
        /** Checks the share. */
        public Completeness {
            requireRatio("completeness", threshold);
        }
    }

    /**
     * A share of the values agrees with reality.
     *
     * @param threshold the share, in [0,1]
     */
    record Accuracy(double threshold) implements ServiceLevel {
        /** Checks the share. */
        public Accuracy {
            requireRatio("accuracy", threshold);
        }
    }

    /**
     * The port can be read for a share of the time.
     *
     * @param share the share, in [0,1]
     */
    record Availability(double share) implements ServiceLevel {
        /** Checks the share. */
        public Availability {
            requireRatio("availability", share);
        }
    }

    /**
     * A share of reads is answered within a duration.
     *
     * @param percentile which reads, above 0 and at most 100: 50 for the median
     * @param maximum the duration, positive
     */
    record Latency(double percentile, Duration maximum) implements ServiceLevel {
        /** Checks both. */
        public Latency {
            if (!(percentile > 0 && percentile <= 100)) {
                throw new IllegalArgumentException(
                        "Invalid latency percentile %s: expected above 0, at most 100".formatted(percentile));
            }
            requirePositive("latency", maximum);
        }
    }

    private static void requirePositive(String what, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("Invalid %s %s: expected a positive duration".formatted(what, duration));
        }
    }

    private static void requireRatio(String what, double ratio) {
        if (!(ratio >= 0 && ratio <= 1)) {
            throw new IllegalArgumentException(
                    "Invalid %s %s: expected a share of 0 to 1, for example 0.99".formatted(what, ratio));
        }
    }
}
