package io.meshsdk.examples.howto;

import static io.meshsdk.quality.Expectations.rowCount;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

// snippet: policy
/** Fewer rows than a domain ever publishes are suspicious: somebody should look. */
final class FewRowsPolicy implements Policy {
    private final String domain;
    private final long rows;
    private final Expectation enough;

    FewRowsPolicy(String domain, long rows) {
        this.domain = domain;
        this.rows = rows;
        this.enough = rowCount(rows).severity(Severity.WARNING);
    }

    @Override
    public String id() {
        return "few-rows-" + domain;
    }

    @Override
    public PolicyScope scope() {
        return PolicyScope.domain(domain);
    }

    @Override
    public Set<EnforcementPoint> points() {
        return Set.of(EnforcementPoint.WITH_DATA);
    }

    @Override
    public Optional<String> settings() {
        return Optional.of("%s, %d rows".formatted(domain, rows));
    }

    @Override
    public List<Expectation> measures(DataProduct product, OutputPort port) {
        return List.of(enough);
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        CheckOutcome outcome = context.report().orElseThrow().find(enough).orElseThrow();
        return outcome.isPassed()
                ? List.of()
                : List.of(Violation.broken(
                                "few-rows",
                                "outputs[%s]".formatted(context.ports().get(0).name()))
                        .severity(Severity.WARNING)
                        .because(outcome.describe())
                        .remedy("Look whether the source was complete"));
    }
}
// end
