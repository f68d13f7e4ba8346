package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;

/** Fields of personal data say of which category they are, one of a list where there is one, and where asked their taxonomy. */
final class PersonalCategories implements Rule {
    private final List<String> categories;
    private final boolean taxonomy;

    PersonalCategories(PolicySettings settings) {
        categories = settings.texts("categories");
        taxonomy = settings.flag("taxonomy");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        List<Violation> found = new ArrayList<>();
        for (OutputPort port : context.ports()) {
            Personal.in(port).forEach((path, field) -> judge(path, field, found));
        }
        return found;
    }

    private void judge(String path, Field field, List<Violation> found) {
        if (!Personal.hasCategory(field)) {
            found.add(Violation.broken("pii-uncategorised", path)
                    .because("Field '%s' holds personal data and does not say which".formatted(field.name()))
                    .remedy(".pii(\"%s\")".formatted(categories.isEmpty() ? "email" : categories.get(0))));
        } else if (!categories.isEmpty()
                && field.pii().filter(categories::contains).isEmpty()) {
            found.add(Violation.broken("pii-category-unknown", path)
                    .because("Field '%s' is of a category of personal data that is none of %s"
                            .formatted(field.name(), String.join(", ", categories)))
                    .remedy(".pii(\"%s\"), or another of them".formatted(categories.get(0))));
        }
        if (taxonomy && field.taxonomy().isEmpty()) {
            found.add(
                    Violation.broken("pii-unclassified", path)
                            .because("Field '%s' holds personal data and has no code of the taxonomy"
                                    .formatted(field.name()))
                            .remedy(
                                    ".taxonomy(\"...\") with the code of the taxonomy, for example 'MICROSOFT.PERSONAL.EMAIL'"));
        }
    }
}
