package io.meshsdk.quality;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * What was found when a check was measured. Of sensitive columns it holds counts only.
 *
 * @param expected what was promised, for people
 * @param observed what was found, for people
 * @param evaluated how many values (or rows, or keys) were judged
 * @param failing how many of them broke the promise
 * @since 0.1.0
 */
@CheckReturnValue
public record Measure(String expected, String observed, long evaluated, long failing) {}
