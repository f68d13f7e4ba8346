package io.meshsdk.contract;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;

/** Spans of time written in ISO 8601. */
final class Spans {
    private Spans() {}

    static Duration duration(String what, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "Invalid %s '%s': expected a duration of ISO 8601, for example 'PT4H'".formatted(what, text), e);
        }
    }

    static Period period(String what, String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "Invalid %s '%s': expected a period of ISO 8601, for example 'P2Y'".formatted(what, text), e);
        }
    }
}
