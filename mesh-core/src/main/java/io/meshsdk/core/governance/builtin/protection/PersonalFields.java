package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.OutputPort;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.FieldEdit;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fields that hold personal data are confidential at least, and consumers see them under a mask. The class of a field is that of its
 * own or of its contract, whichever is higher, and confidential where neither is; one that is said to be lower contradicts itself.
 */
final class PersonalFields implements Rule {
    private final boolean masked;
    private final Classification least;

    PersonalFields(PolicySettings settings) {
        masked = settings.flag("masked");
        least = settings.classification("classification");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        List<Violation> found = new ArrayList<>();
        for (OutputPort port : context.ports()) {
            FieldPaths.in(port).forEach((path, field) -> {
                if (field.pii().isPresent()) {
                    judge(path, field, port.contract().classification(), found);
                }
            });
        }
        return found;
    }

    private void judge(String path, Field field, Classification contract, List<Violation> found) {
        if (isTooOpen(field, contract) || contradictsItself(field)) {
            found.add(Violation.broken("pii-not-confidential", path)
                    .because("Field '%s' holds personal data and is classified below %s"
                            .formatted(field.name(), least.name().toLowerCase(Locale.ROOT)))
                    .edit(new FieldEdit.Classify(path, least)));
        }
        if (masked && field.mask().isEmpty()) {
            found.add(Violation.broken("pii-unmasked", path)
                    .because("Field '%s' holds personal data and consumers see it in the clear".formatted(field.name()))
                    .edit(new FieldEdit.Mask(path, mask(field))));
        }
    }

    private boolean isTooOpen(Field field, Classification contract) {
        return field.atLeastClassified(contract)
                .classification()
                .filter(level -> level.isAtLeast(least))
                .isEmpty();
    }

    private boolean contradictsItself(Field field) {
        return field.declaredClassification()
                .filter(level -> !level.isAtLeast(Classification.CONFIDENTIAL) && !level.isAtLeast(least))
                .isPresent();
    }

    /** Returns a mask that fits the type of a field and what it holds. */
    static Mask mask(Field field) {
        if (!(field.type() instanceof StringType)) {
            return Mask.nullified();
        }
        return field.pii().filter("email"::equalsIgnoreCase).isPresent() ? Mask.email() : Mask.redacted();
    }
}
