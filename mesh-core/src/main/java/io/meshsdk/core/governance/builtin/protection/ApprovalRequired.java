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
import java.util.Map;
import java.util.Set;

/**
 * Fields that are read after an approval only are protected until then, wherever they occur: the access policy asks for an approval
 * that names them, or the field of the schema that has them, since it withholds such fields only; or they are restricted and masked.
 */
final class ApprovalRequired implements Rule {
    private final List<String> columns;

    ApprovalRequired(PolicySettings settings) {
        columns = settings.texts("columns");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        List<Violation> found = new ArrayList<>();
        for (OutputPort port : context.ports()) {
            Set<String> withheld = port.contract().access().approvalFields();
            FieldPaths.columns(port).forEach((path, column) -> {
                if (!withheld.contains(column.name())) {
                    judge(port, FieldPaths.within(path, column), found);
                }
            });
        }
        return found;
    }

    private void judge(OutputPort port, Map<String, Field> fields, List<Violation> found) {
        fields.forEach((path, field) -> {
            if (columns.contains(field.name()) && !isClosed(port, field)) {
                found.add(violation(path, field));
            }
        });
    }

    private static boolean isClosed(OutputPort port, Field field) {
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
