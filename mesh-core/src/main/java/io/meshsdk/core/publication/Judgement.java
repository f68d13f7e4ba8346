package io.meshsdk.core.publication;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.QualityReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the policies and checks found about a publication.
 *
 * @param policies what the policies found, those without and those with data
 * @param quality what measuring the data found; empty where the data was never opened
 * @since 0.1.0
 */
@CheckReturnValue
public record Judgement(PolicyReport policies, Optional<QualityReport> quality) {
    /** Returns that nothing was looked at and nothing found. */
    static Judgement nothing() {
        return new Judgement(new PolicyReport(List.of()), Optional.empty());
    }

    /** Returns whether nothing blocks. */
    public boolean passes() {
        return policies.passes()
                && quality.map(report -> report.blocking().isEmpty()).orElse(true);
    }

    /** Returns what blocks, a line each. */
    public List<String> reasons() {
        Stream<String> broken = policies.blocking().stream().map(Violation::describe);
        Stream<String> failed =
                quality.stream().flatMap(report -> report.blocking().stream()).map(CheckOutcome::describe);
        return Stream.concat(broken, failed).toList();
    }

    /** Returns this judgement with what one more policy found. */
    Judgement and(PolicyReport.Judgement more) {
        List<PolicyReport.Judgement> all =
                Stream.concat(policies.judgements().stream(), Stream.of(more)).toList();
        return new Judgement(new PolicyReport(all), quality);
    }

    /** Returns this judgement with what further policies found. */
    Judgement and(PolicyReport more, QualityReport report) {
        List<PolicyReport.Judgement> all = Stream.concat(policies.judgements().stream(), more.judgements().stream())
                .toList();
        return new Judgement(new PolicyReport(all), Optional.of(report));
    }
}
