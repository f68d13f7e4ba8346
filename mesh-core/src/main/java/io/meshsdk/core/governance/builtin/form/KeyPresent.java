package io.meshsdk.core.governance.builtin.form;

import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Schema;
import java.util.List;

/** Each schema object has a primary key, so that readers know what a row is. */
final class KeyPresent implements Rule {
    @Override
    public List<Violation> judge(PolicyContext context) {
        return SchemaObjects.judge(context, KeyPresent::judge);
    }

    private static List<Violation> judge(String path, Schema schema) {
        return schema.primaryKey().isEmpty()
                ? List.of(Violation.broken("primary-key-missing", path)
                        .because("No field is the primary key: readers cannot tell what one row is")
                        .remedy(".primaryKey() on the fields that identify a row"))
                : List.of();
    }
}
