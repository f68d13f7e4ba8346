package io.meshsdk.core.governance.builtin.form;

import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.TimestampType;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns whose names end as those of moments do are timestamps or dates, and timestamps say a moment: they are in UTC. */
final class TimeColumns implements Rule {
    private final List<String> suffixes;
    private final boolean utc;

    TimeColumns(PolicySettings settings) {
        suffixes = settings.texts("suffixes");
        utc = settings.text("timezone").equals("UTC");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        List<Violation> found = new ArrayList<>();
        for (OutputPort port : context.ports()) {
            FieldPaths.in(port).forEach((path, field) -> {
                if (suffixes.stream().anyMatch(field.name()::endsWith)) {
                    judge(path, field).ifPresent(found::add);
                }
            });
        }
        return found;
    }

    private Optional<Violation> judge(String path, Field field) {
        DataType type = field.type();
        if (type instanceof LocalTimestampType) {
            return utc ? Optional.of(local(path, field)) : Optional.empty();
        }
        return type instanceof TimestampType || type instanceof DateType
                ? Optional.empty()
                : Optional.of(Violation.broken("time-column-mistyped", path)
                        .because(
                                "Field '%s' is named as a moment and is of type %s, which no reader can compare with one"
                                        .formatted(field.name(), type))
                        .remedy("Field.timestamp(\"%s\"), or another name".formatted(field.name())));
    }

    private static Violation local(String path, Field field) {
        return Violation.broken("time-column-not-utc", path)
                .because("Field '%s' is a time of day somewhere, and not a moment in UTC".formatted(field.name()))
                .remedy("Field.timestamp(\"%s\")".formatted(field.name()));
    }
}
