package io.meshsdk.core.governance.builtin.quality;

import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * No critical check fails or stays without an answer, and of the checks that were evaluated no more than a share warn: {@code
 * failed of severity WARNING / evaluated}. Measurements that only policies asked for have no part in it.
 */
final class QualityGates implements Rule {
    private final double budget;

    QualityGates(PolicySettings settings) {
        budget = settings.ratio("warnings");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        List<CheckOutcome> outcomes = context.report().orElseThrow().results();
        String path = FieldPaths.of(context.ports().get(0)) + ".quality";
        List<Violation> found = new ArrayList<>();
        outcomes.stream()
                .filter(outcome -> outcome.expectation().severity() == Severity.CRITICAL && !outcome.isPassed())
                .map(outcome -> critical(path, outcome))
                .forEach(found::add);
        long evaluated = outcomes.stream().filter(CheckOutcome::isEvaluated).count();
        long warned = outcomes.stream()
                .filter(outcome -> outcome.isFailed() && outcome.expectation().severity() == Severity.WARNING)
                .count();
        if (warned > budget * evaluated) {
            found.add(Violation.broken("quality-gate-warnings", path)
                    .because("%d of %d checks warn, and %s of them is the most".formatted(warned, evaluated, budget))
                    .remedy("Mend the data that the quality report names, until fewer checks warn"));
        }
        return found;
    }

    private static Violation critical(String path, CheckOutcome outcome) {
        String code = "quality-gate-critical";
        Violation violation = outcome.isEvaluated() ? Violation.broken(code, path) : Violation.notEvaluated(code, path);
        return violation
                .because("The critical check '%s' did not pass"
                        .formatted(outcome.expectation().name()))
                .remedy("Mend the data that the quality report names");
    }
}
