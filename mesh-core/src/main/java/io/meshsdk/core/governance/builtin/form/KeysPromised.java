package io.meshsdk.core.governance.builtin.form;

import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.schema.Field;
import java.util.List;

/** Each schema object promises that something of it is unique: its primary key, a field, or some fields together. */
final class KeysPromised implements Rule {
    @Override
    public List<Violation> judge(PolicyContext context) {
        return context.ports().stream()
                .filter(port -> !isExpected(port))
                .flatMap(port -> SchemaObjects.in(port).entrySet().stream())
                .filter(entry -> entry.getValue().primaryKey().isEmpty()
                        && entry.getValue().fields().stream().noneMatch(Field::isUnique))
                .map(entry -> Violation.broken("uniqueness-missing", entry.getKey())
                        .because("Nothing is promised to be unique: consumers who join would multiply rows")
                        .remedy(".primaryKey() or .unique() on a field, or .expect(unique(...))"))
                .toList();
    }

    private static boolean isExpected(OutputPort port) {
        return port.contract().expectations().stream()
                .anyMatch(expectation -> expectation.check() instanceof KeyCheck.Unique
                        && expectation.severity().blocks()
                        && expectation.filter().isEmpty());
    }
}
