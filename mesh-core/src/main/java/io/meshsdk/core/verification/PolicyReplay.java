package io.meshsdk.core.verification;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.publication.FirstPublication;
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
 * @param recorded what was found then
 * @param product the product as it was
 * @param port the port that was published
 * @param previous what was published before; empty where nothing was
 * @param judgedAt when they were asked
 */
record PolicyReplay(
        PolicySet policies,
        PolicyReport recorded,
        DataProduct product,
        OutputPort port,
        Optional<DataProduct> previous,
        Instant judgedAt) {
    /**
     * Compares each policy that was asked.
     *
     * @param report what measuring again found; empty where nothing was measured
     */
    void run(Steps steps, FirstPublication first, Optional<QualityReport> report) {
        Set<String> seen = new HashSet<>();
        for (PolicyReport.Judgement then : recorded.judgements()) {
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
        Optional<Policy> policy = policies.find(then.policy());
        if (policy.isEmpty()) {
            steps.unevaluated(code, "it is not in force here, or speaks of the table as it was then");
            return;
        }
        if (!policy.get().version().equals(then.version())) {
            steps.unevaluated(
                    code,
                    "version %s judged, and %s is in force"
                            .formatted(then.version(), policy.get().version()));
            return;
        }
        NoticedCatalog catalog = new NoticedCatalog();
        Optional<PolicyReport.Judgement> now = withData
                ? report.flatMap(found -> judge(then.policy(), EnforcementPoint.WITH_DATA, catalog, first, report))
                : judge(then.policy(), EnforcementPoint.BEFORE_PUBLISH, catalog, first, Optional.empty())
                        .or(() -> report.flatMap(
                                found -> judge(then.policy(), EnforcementPoint.WITH_DATA, catalog, first, report)));
        if (now.isEmpty()) {
            steps.unevaluated(code, "it judges data: measure again to ask it");
        } else if (catalog.wasAsked()) {
            steps.unevaluated(code, "it looks at other products or tables, which may have changed since");
        } else {
            compare(steps, code, then, now.get());
        }
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

    private Optional<PolicyReport.Judgement> judge(
            String id,
            EnforcementPoint point,
            NoticedCatalog catalog,
            FirstPublication first,
            Optional<QualityReport> report) {
        Set<String> others = policies.policies().stream()
                .map(Policy::id)
                .filter(other -> !other.equals(id))
                .collect(Collectors.toSet());
        Inquiry inquiry = Inquiry.of(product, point, judgedAt)
                .port(port)
                .published(any -> previous)
                .catalog(catalog)
                .stored(any -> catalog.table())
                .firstPublished(() -> first.get().filter(judgedAt::isAfter));
        Inquiry whole = report.map(inquiry::report).orElse(inquiry);
        return policies.without(others).judge(whole).judgements().stream().findFirst();
    }

    /** Waivers come and go: what was found is compared, waived or not. */
    private static List<String> lines(PolicyReport.Judgement judgement) {
        Stream<Violation> waived = judgement.waived().stream().map(PolicyReport.Waived::violation);
        return Stream.concat(judgement.violations().stream(), waived)
                .map(violation -> "%s %s at %s".formatted(violation.severity(), violation.code(), violation.element()))
                .sorted()
                .toList();
    }
}
