package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.CombinedEdit;
import io.meshsdk.policy.FieldEdit;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.ProductEdit;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.personal.PersonalCategory;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;

/** A field that is likely to hold personal data is marked, or is named as one that holds none. */
final class PersonalNames implements Rule {
    private final List<String> harmless;

    PersonalNames(PolicySettings settings) {
        this.harmless = settings.texts("harmless");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        List<Violation> found = new ArrayList<>();
        for (OutputPort port : context.ports()) {
            FieldPaths.in(port).forEach((path, field) -> {
                if (field.pii().isEmpty() && !harmless.contains(field.name())) {
                    PersonalCategory.ofName(field.name(), field.type())
                            .ifPresent(category -> found.add(violation(path, field, category.code())));
                }
            });
        }
        return found;
    }

    private static Violation violation(String path, Field field, String category) {
        return Violation.broken("pii-unmarked", path)
                .because("Field '%s' is named as personal data (%s), and is not marked"
                        .formatted(field.name(), category))
                .edit(edit(path, field, category))
                .remedy(".pii(\"%s\"), or list the field in the policy's 'harmless'".formatted(category));
    }

    /** What is marked has to be masked. */
    private static ProductEdit edit(String path, Field field, String category) {
        Field marked = field.pii(category);
        ProductEdit mark = new FieldEdit.MarkPersonal(path, category);
        return field.mask().isPresent()
                ? mark
                : new CombinedEdit(List.of(mark, new FieldEdit.Mask(path, PersonalFields.mask(marked))));
    }
}
