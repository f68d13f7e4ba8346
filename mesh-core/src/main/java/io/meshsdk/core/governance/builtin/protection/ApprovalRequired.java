package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.OutputPort;
import io.meshsdk.access.Classification;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.CombinedEdit;
import io.meshsdk.policy.FieldEdit;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;

/** Fields that are read after an approval only are protected until then: restricted and masked, wherever they occur. */
final class ApprovalRequired implements Rule {
    private final List<String> columns;

    ApprovalRequired(PolicySettings settings) {
        columns = settings.texts("columns");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        List<Violation> found = new ArrayList<>();
        for (OutputPort port : context.ports()) {
            FieldPaths.in(port).forEach((path, field) -> {
                if (columns.contains(field.name()) && !isProtected(port, field)) {
                    found.add(violation(path, field));
                }
            });
        }
        return found;
    }

    private static boolean isProtected(OutputPort port, Field field) {
        return field.mask().isPresent()
                && field.atLeastClassified(port.contract().classification())
                        .classification()
                        .filter(own -> own.isAtLeast(Classification.RESTRICTED))
                        .isPresent();
    }

    private static Violation violation(String path, Field field) {
        return Violation.broken("approval-field-open", path)
                .because("Field '%s' is read after an approval only, and is not both restricted and masked"
                        .formatted(field.name()))
                .edit(new CombinedEdit(List.of(
                        new FieldEdit.Classify(path, Classification.RESTRICTED),
                        new FieldEdit.Mask(path, field.mask().orElse(PersonalFields.mask(field))))));
    }
}
