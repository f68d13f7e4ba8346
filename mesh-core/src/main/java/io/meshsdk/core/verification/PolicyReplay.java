package io.meshsdk.core.verification;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.evidence.PublicationEvidence;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.publication.facts.FirstPublication;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.QualityReport;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks the policies in force today what they were asked when a version was published, and compares the answers.
 *
 * @param policies the policies in force
 * @param evidence what was found then, and what policies were told
 * @param product the product as it was
 * @param port the port that was published
 * @param previous what was published before; empty where nothing was, or it can no longer be read
 * @param kept what was kept of what policies were told
 */
record PolicyReplay(
        PolicySet policies,
        PublicationEvidence evidence,
        DataProduct product,
        OutputPort port,
        Optional<DataProduct> previous,
        KeptInputs kept) {
    /**
     * Compares each policy that was asked.
     *
     * @param report what measuring again found; empty where nothing was measured
     */
    void run(Steps steps, FirstPublication first, Optional<QualityReport> report) {
        Set<String> seen = new HashSet<>();
        for (PolicyReport.Judgement then : evidence.policies().judgements()) {
            String code = "policy " + then.policy();
            boolean withData = !seen.add(then.policy());
            steps.attempt(code, () -> compare(steps, code, then, withData, first, report));
        }
    }

    private void compare(
            Steps steps,
            String code,
            PolicyReport.Judgement then,
            boolean withData,
            FirstPublication first,
            Optional<QualityReport> report) {
        Optional<Policy> policy = policies.find(then.policy(), product.id());
        if (policy.isEmpty()) {
            steps.unevaluated(code, "not replayed: it is not in force here, or speaks of the table as it was then");
            return;
        }
        if (!policy.get().version().equals(then.version())) {
            steps.unevaluated(
                    code,
                    "not replayed: version %s judged, and %s is in force"
                            .formatted(then.version(), policy.get().version()));
            return;
        }
        Optional<Answer> answer = withData
                ? report.flatMap(found -> ask(then.policy(), EnforcementPoint.WITH_DATA, first, report))
                : ask(then.policy(), EnforcementPoint.BEFORE_PUBLISH, first, Optional.empty())
                        .or(() -> ask(then.policy(), EnforcementPoint.REGISTER, first, Optional.empty()))
                        .or(() ->
                                report.flatMap(found -> ask(then.policy(), EnforcementPoint.WITH_DATA, first, report)));
        answer.ifPresentOrElse(
                now -> now.missed()
                        .ifPresentOrElse(
                                what -> steps.unevaluated(code, "not replayed: it looks at " + what),
                                () -> compare(steps, code, then, now.judgement())),
                () -> steps.unevaluated(code, "not replayed: it judges data, measure again to ask it"));
    }

    private static void compare(Steps steps, String code, PolicyReport.Judgement then, PolicyReport.Judgement now) {
        List<String> found = lines(now);
        List<String> kept = lines(then);
        steps.check(
                code,
                found.equals(kept),
                kept.isEmpty() ? "it finds nothing, as it did" : "it finds again %s".formatted(kept),
                "it found %s, and finds %s of the same product today".formatted(kept, found));
    }

    private Optional<Answer> ask(
            String id, EnforcementPoint point, FirstPublication first, Optional<QualityReport> report) {
        Set<String> others = policies.policies().stream()
                .map(Policy::id)
                .filter(other -> !other.equals(id))
                .collect(Collectors.toSet());
        Instant judgedAt = evidence.judgedAt();
        Inquiry inquiry = Inquiry.of(product, point, judgedAt)
                .port(port)
                .published(any -> previous)
                .firstPublished(() -> first.get().filter(judgedAt::isAfter));
        NoticedContext context = new NoticedContext(report.map(inquiry::report).orElse(inquiry), kept);
        return policies.without(others).judge(context).judgements().stream()
                .findFirst()
                .map(judgement -> new Answer(judgement, context.missed()));
    }

    /** Waivers come and go: what was found is compared, waived or not. */
    private static List<String> lines(PolicyReport.Judgement judgement) {
        Stream<Violation> waived = judgement.waived().stream().map(PolicyReport.Waived::violation);
        return Stream.concat(judgement.violations().stream(), waived)
                .map(violation -> "%s %s at %s".formatted(violation.severity(), violation.code(), violation.element()))
                .sorted()
                .toList();
    }

    /** What a policy finds today, and what it was not told. */
    private record Answer(PolicyReport.Judgement judgement, Optional<String> missed) {}
}
