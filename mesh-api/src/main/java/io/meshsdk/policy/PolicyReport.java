package io.meshsdk.policy;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.Severity;
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

    /** Returns all violations, policy after policy. */
    public List<Violation> violations() {
        return judgements.stream()
                .flatMap(judgement -> judgement.violations().stream())
                .toList();
    }

    /** Returns the violations that block: ERROR and above. */
    public List<Violation> blocking() {
        return violations().stream()
                .filter(violation -> violation.severity().blocks())
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
     * @param violations in its order; empty where the product complies
     */
    public record Judgement(String policy, String version, List<Violation> violations) {
        /** Copies the violations. */
        public Judgement {
            violations = List.copyOf(violations);
        }
    }
}
