package io.meshsdk.core.governance.builtin.form;

import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import java.util.List;

/** Each schema object is constrained: a key, a required, unique or bounded field, accepted values, or an expectation. */
final class Constraints implements Rule {
    @Override
    public List<Violation> judge(PolicyContext context) {
        return context.ports().stream()
                .filter(port -> port.contract().expectations().isEmpty())
                .flatMap(port -> SchemaObjects.in(port).entrySet().stream())
                .filter(entry -> entry.getValue().fields().stream().noneMatch(Constraints::isConstrained))
                .map(entry -> Violation.broken("constraints-missing", entry.getKey())
                        .because("No field is constrained and nothing is expected: any data would do")
                        .remedy(".required(), .unique() or .accepts(...) on fields, or .expect(...)"))
                .toList();
    }

    private static boolean isConstrained(Field field) {
        return field.isRequired()
                || field.isPrimaryKey()
                || field.isUnique()
                || !field.options().isEmpty()
                || !field.accepted().isEmpty();
    }
}
