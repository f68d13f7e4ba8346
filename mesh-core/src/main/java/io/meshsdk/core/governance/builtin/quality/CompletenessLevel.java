package io.meshsdk.core.governance.builtin.quality;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.contract.ServiceLevel.Completeness;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.QualityReport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The completeness that a contract promises as a service level is kept: the share of non-null values over all of its
 * fields, weighted by rows. Of no rows, nothing is said. It warns; who wants it to block adds a policy.
 */
final class CompletenessLevel implements Rule {
    @Override
    public List<Expectation> measures(DataProduct product, OutputPort port) {
        return measures(port);
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        QualityReport report = context.report().orElseThrow();
        return context.ports().stream()
                .flatMap(port -> judge(port, report).stream())
                .toList();
    }

    private static Optional<Violation> judge(OutputPort port, QualityReport report) {
        OptionalDouble promised = promised(port);
        if (promised.isEmpty() || report.rowCount() == 0) {
            return Optional.empty();
        }
        List<Expectation> wanted = measures(port);
        List<Measure> measures = wanted.stream()
                .map(report::find)
                .flatMap(Optional::stream)
                .flatMap(outcome -> measure(outcome).stream())
                .toList();
        if (measures.size() < wanted.size()) {
            return Optional.of(unknown(port, wanted.size() - measures.size()));
        }
        long values = measures.stream().mapToLong(Measure::evaluated).sum();
        long nulls = measures.stream().mapToLong(Measure::failing).sum();
        double observed = (values - nulls) / (double) values;
        return observed >= promised.getAsDouble()
                ? Optional.empty()
                : Optional.of(violation(
                        port,
                        promised.getAsDouble(),
                        String.format(Locale.ROOT, "is %.6f: %d of %d values are null", observed, nulls, values)));
    }

    private static Optional<Measure> measure(CheckOutcome outcome) {
        return outcome.fold(
                passed -> Optional.of(passed.measure()),
                failed -> Optional.of(failed.measure()),
                blind -> Optional.<Measure>empty());
    }

    private static Violation violation(OutputPort port, double promised, String found) {
        return Violation.broken("completeness-below-level", FieldPaths.of(port) + ".sla.completeness")
                .because("The contract promises completeness %s, and the completeness of the data %s"
                        .formatted(promised, found))
                .remedy(
                        "Fill the missing values, or promise less with .sla(completeness(...)) under a new major version");
    }

    private static Violation unknown(OutputPort port, int fields) {
        return Violation.notEvaluated("completeness-unknown", FieldPaths.of(port) + ".sla.completeness")
                .because("The contract promises completeness, which could not be measured on %d of its fields"
                        .formatted(fields))
                .remedy("Look in the quality report why these fields could not be measured");
    }

    private static List<Expectation> measures(OutputPort port) {
        OptionalDouble promised = promised(port);
        return promised.isEmpty()
                ? List.of()
                : port.contract().schemas().get(0).names().stream()
                        .map(column -> Expectations.completeness(column, promised.getAsDouble())
                                .warning())
                        .toList();
    }

    private static OptionalDouble promised(OutputPort port) {
        return port.contract().serviceLevels().stream()
                .filter(Completeness.class::isInstance)
                .mapToDouble(level -> ((Completeness) level).threshold())
                .max();
    }
}
