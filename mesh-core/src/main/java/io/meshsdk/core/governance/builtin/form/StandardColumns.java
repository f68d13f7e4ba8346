package io.meshsdk.core.governance.builtin.form;

import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Each schema object has the columns that all have, and one that is an id: of a standard name, or ending with it. */
final class StandardColumns implements Rule {
    private final List<String> dates;
    private final List<String> ids;

    StandardColumns(PolicySettings settings) {
        dates = settings.texts("dateColumns");
        ids = settings.texts("idColumns");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        return SchemaObjects.judge(context, this::judge);
    }

    private List<Violation> judge(String path, Schema schema) {
        List<Violation> found = new ArrayList<>();
        dates.stream()
                .filter(column -> !schema.contains(column))
                .map(column -> Violation.broken("date-column-missing", path + "." + column)
                        .because("The standard column '%s' is missing: readers look for it in every product"
                                .formatted(column))
                        .remedy("Field.timestamp(\"%s\")".formatted(column)))
                .forEach(found::add);
        if (!ids.isEmpty() && schema.names().stream().noneMatch(this::isId)) {
            found.add(Violation.broken("id-column-missing", path)
                    .because("No column is a standard id: none is named, or ends with, one of %s"
                            .formatted(String.join(", ", ids)))
                    .remedy("Name the column that identifies a row 'id', or so that it ends with '_id'"));
        }
        return found;
    }

    private boolean isId(String column) {
        return ids.stream().anyMatch(id -> column.equals(id) || (id.startsWith("_") && column.endsWith(id)));
    }
}
