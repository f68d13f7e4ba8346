package io.meshsdk.policy;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.Severity;
import java.time.Instant;
import java.util.List;

/**
 * What the policies found.
 *
 * @param judgements one per policy that was asked, in the order of their ids
 * @since 0.1.0
 */
@CheckReturnValue
public record PolicyReport(List<Judgement> judgements) {
    private static final PolicyReport EMPTY = new PolicyReport(List.of());

    /** Copies the judgements. */
    public PolicyReport {
        judgements = List.copyOf(judgements);
    }

    /** Returns the report in which no policy was asked. */
    public static PolicyReport empty() {
        return EMPTY;
    }

    /** Returns all violations, policy after policy, of policies that only observe or warn, too. */
    public List<Violation> violations() {
        return judgements.stream()
                .flatMap(judgement -> judgement.violations().stream())
                .toList();
    }

    /** Returns the violations that block: of enforced policies, of severity ERROR and above, and not waived. */
    public List<Violation> blocking() {
        return judgements.stream()
                .filter(judgement -> judgement.mode() == PolicyMode.ENFORCE)
                .flatMap(judgement -> judgement.violations().stream())
                .filter(violation -> violation.severity().blocks())
                .toList();
    }

    /** Returns what would be violations, had nobody waived them, policy after policy. */
    public List<Waived> waived() {
        return judgements.stream()
                .flatMap(judgement -> judgement.waived().stream())
                .toList();
    }

    /** Returns whether nothing blocks: no violation, and nothing that could not be evaluated, of severity ERROR or above. */
    public boolean passes() {
        return blocking().isEmpty();
    }

    /** Returns how many violations are of a severity. */
    public long count(Severity severity) {
        return violations().stream()
                .filter(violation -> violation.severity() == severity)
                .count();
    }

    /**
     * What one policy found.
     *
     * @param policy its id
     * @param version the version of its rule
     * @param mode what becomes of its violations
     * @param violations in its order; empty where the product complies
     * @param waived what would be violations, had nobody waived them
     */
    public record Judgement(
            String policy, String version, PolicyMode mode, List<Violation> violations, List<Waived> waived) {
        /** Copies the lists. */
        public Judgement {
            violations = List.copyOf(violations);
            waived = List.copyOf(waived);
        }

        /** Makes the judgement of a policy that is enforced, and of which nothing is waived. */
        public Judgement(String policy, String version, List<Violation> violations) {
            this(policy, version, PolicyMode.ENFORCE, violations, List.of());
        }
    }

    /**
     * A violation that somebody waived.
     *
     * @param violation what is waived
     * @param waiver the id of the waiver
     * @param until when the waiver ends
     */
    public record Waived(Violation violation, String waiver, Instant until) {}
}
