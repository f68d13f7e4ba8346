package io.meshsdk.delta.internal.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The days that a Delta log can write as texts: years have four digits, no sign, and none is zero. */
public final class Calendar {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant START = FIRST.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant END = LAST.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private Calendar() {}

    /** Returns whether a day has a text. */
    public static boolean holds(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** Returns whether a day and time without a zone has a text. */
    public static boolean holds(LocalDateTime time) {
        return holds(time.toLocalDate());
    }

    /** Returns whether a time, in UTC, has a text. */
    public static boolean holds(Instant time) {
        return !time.isBefore(START) && time.isBefore(END);
    }
}
