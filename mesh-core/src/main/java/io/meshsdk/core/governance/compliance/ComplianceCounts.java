package io.meshsdk.core.governance.compliance;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.quality.Severity;

/**
 * How far products comply, in numbers.
 *
 * @param products how many products there are
 * @param passed of how many nothing blocks
 * @param found how many violations there are, by severity
 * @param waived how many more there would be, had nobody waived them
 * @since 0.1.0
 */
@CheckReturnValue
public record ComplianceCounts(long products, long passed, BySeverity found, long waived) {
    private static final ComplianceCounts NONE = new ComplianceCounts(0, 0, new BySeverity(0, 0, 0, 0), 0);

    /**
     * How many violations there are.
     *
     * @param critical of severity CRITICAL
     * @param errors of severity ERROR
     * @param warnings of severity WARNING
     * @param notes of severity INFO
     */
    public record BySeverity(long critical, long errors, long warnings, long notes) {
        /** Returns how many there are of all severities. */
        public long total() {
            return critical + errors + warnings + notes;
        }
    }

    /** Returns the counts of no product. */
    public static ComplianceCounts none() {
        return NONE;
    }

    /** Returns the counts of one product. */
    public static ComplianceCounts of(PolicyReport report) {
        BySeverity found = new BySeverity(
                report.count(Severity.CRITICAL),
                report.count(Severity.ERROR),
                report.count(Severity.WARNING),
                report.count(Severity.INFO));
        return new ComplianceCounts(
                1, report.passes() ? 1 : 0, found, report.waived().size());
    }

    /** Returns the counts of the products of both. */
    public ComplianceCounts and(ComplianceCounts other) {
        return new ComplianceCounts(
                products + other.products,
                passed + other.passed,
                new BySeverity(
                        found.critical + other.found.critical,
                        found.errors + other.found.errors,
                        found.warnings + other.found.warnings,
                        found.notes + other.found.notes),
                waived + other.waived);
    }

    /** Returns how many violations there are. */
    public long total() {
        return found.total();
    }

    /** Returns whether nothing blocks any product. */
    public boolean isPassed() {
        return passed == products;
    }
}
