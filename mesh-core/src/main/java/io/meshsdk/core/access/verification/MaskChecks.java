package io.meshsdk.core.access.verification;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Metrics;
import io.meshsdk.quality.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Checks of what consumers see, for contracts that ask for them.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class MaskChecks {
    private MaskChecks() {}

    /**
     * Returns the check that the masks of some columns hide every value of the whole table, and that their tokens join; see {@link
     * MaskVerification}. Rows that stay are read again: a mask of the contract that is published may show what the one before hid.
     *
     * @param columns one at least
     */
    public static Expectation masksHold(String... columns) {
        return Metrics.analyzed(MaskAnalyzer.KEY, List.of(columns), Map.of())
                .atMost(0)
                .scope(Scope.TABLE)
                .named("masks-hold(%s)".formatted(String.join(",", columns)));
    }

    /**
     * Returns the check that each row of the whole table looks like k - 1 others or more in some columns, as consumers see them.
     *
     * @param k 2 or more
     * @param columns the quasi-identifiers, one at least
     * @throws IllegalArgumentException if k is below 2
     */
    public static Expectation anonymity(int k, String... columns) {
        if (k < 2) {
            throw new IllegalArgumentException("Invalid k of k-anonymity: expected 2 or more");
        }
        return Metrics.analyzed(AnonymityAnalyzer.KEY, Arrays.asList(columns), Map.of())
                .atLeast(k)
                .scope(Scope.TABLE)
                .named("%d-anonymity(%s)".formatted(k, String.join(",", columns)));
    }
}
