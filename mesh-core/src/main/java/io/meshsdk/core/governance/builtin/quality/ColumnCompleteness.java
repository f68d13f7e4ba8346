package io.meshsdk.core.governance.builtin.quality;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.QualityReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Each column holds a value in a share of the rows, whether or not the contract asks for it. Of no rows, nothing is said. */
final class ColumnCompleteness implements Rule {
    private final double least;
    private final List<String> except;

    ColumnCompleteness(PolicySettings settings) {
        least = settings.ratio("least");
        except = settings.texts("except");
    }

    @Override
    public List<Expectation> measures(DataProduct product, OutputPort port) {
        return columns(port).map(this::expectation).toList();
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        QualityReport report = context.report().orElseThrow();
        return report.rowCount() == 0
                ? List.of()
                : context.ports().stream()
                        .flatMap(port -> columns(port).flatMap(column -> judge(port, column, report).stream()))
                        .toList();
    }

    private Optional<Violation> judge(OutputPort port, String column, QualityReport report) {
        String path = FieldPaths.of(port) + ".schema." + column;
        Optional<CheckOutcome> outcome = report.find(expectation(column));
        if (outcome.isEmpty() || !outcome.get().isEvaluated()) {
            return Optional.of(Violation.notEvaluated("column-completeness-unknown", path)
                    .because("The completeness of column '%s' could not be measured".formatted(column))
                    .remedy("Look in the quality report why, or list the column in the policy's 'except'"));
        }
        return outcome.filter(CheckOutcome::isFailed).map(failed -> broken(path, column, failed));
    }

    private Violation broken(String path, String column, CheckOutcome failed) {
        String observed = failed.fold(
                passed -> passed.measure().observed(),
                broken -> broken.measure().observed(),
                blind -> blind.reason());
        return Violation.broken("column-incomplete", path)
                .because("Column '%s' is to be complete to %s at least, observed %s".formatted(column, least, observed))
                .remedy("Fill the missing values at their source, or list the column in the policy's 'except'");
    }

    private Stream<String> columns(OutputPort port) {
        return port.contract().schemas().get(0).names().stream().filter(column -> !except.contains(column));
    }

    private Expectation expectation(String column) {
        return Expectations.completeness(column, least).warning();
    }
}
