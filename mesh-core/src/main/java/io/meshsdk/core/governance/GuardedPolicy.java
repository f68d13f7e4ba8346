package io.meshsdk.core.governance;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.error.MeshException;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A policy that cannot take others down with it. Its id and version are read once. */
record GuardedPolicy(Policy policy, String id, String version) {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedPolicy.class);
    private static final String WHOLE_PRODUCT = "product";

    static GuardedPolicy of(Policy policy) {
        String id = policy.id();
        if (id == null || !id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("Invalid policy id '%s' of %s: expected kebab-case, for example 'naming'"
                    .formatted(id, className(policy)));
        }
        return new GuardedPolicy(policy, id, String.valueOf(policy.version()));
    }

    String className() {
        return className(policy);
    }

    String identity() {
        return "%s %s %s".formatted(id, version, className());
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

    /**
     * Returns what the policy finds; empty where it is not asked.
     *
     * @param lenient is told, by id, in which mode a policy is that is not enforced, before it judges
     */
    Optional<PolicyReport.Judgement> judge(
            PolicyContext context, Exemptions exemptions, Map<String, PolicyMode> lenient) {
        try {
            if (!isAsked(context.product(), context.point())) {
                return Optional.empty();
            }
            PolicyMode mode = mode(context);
            if (mode != PolicyMode.ENFORCE) {
                lenient.put(id, mode);
            }
            return Optional.of(exempted(context, judgement(mode, violations(context)), exemptions));
        } catch (PolicyFailure e) {
            return Optional.of(judgement(modeOfFailure(context), List.of(failed(String.valueOf(e.getMessage())))));
        }
    }

    /** Returns what stands for the judgement of a policy that took too long. */
    PolicyReport.Judgement tooLate(PolicyThreads.Late late, Map<String, PolicyMode> lenient) {
        String what = "took longer than its budget of " + late.budget();
        Throwable place = new Throwable("where it was");
        place.setStackTrace(late.place().toArray(StackTraceElement[]::new));
        LOG.warn("Policy '{}' of {} {}", id, className(), what, place);
        return judgement(lenient.getOrDefault(id, PolicyMode.ENFORCE), List.of(failed(what)));
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
            exemptions
                    .of(context, new Exemptions.Found(id, rules, violation))
                    .ifPresentOrElse(waived::add, () -> left.add(violation));
        }
        return new PolicyReport.Judgement(id, version, found.mode(), left, waived);
    }

    /** When a product was first published is looked up only for a policy that spares those of before. */
    private PolicyMode mode(PolicyContext context) throws PolicyFailure {
        PolicyMode mode = guarded(() -> {
            Rollout rollout = policy.rollout();
            return rollout.at(
                    context.now(), rollout.grandfatheredUntil() == null ? Optional.empty() : context.firstPublished());
        });
        if (mode == null) {
            throw new PolicyFailure("is rolled out in no mode");
        }
        return mode;
    }

    /** A policy that only observes blocks nothing by failing, either; one that does not say how far it goes does. */
    private PolicyMode modeOfFailure(PolicyContext context) {
        try {
            return mode(context);
        } catch (PolicyFailure e) {
            return PolicyMode.ENFORCE;
        }
    }

    private List<Violation> violations(PolicyContext context) throws PolicyFailure {
        if (context.report().isPresent()) {
            requireMeasured(context, context.report().get());
        }
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
