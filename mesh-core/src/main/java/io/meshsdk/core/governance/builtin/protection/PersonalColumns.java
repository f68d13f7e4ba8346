package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Columns that a policy names as personal data are there, where they have to be, and marked; those that checks name are there. */
final class PersonalColumns implements Rule {
    private final List<String> columns;
    private final boolean present;

    PersonalColumns(PolicySettings settings) {
        columns = settings.texts("columns");
        present = settings.flag("present");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        List<Violation> found = new ArrayList<>();
        for (OutputPort port : context.ports()) {
            for (String column : columns) {
                judge(port, column, found);
            }
            checked(port).forEach(found::add);
        }
        return found;
    }

    private void judge(OutputPort port, String column, List<Violation> found) {
        Map<String, Field> fields = FieldPaths.in(port);
        List<Map.Entry<String, Field>> named = fields.entrySet().stream()
                .filter(entry ->
                        entry.getValue().name().equals(column) || entry.getKey().endsWith("." + column))
                .toList();
        if (named.isEmpty() && present) {
            found.add(Violation.broken("pii-column-missing", FieldPaths.of(port) + ".schema." + column)
                    .because("Column '%s' is to be protected as personal data, and port '%s' has no such field"
                            .formatted(column, port.name()))
                    .remedy("Mend the name, or add Field.string(\"%s\").pii(\"...\").masked(...)".formatted(column)));
        }
        named.stream()
                .filter(entry -> entry.getValue().pii().isEmpty())
                .map(entry -> Violation.broken("pii-column-unmarked", entry.getKey())
                        .because(
                                "Column '%s' is personal data, as the policy says, and is not marked".formatted(column))
                        .remedy(".pii(\"...\") with what it is, and .masked(...)"))
                .forEach(found::add);
    }

    /** A rule for a column that is not there protects nothing. */
    private static Stream<Violation> checked(OutputPort port) {
        Set<String> names = port.contract().schemas().stream()
                .flatMap(schema -> schema.names().stream())
                .collect(Collectors.toSet());
        return port.contract().expectations().stream()
                .flatMap(expectation -> expectation.columns().stream())
                .filter(column -> !names.contains(column) && !names.contains(root(column)))
                .distinct()
                .map(column -> Violation.broken("checked-column-missing", FieldPaths.of(port) + ".schema." + column)
                        .because("A check names column '%s', and port '%s' has no such field"
                                .formatted(column, port.name()))
                        .remedy("Mend the name in the check, or add the field"));
    }

    private static String root(String column) {
        int dot = column.indexOf('.');
        return dot < 0 ? column : column.substring(0, dot);
    }
}
