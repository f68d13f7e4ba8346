package io.meshsdk.quality.profile;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.Expectation;

/**
 * A rule that holds of all rows that were profiled, and may hold of others.
 *
 * @param expectation the rule
 * @param confidence in [0,1]: the lower end of the 95% interval of Wilson for the share of values that keep it, n / (n + 3.84)
 *     of n values all of which do; less where an estimate stands behind it
 * @param because what was seen
 * @since 0.1.0
 */
@CheckReturnValue
public record RuleSuggestion(Expectation expectation, double confidence, String because) {}
