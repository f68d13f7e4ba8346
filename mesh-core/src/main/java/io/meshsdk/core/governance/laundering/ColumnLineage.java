package io.meshsdk.core.governance.laundering;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort.ProductInput;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.util.List;
import java.util.Set;

/** A product that reads sensitive fields of another says which of its fields are made of which, so that they can be judged. */
final class ColumnLineage implements Rule {
    static final String MISSING = "column-lineage-missing";

    @Override
    public List<Violation> judge(PolicyContext context) {
        DataProduct product = context.product();
        Lineage lineage = Lineage.of(context);
        Set<String> known = lineage.sourcesOf(product);
        return Lineage.inputs(product)
                .filter(input -> !known.contains(input.product().toString()))
                .filter(input -> !lineage.sensitive(product, input).isEmpty())
                .map(ColumnLineage::missing)
                .toList();
    }

    private static Violation missing(ProductInput input) {
        return Violation.notEvaluated(MISSING, "inputs[%s]".formatted(input.name()))
                .because("The product reads '%s', which has sensitive fields, and no field says that it is made of one"
                        .formatted(input.name()))
                .remedy(".derivedFrom(\"%s\", \"...\") at each field that is made of one of its fields"
                        .formatted(input.product()));
    }
}
