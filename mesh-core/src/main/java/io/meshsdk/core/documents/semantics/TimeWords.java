package io.meshsdk.core.documents.semantics;

import java.util.Set;

/** Units of time of a fixed length, as documents write them. */
final class TimeWords {
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
