package io.meshsdk.quality;

import io.meshsdk.annotation.CheckReturnValue;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What was found when a check was measured. Of sensitive columns it holds counts only.
 *
 * @param expected what was promised, for people
 * @param observed what was found, for people
 * @param evaluated how many values (or rows, or keys) were judged
 * @param failing how many of them broke the promise
 * @param value the number that was measured, of metrics; empty of other checks, and where it is, or may be, a value of a
 *     sensitive column
 * @since 0.1.0
 */
@CheckReturnValue
public record Measure(String expected, String observed, long evaluated, long failing, Optional<BigDecimal> value) {
    /** Makes a measure of a check that counts. */
    public Measure(String expected, String observed, long evaluated, long failing) {
        this(expected, observed, evaluated, failing, Optional.empty());
    }
}
