package io.meshsdk.core.governance.builtin.papers;

import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.util.ArrayList;
import java.util.List;

/** A product says what it is made of, and, where asked, how. */
final class LineageDocumented implements Rule {
    private final boolean transformation;

    LineageDocumented(PolicySettings settings) {
        transformation = settings.flag("transformation");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        List<Violation> found = new ArrayList<>();
        if (context.product().inputs().isEmpty()) {
            found.add(Violation.broken("lineage-undocumented", "inputs")
                    .because("The product names no input: nobody can tell where its data comes from")
                    .remedy(".input(InputPort.product(\"domain.name\")), or a source with InputPort.jdbc(...)"));
        }
        if (transformation
                && context.product()
                        .transformation()
                        .filter(words -> !words.isBlank())
                        .isEmpty()) {
            found.add(Violation.broken("transformation-undescribed", "transformation")
                    .because("The product does not say what is done to its inputs")
                    .remedy(".transformation(\"...\") with what is done to the inputs"));
        }
        return found;
    }
}
