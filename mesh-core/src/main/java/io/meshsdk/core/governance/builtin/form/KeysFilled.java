package io.meshsdk.core.governance.builtin.form;

import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.FieldEdit;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.schema.Field;
import java.util.List;

/** The fields of the key hold no null: they are required, or are checked for it by a check that blocks. */
final class KeysFilled implements Rule {
    @Override
    public List<Violation> judge(PolicyContext context) {
        return context.ports().stream()
                .flatMap(port -> SchemaObjects.in(port).entrySet().stream()
                        .flatMap(entry -> entry.getValue().primaryKey().stream()
                                .filter(field -> !field.isRequired() && !isChecked(port, field.name()))
                                .map(field -> violation(entry.getKey() + "." + field.name(), field))))
                .toList();
    }

    private static boolean isChecked(OutputPort port, String column) {
        return port.contract().expectations().stream()
                .filter(expectation -> expectation.severity().blocks()
                        && expectation.filter().isEmpty()
                        && expectation.condition().isEmpty())
                .anyMatch(expectation -> expectation.check() instanceof NullCheck.NotNull check
                        && check.column().equals(column));
    }

    private static Violation violation(String path, Field field) {
        return Violation.broken("key-nullable", path)
                .because("Field '%s' is of the primary key and may hold null: such rows have no key"
                        .formatted(field.name()))
                .edit(new FieldEdit.Require(path))
                .remedy(".required(), or .expect(notNull(\"%s\"))".formatted(field.name()));
    }
}
