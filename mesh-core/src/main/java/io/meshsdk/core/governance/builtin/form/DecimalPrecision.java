package io.meshsdk.core.governance.builtin.form;

import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;

/** Decimals fit into one type, so that products can be added up: no more digits before and behind the point than it has. */
final class DecimalPrecision implements Rule {
    private final int precision;
    private final int scale;
    private final boolean exact;

    DecimalPrecision(PolicySettings settings) {
        precision = settings.count("precision");
        scale = settings.count("scale");
        exact = settings.flag("exact");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        List<Violation> found = new ArrayList<>();
        for (OutputPort port : context.ports()) {
            FieldPaths.in(port).forEach((path, field) -> {
                if (field.type() instanceof DecimalType type && !fits(type)) {
                    found.add(violation(path, field, type));
                }
            });
        }
        return found;
    }

    private boolean fits(DecimalType type) {
        return exact
                ? type.precision() == precision && type.scale() == scale
                : type.scale() <= scale && type.precision() - type.scale() <= precision - scale;
    }

    private Violation violation(String path, Field field, DecimalType type) {
        return Violation.broken("decimal-not-standard", path)
                .because("Field '%s' is decimal(%d,%d) and the standard is %sdecimal(%d,%d)"
                        .formatted(
                                field.name(),
                                type.precision(),
                                type.scale(),
                                exact ? "" : "what fits into ",
                                precision,
                                scale))
                .remedy("Field.decimal(\"%s\", %d, %d)".formatted(field.name(), precision, scale));
    }
}
