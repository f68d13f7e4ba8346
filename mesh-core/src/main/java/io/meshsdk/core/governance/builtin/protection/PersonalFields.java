package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.OutputPort;
import io.meshsdk.access.Classification;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;

/** Fields that hold personal data are confidential at least, and consumers see them under a mask. */
final class PersonalFields implements Rule {
    @Override
    public List<Violation> judge(PolicyContext context) {
        List<Violation> found = new ArrayList<>();
        for (OutputPort port : context.ports()) {
            FieldPaths.in(port).forEach((path, field) -> {
                if (field.pii().isPresent()) {
                    judge(path, field, found);
                }
            });
        }
        return found;
    }

    private static void judge(String path, Field field, List<Violation> found) {
        if (field.declaredClassification()
                .filter(level -> !level.isAtLeast(Classification.CONFIDENTIAL))
                .isPresent()) {
            found.add(Violation.broken("pii-not-confidential", path)
                    .because("Field '%s' holds personal data and is classified below confidential"
                            .formatted(field.name()))
                    .remedy(".classified(Classification.CONFIDENTIAL)"));
        }
        if (field.mask().isEmpty()) {
            found.add(Violation.broken("pii-unmasked", path)
                    .because("Field '%s' holds personal data and consumers see it in the clear".formatted(field.name()))
                    .remedy(remedy(field)));
        }
    }

    private static String remedy(Field field) {
        if (!(field.type() instanceof StringType)) {
            return ".masked(Mask.nullified())";
        }
        return field.pii().filter("email"::equalsIgnoreCase).isPresent()
                ? ".masked(Mask.email())"
                : ".masked(Mask.redacted())";
    }
}
