package io.meshsdk.core.access.verification;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Metrics;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.Scope;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every publication proves that its masks hold, and that each row looks like k - 1 others or more in the fields that are declared
 * quasi-identifiers: over the whole table as it leaves it, whichever rows are new. Who wants it registers it with
 * {@code Mesh.builder().policies(..)}.
 *
 * @param k the k of k-anonymity, 2 or more; 0 where it is not asked for
 * @since 0.1.0
 */
@CheckReturnValue
public record MaskedViewPolicy(int k) implements Policy {
    private static final Expectation ROWS = Metrics.rows().atLeast(1).scope(Scope.TABLE);

    /** Checks k. */
    public MaskedViewPolicy {
        if (k != 0 && k < 2) {
            throw new IllegalArgumentException("Invalid k of k-anonymity: expected 2 or more, or 0");
        }
    }

    /** Returns the policy that masks hold. */
    public static MaskedViewPolicy masksHold() {
        return new MaskedViewPolicy(0);
    }

    /**
     * Returns the policy that masks hold, and quasi-identifiers are k-anonymous.
     *
     * @throws IllegalArgumentException if k is below 2
     */
    public static MaskedViewPolicy anonymous(int k) {
        if (k == 0) {
            throw new IllegalArgumentException("Invalid k of k-anonymity: expected 2 or more");
        }
        return new MaskedViewPolicy(k);
    }

    @Override
    public String id() {
        return "masked-view";
    }

    @Override
    public Set<EnforcementPoint> points() {
        return Set.of(EnforcementPoint.WITH_DATA);
    }

    @Override
    public Optional<String> settings() {
        return Optional.of("k " + k);
    }

    @Override
    public List<Expectation> measures(DataProduct product, OutputPort port) {
        List<Expectation> wanted = new ArrayList<>();
        masks(port).ifPresent(wanted::add);
        anonymity(port).ifPresent(check -> wanted.addAll(List.of(check, ROWS)));
        return wanted;
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        QualityReport report = context.report().orElseThrow();
        List<Violation> found = new ArrayList<>();
        for (OutputPort port : context.ports()) {
            masks(port)
                    .flatMap(wanted -> judge(report, wanted, masksViolation(port), unknown(port)))
                    .ifPresent(found::add);
            anonymity(port)
                    .filter(wanted -> !isEmpty(report))
                    .flatMap(wanted -> judge(report, wanted, anonymityViolation(port), unknown(port)))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** A publication without rows may leave some in the table. */
    private static boolean isEmpty(QualityReport report) {
        return report.find(ROWS)
                .filter(outcome -> outcome instanceof CheckOutcome.Failed)
                .isPresent();
    }

    private static Optional<Violation> judge(
            QualityReport report, Expectation wanted, Violation broken, Violation unknown) {
        Optional<CheckOutcome> outcome = report.find(wanted);
        if (outcome.isEmpty()) {
            return Optional.of(unknown);
        }
        return outcome.get()
                .fold(
                        passed -> Optional.<Violation>empty(),
                        failed -> Optional.of(broken),
                        blind -> Optional.of(unknown));
    }

    private static Violation masksViolation(OutputPort port) {
        return Violation.broken("mask-not-holding", path(port))
                .because("Consumers would see values that a mask is to hide, or tokens that do not join")
                .remedy("Mend the mask, or its provider, and publish again");
    }

    private Violation anonymityViolation(OutputPort port) {
        return Violation.broken("not-anonymous", path(port))
                .because("Some rows look like fewer than %d others in the quasi-identifiers that consumers see"
                        .formatted(k - 1))
                .remedy("Mask a quasi-identifier more coarsely, or leave the rare rows out");
    }

    private static Violation unknown(OutputPort port) {
        return Violation.notEvaluated("masked-view-unknown", path(port))
                .because("Whether the masks hold, or rows are anonymous, could not be measured")
                .remedy("Look in the quality report why it could not be measured");
    }

    private static String path(OutputPort port) {
        return "outputs[%s].schema".formatted(port.name());
    }

    private static Optional<Expectation> masks(OutputPort port) {
        String[] columns = fields(port).stream()
                .filter(MaskedViewPolicy::isMasked)
                .map(Field::name)
                .toArray(String[]::new);
        return columns.length == 0 ? Optional.empty() : Optional.of(MaskChecks.masksHold(columns));
    }

    private Optional<Expectation> anonymity(OutputPort port) {
        String[] columns = fields(port).stream()
                .filter(Field::isQuasiIdentifier)
                .map(Field::name)
                .toArray(String[]::new);
        return k == 0 || columns.length == 0 ? Optional.empty() : Optional.of(MaskChecks.anonymity(k, columns));
    }

    private static List<Field> fields(OutputPort port) {
        return port.contract().schemas().size() == 1
                ? port.contract().effectiveSchema().fields()
                : List.of();
    }

    private static boolean isMasked(Field field) {
        return field.mask().isPresent() || holdsMask(field.type());
    }

    private static boolean holdsMask(DataType type) {
        if (type instanceof DataType.StructType struct) {
            return struct.fields().stream().anyMatch(MaskedViewPolicy::isMasked);
        }
        if (type instanceof DataType.ListType list) {
            return holdsMask(list.element());
        }
        return type instanceof DataType.MapType map && (holdsMask(map.key()) || holdsMask(map.value()));
    }
}
