package io.meshsdk.core.governance.pii;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.personal.PersonalMeasures;
import java.util.ArrayList;
import java.util.List;

/** What names and values say together, by measures that join the plan. */
record DetectedInRows(UnmarkedFields search) implements Rule {
    static final String UNKNOWN = "pii-unknown";

    @Override
    public List<Expectation> measures(DataProduct product, OutputPort port) {
        return UnmarkedFields.schemas(port).stream()
                .flatMap(schema -> PersonalMeasures.of(schema).expectations().stream())
                .toList();
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        QualityReport report = context.report().orElseThrow();
        List<Violation> found = new ArrayList<>();
        for (OutputPort port : context.ports()) {
            UnmarkedFields.schemas(port).forEach(schema -> {
                PersonalMeasures measures = PersonalMeasures.of(schema);
                found.addAll(search.violations(port, measures.findings(report)));
                measures.unmeasured(report).forEach(path -> found.add(unknown(port, path)));
            });
        }
        return found;
    }

    private static Violation unknown(OutputPort port, String path) {
        return Violation.notEvaluated(UNKNOWN, FieldPaths.of(port) + ".schema." + path)
                .because("Nobody looked whether '%s' holds personal data".formatted(path))
                .remedy("Look in the quality report why the field could not be measured, or mark it with .pii(...)");
    }
}
