package io.meshsdk.core.governance;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.error.MeshException;
import io.meshsdk.identity.PortKey;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.Severity;
import io.meshsdk.quality.engine.QualityPlan;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A policy that cannot take others down with it. Its id and version are read once.
 *
 * @param told the rollout it told last, for when it does not answer any more
 */
record GuardedPolicy(Policy policy, String id, String version, AtomicReference<@Nullable Rollout> told) {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedPolicy.class);
    private static final String WHOLE_PRODUCT = "product";

    static GuardedPolicy of(Policy policy) {
        String id = policy.id();
        if (id == null || !id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("Invalid policy id '%s' of %s: expected kebab-case, for example 'naming'"
                    .formatted(id, className(policy)));
        }
        return new GuardedPolicy(policy, id, String.valueOf(policy.version()), new AtomicReference<>());
    }

    String className() {
        return className(policy);
    }

    /** Returns which policy this is, for people who know the policies. */
    String name() {
        return "%s %s %s".formatted(id, version, className());
    }

    /** Returns which policy this is, and what it says of itself. */
    String identity() {
        try {
            return name() + " " + PolicyTerms.of(policy);
        } catch (IllegalStateException e) {
            return name() + " cannot say";
        }
    }

    /** Returns what the policy wants measured, as far as the data of the port can answer it. */
    List<Expectation> measures(DataProduct product, OutputPort port) {
        try {
            return isAsked(product, EnforcementPoint.WITH_DATA)
                    ? wanted(product, port).stream()
                            .filter(wanted -> isMeasurable(port, wanted))
                            .toList()
                    : List.of();
        } catch (PolicyFailure e) {
            return List.of();
        }
    }

    /** Returns what the policy finds; empty where it is not asked. */
    Optional<PolicyReport.Judgement> judge(PolicyContext context, Exemptions exemptions) {
        try {
            if (!isAsked(context.product(), context.point())) {
                return Optional.empty();
            }
            PolicyMode mode = mode(context);
            return Optional.of(exempted(context, judgement(mode, violations(context)), exemptions));
        } catch (PolicyFailure e) {
            return Optional.of(judgement(modeOfFailure(context), List.of(failed(String.valueOf(e.getMessage())))));
        }
    }

    /** Returns what the policy finds, or that nobody can tell, where what it asked of the mesh failed. */
    Optional<PolicyReport.Judgement> review(PolicyContext context, Exemptions exemptions) {
        try {
            return judge(context, exemptions);
        } catch (MeshException e) {
            LOG.warn(
                    "Policy '{}' of {} could not judge '{}'",
                    id,
                    className(),
                    context.product().id(),
                    e);
            return Optional.of(judgement(modeTold(context), List.of(unanswered(e))));
        }
    }

    /** Returns what stands for the judgement of a policy that took too long. */
    PolicyReport.Judgement tooLate(PolicyThreads.Late late, PolicyContext context) {
        if (!late.place().isEmpty()) {
            Throwable place = new Throwable("where it was");
            place.setStackTrace(late.place().toArray(StackTraceElement[]::new));
            LOG.warn("Policy '{}' of {} {}", id, className(), late.what(), place);
        }
        return judgement(modeTold(context), List.of(failed(late.what())));
    }

    private PolicyReport.Judgement exempted(PolicyContext context, PolicyReport.Judgement found, Exemptions exemptions)
            throws PolicyFailure {
        if (found.violations().isEmpty() || exemptions == Exemptions.NONE) {
            return found;
        }
        WaiverRules rules = guarded(policy::waivers);
        if (rules == null) {
            throw new PolicyFailure("does not say how far it may be waived");
        }
        List<Violation> left = new ArrayList<>();
        List<PolicyReport.Waived> waived = new ArrayList<>();
        for (Violation violation : found.violations()) {
            Exemptions.Found one = new Exemptions.Found(id, rules, violation);
            exemptions
                    .of(context, one)
                    .ifPresentOrElse(waived::add, () -> left.add(explained(violation, exemptions.flaw(context, one))));
        }
        return new PolicyReport.Judgement(id, version, found.mode(), left, waived);
    }

    /** That a waiver does not count is told with what it should have waived. */
    private static Violation explained(Violation violation, Optional<String> flaw) {
        return flaw.map(why -> violation.because("%s (%s)".formatted(violation.message(), why)))
                .orElse(violation);
    }

    private PolicyMode mode(PolicyContext context) throws PolicyFailure {
        PolicyMode mode = guarded(() -> {
            Rollout rollout = policy.rollout();
            told.set(rollout);
            return mode(rollout, context);
        });
        if (mode == null) {
            throw new PolicyFailure("is rolled out in no mode");
        }
        return mode;
    }

    /** What is recorded elsewhere is looked up only for a policy that goes by it. */
    private static PolicyMode mode(Rollout rollout, PolicyContext context) {
        boolean dated = rollout.effectiveFrom().isPresent()
                || rollout.grandfatheredUntil().isPresent();
        return rollout.at(
                dated ? context.trustedNow() : context.now(),
                rollout.grandfatheredUntil().isEmpty() ? Optional.empty() : context.firstPublished());
    }

    /** A policy that only observes blocks nothing by failing, either; one that does not say how far it goes does. */
    private PolicyMode modeOfFailure(PolicyContext context) {
        try {
            return mode(context);
        } catch (PolicyFailure e) {
            return PolicyMode.ENFORCE;
        }
    }

    /** Returns the mode by what the policy told last, without asking it; that of one that told nothing is the strictest. */
    private PolicyMode modeTold(PolicyContext context) {
        Rollout last = told.get();
        if (last == null) {
            return PolicyMode.ENFORCE;
        }
        try {
            return mode(last, context);
        } catch (MeshException e) {
            return PolicyMode.ENFORCE;
        }
    }

    private List<Violation> violations(PolicyContext context) throws PolicyFailure {
        if (context.report().isPresent()) {
            requireMeasured(context, context.report().get());
        }
        List<Violation> found = found(context);
        PortMajors majors = PortMajors.of(context, found);
        return majors.ports().isEmpty() ? found : PortMajors.told(found, alone(majors, found));
    }

    private Map<PortKey, List<Violation>> alone(PortMajors majors, List<Violation> found) throws PolicyFailure {
        Map<PortKey, List<Violation>> alone = new LinkedHashMap<>();
        for (OutputPort port : majors.ports()) {
            Optional<PolicyContext> context = majors.alone(port);
            if (context.isPresent()) {
                alone.put(port.key(), context.get() == majors.context() ? found : found(context.get()));
            }
        }
        return alone;
    }

    private List<Violation> found(PolicyContext context) throws PolicyFailure {
        List<Violation> found = guarded(() -> policy.judge(context));
        if (found == null || found.stream().anyMatch(GuardedPolicy::isGarbage)) {
            throw new PolicyFailure("answered with null or a violation of which a part is missing");
        }
        return found;
    }

    private void requireMeasured(PolicyContext context, QualityReport report) throws PolicyFailure {
        for (OutputPort port : context.ports()) {
            for (Expectation wanted : wanted(context.product(), port)) {
                if (report.find(wanted).isEmpty()) {
                    throw new PolicyFailure(
                            "wants %s measured, which was not: is it on fields of the contract, of types it fits?"
                                    .formatted(wanted.check().getClass().getSimpleName()));
                }
            }
        }
    }

    private List<Expectation> wanted(DataProduct product, OutputPort port) throws PolicyFailure {
        List<Expectation> wanted = guarded(() -> policy.measures(product, port));
        if (wanted == null || wanted.stream().anyMatch(Objects::isNull)) {
            throw new PolicyFailure("wants null to be measured");
        }
        return wanted;
    }

    private boolean isAsked(DataProduct product, EnforcementPoint point) throws PolicyFailure {
        Boolean asked = guarded(
                () -> policy.scope().contains(product.id()) && policy.points().contains(point));
        return Boolean.TRUE.equals(asked);
    }

    private <T> T guarded(Callable<T> question) throws PolicyFailure {
        try {
            return question.call();
        } catch (MeshException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(e);
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            throw failure(e);
        }
    }

    private PolicyFailure failure(Throwable cause) {
        String what = "threw " + cause.getClass().getName();
        LOG.warn("Policy '{}' of {} {}", id, className(), what, withoutMessage(cause));
        return new PolicyFailure(what);
    }

    /** Where it failed is told; its message may quote values. */
    private static Throwable withoutMessage(Throwable cause) {
        Throwable silent = new Throwable(cause.getClass().getName() + " (message left out)");
        silent.setStackTrace(cause.getStackTrace());
        return silent;
    }

    private PolicyReport.Judgement judgement(PolicyMode mode, List<Violation> violations) {
        return new PolicyReport.Judgement(id, version, mode, violations, List.of());
    }

    private Violation failed(String what) {
        return Violation.notEvaluated(PolicySet.FAILED, WHOLE_PRODUCT)
                .severity(Severity.CRITICAL)
                .because("Cannot judge by policy '%s' of %s: it %s".formatted(id, className(), what))
                .remedy("Mend the policy, or ask those who ship it; nothing is published that it did not judge");
    }

    private Violation unanswered(MeshException failure) {
        return Violation.notEvaluated(PolicySet.UNANSWERED, WHOLE_PRODUCT)
                .severity(Severity.CRITICAL)
                .because("Cannot tell what policy '%s' of %s says: what it asked of the mesh failed with %s"
                        .formatted(id, className(), failure.getClass().getSimpleName()))
                .remedy("Mend what the log tells of it, and look again");
    }

    private static boolean isMeasurable(OutputPort port, Expectation wanted) {
        return port.contract().schemas().stream().anyMatch(schema -> isMeasurable(schema, wanted));
    }

    private static boolean isMeasurable(Schema schema, Expectation wanted) {
        try {
            QualityPlan plan = QualityPlan.compile(schema, List.of(), List.of(wanted), Instant.EPOCH);
            return plan.schema().equals(schema);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isGarbage(Violation violation) {
        return violation == null
                || violation.code() == null
                || violation.element() == null
                || violation.severity() == null
                || violation.message() == null
                || violation.remedy() == null;
    }

    private static String className(Policy policy) {
        String name = policy.getClass().getName();
        int lambda = name.indexOf("$$Lambda");
        return lambda < 0 ? name : name.substring(0, lambda) + "$$Lambda";
    }

    /** Says why a policy could not judge, without a word that the policy itself chose. */
    private static final class PolicyFailure extends Exception {
        private static final long serialVersionUID = 1L;

        PolicyFailure(String what) {
            super(what, null, false, false);
        }
    }
}
