package io.meshsdk.core.governance.builtin.papers;

import io.meshsdk.OutputPort;
import io.meshsdk.core.findability.Boilerplate;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The product and each of its fields are described, in words that say more than the name. */
final class Descriptions implements Rule {
    private final boolean ofFields;

    Descriptions(PolicySettings settings) {
        ofFields = settings.flag("fields");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        List<Violation> found = new ArrayList<>();
        if (isMissing(
                context.product().description().text(), context.product().id().name())) {
            found.add(Violation.broken("product-undescribed", "description")
                    .because("The product has no description that says more than its name")
                    .remedy(".description(\"...\") with what one row is and where it comes from"));
        }
        for (OutputPort port : ofFields ? context.ports() : List.<OutputPort>of()) {
            FieldPaths.in(port).forEach((path, field) -> {
                if (isMissing(field.description(), field.name())) {
                    found.add(undescribed(path, field));
                }
            });
        }
        return found;
    }

    private static boolean isMissing(Optional<String> text, String name) {
        return text.filter(words -> !Boilerplate.is(words, name)).isEmpty();
    }

    private static Violation undescribed(String path, Field field) {
        return Violation.broken("field-undescribed", path)
                .because("Field '%s' has no description that says more than its name".formatted(field.name()))
                .remedy(".describedAs(\"...\") with what the value means");
    }
}
