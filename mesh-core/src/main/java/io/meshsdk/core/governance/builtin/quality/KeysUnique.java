package io.meshsdk.core.governance.builtin.quality;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.schema.Field;
import java.util.List;
import java.util.Optional;

/** The primary key is unique in the whole table, however the contract rates that. */
final class KeysUnique implements Rule {
    @Override
    public List<Expectation> measures(DataProduct product, OutputPort port) {
        return expectation(port).map(List::of).orElse(List.of());
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        QualityReport report = context.report().orElseThrow();
        return context.ports().stream()
                .flatMap(port -> expectation(port).flatMap(wanted -> judge(port, report.find(wanted))).stream())
                .toList();
    }

    private static Optional<Violation> judge(OutputPort port, Optional<CheckOutcome> outcome) {
        String path = FieldPaths.of(port) + ".schema";
        if (outcome.isEmpty() || !outcome.get().isEvaluated()) {
            return Optional.of(Violation.notEvaluated("keys-unknown", path)
                    .because("Whether the primary key is unique could not be measured")
                    .remedy("Look in the quality report why"));
        }
        return outcome.filter(CheckOutcome::isFailed)
                .map(failed -> Violation.broken("keys-not-unique", path)
                        .because("Rows agree in the primary key: consumers who join would multiply rows")
                        .remedy("Drop the surplus rows, or publish by upsert"));
    }

    private static Optional<Expectation> expectation(OutputPort port) {
        List<Field> key = port.contract().schemas().get(0).primaryKey();
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(Expectations.unique(key.stream().map(Field::name).toArray(String[]::new)));
    }
}
