package io.meshsdk.contract;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.Value;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * One promise about the service of a port. Made by {@link ServiceLevels}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface ServiceLevel {
    /** Returns what else is said of the promise. */
    Terms terms();

    /** Returns a copy of which something else is said. */
    ServiceLevel under(Terms terms);

    /** Returns what is promised: {@code freshness}, {@code latency}, {@code endOfLife} and the like. */
    default String property() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * The port is published again within a duration.
     *
     * @param maximumAge the longest time between publications, positive
     * @param terms what else is said of it
     */
    record Freshness(Duration maximumAge, Terms terms) implements ServiceLevel {
        /** Checks that the duration is positive. */
        public Freshness {
            requirePositive("freshness", maximumAge);
        }

        /** Returns the promise, of which nothing else is said. */
        public Freshness(Duration maximumAge) {
            this(maximumAge, Terms.NONE);
        }

        @Override
        public Freshness under(Terms changed) {
            return new Freshness(maximumAge, changed);
        }
    }

    /**
     * A share of the values of all contract fields is not null, weighted by rows.
     *
     * @param threshold the share, in [0,1]
     * @param terms what else is said of it
     */
    record Completeness(double threshold, Terms terms) implements ServiceLevel {
        /** Checks the share. */
        public Completeness {
            requireRatio("completeness", threshold);
        }

        /** Returns the promise, of which nothing else is said. */
        public Completeness(double threshold) {
            this(threshold, Terms.NONE);
        }

        @Override
        public Completeness under(Terms changed) {
            return new Completeness(threshold, changed);
        }
    }

    /**
     * A share of the values agrees with reality.
     *
     * @param threshold the share, in [0,1]
     * @param terms what else is said of it
     */
    record Accuracy(double threshold, Terms terms) implements ServiceLevel {
        /** Checks the share. */
        public Accuracy {
            requireRatio("accuracy", threshold);
        }

        /** Returns the promise, of which nothing else is said. */
        public Accuracy(double threshold) {
            this(threshold, Terms.NONE);
        }

        @Override
        public Accuracy under(Terms changed) {
            return new Accuracy(threshold, changed);
        }
    }

    /**
     * The port can be read for a share of the time.
     *
     * @param share the share, in [0,1]
     * @param terms what else is said of it
     */
    record Availability(double share, Terms terms) implements ServiceLevel {
        /** Checks the share. */
        public Availability {
            requireRatio("availability", share);
        }

        /** Returns the promise, of which nothing else is said. */
        public Availability(double share) {
            this(share, Terms.NONE);
        }

        @Override
        public Availability under(Terms changed) {
            return new Availability(share, changed);
        }
    }

    /**
     * A share of reads is answered within a duration.
     *
     * @param percentile which reads, above 0 and at most 100: 50 for the median
     * @param maximum the duration, positive
     * @param terms what else is said of it
     */
    record Latency(double percentile, Duration maximum, Terms terms) implements ServiceLevel {
        /** Checks both. */
        public Latency {
            if (!(percentile > 0 && percentile <= 100)) {
                throw new IllegalArgumentException(
                        "Invalid latency percentile %s: expected above 0, at most 100".formatted(percentile));
            }
            requirePositive("latency", maximum);
        }

        /** Returns the promise, of which nothing else is said. */
        public Latency(double percentile, Duration maximum) {
            this(percentile, maximum, Terms.NONE);
        }

        @Override
        public Latency under(Terms changed) {
            return new Latency(percentile, maximum, changed);
        }
    }

    /**
     * A promise that is none of the others, as a property with a value: throughput, error rate, general availability, end of
     * support, end of life, retention, frequency, time to detect, to notify, to repair, or one of the organisation's own.
     *
     * @param property the name, for example {@code generalAvailability}
     * @param value the value, as written
     * @param valueExt a second value, where the property takes two
     * @param unit the unit of the value, as written, for example {@code d}, if any
     * @param terms what else is said of it
     */
    record Agreed(String property, Value value, Optional<Value> valueExt, Optional<String> unit, Terms terms)
            implements ServiceLevel {
        @Override
        public Agreed under(Terms changed) {
            return new Agreed(property, value, valueExt, unit, changed);
        }
    }

    /**
     * What else may be said of a promise.
     *
     * @param element the fields or schema objects it speaks of, as written, if not of all
     * @param driver why it matters: {@code regulatory}, {@code analytics}, {@code operational}, if said
     * @param description what it is for, if said
     * @param schedule when it is judged, as written, if said
     * @param scheduler what reads the schedule, if said
     * @param annotations what else is said of it
     */
    record Terms(
            Optional<String> element,
            Optional<String> driver,
            Optional<String> description,
            Optional<String> schedule,
            Optional<String> scheduler,
            Annotations annotations) {
        /** Nothing said. */
        public static final Terms NONE = new Terms(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Annotations.none());
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
