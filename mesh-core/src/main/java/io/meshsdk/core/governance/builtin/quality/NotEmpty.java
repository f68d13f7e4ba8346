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
import io.meshsdk.quality.Severity;
import java.util.List;

/** A publication has rows. */
final class NotEmpty implements Rule {
    private static final Expectation A_ROW = Expectations.rowCount(1).severity(Severity.CRITICAL);

    @Override
    public List<Expectation> measures(DataProduct product, OutputPort port) {
        return List.of(A_ROW);
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        boolean hasRows = context.report()
                .flatMap(report -> report.find(A_ROW))
                .filter(CheckOutcome::isPassed)
                .isPresent();
        return hasRows
                ? List.of()
                : List.of(Violation.broken(
                                "product-empty", FieldPaths.of(context.ports().get(0)))
                        .because("The product is empty: no row was found to publish")
                        .remedy("Look why the pipeline yields no rows, and publish again"));
    }
}
