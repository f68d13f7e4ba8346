package io.meshsdk.core.verification;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Locale;

/**
 * One thing that was looked at.
 *
 * @param code what, in kebab-case: {@code contract}, {@code policy naming}
 * @param outcome what was found
 * @param detail why, for people; no value of the data
 * @since 0.1.0
 */
@CheckReturnValue
public record Step(String code, Outcome outcome, String detail) {
    /** Returns the step in a line, for people. */
    @Override
    public String toString() {
        return "%s: %s, %s"
                .formatted(code, outcome.name().toLowerCase(Locale.ROOT).replace('_', ' '), detail);
    }

    /** What was found. */
    public enum Outcome {
        /** It is as it was. */
        HOLDS,
        /** It is not. */
        FAILS,
        /** Nobody can tell. */
        NOT_EVALUATED
    }
}
