package io.meshsdk.core.documents.semantics;

import java.util.Set;

/** Units of time as documents write them. */
final class TimeWords {
    /** Those without a fixed length. */
    static final Set<String> LONG = Set.of("mo", "month", "months", "y", "yr", "year", "years");

    /** Those of a fixed length. */
    static final Set<String> SHORT = Set.of(
            "w",
            "week",
            "weeks",
            "d",
            "day",
            "days",
            "h",
            "hr",
            "hour",
            "hours",
            "m",
            "min",
            "minute",
            "minutes",
            "s",
            "sec",
            "second",
            "seconds",
            "ms",
            "millisecond",
            "milliseconds",
            "us",
            "microsecond",
            "microseconds",
            "ns",
            "nanosecond",
            "nanoseconds");

    private TimeWords() {}
}
