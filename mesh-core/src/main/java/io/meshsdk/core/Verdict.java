package io.meshsdk.core;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.publication.Judgement;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.quality.QualityReport;
import java.util.List;
import java.util.Optional;

/**
 * What the policies and checks say of a publication.
 *
 * @param policies what the policies found, those without and those with data
 * @param quality what measuring the data found; empty where the data was never opened
 * @param reasons what blocks, a line each; empty where nothing does
 * @since 0.1.0
 */
@CheckReturnValue
public record Verdict(PolicyReport policies, Optional<QualityReport> quality, List<String> reasons) {
    /** Copies the reasons. */
    public Verdict {
        reasons = List.copyOf(reasons);
    }

    static Verdict of(Judgement judgement) {
        return new Verdict(judgement.policies(), judgement.quality(), judgement.reasons());
    }

    /** Returns whether nothing blocks. */
    public boolean passes() {
        return reasons.isEmpty();
    }
}
