package io.meshsdk.core.governance.builtin.quality;

import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.Dimension;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.check.ShapeCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A port is checked, and for what all ports are checked for: by an expectation, or by a service level of that name. */
final class ChecksDefined implements Rule {
    private static final Map<String, Predicate<Expectation>> KINDS = Map.of(
            "completeness", of(Dimension.COMPLETENESS),
            "uniqueness", of(Dimension.UNIQUENESS),
            "freshness", of(Dimension.TIMELINESS),
            "accuracy", of(Dimension.ACCURACY),
            "conformity", of(Dimension.CONFORMITY),
            "consistency", of(Dimension.CONSISTENCY),
            "coverage", of(Dimension.COVERAGE),
            "volume", expectation -> expectation.check() instanceof ShapeCheck.RowCount);

    private final List<String> required;

    ChecksDefined(PolicySettings settings) {
        required = settings.texts("required");
    }

    /** Returns the kinds of checks there are. */
    static String[] known() {
        return KINDS.keySet().stream().sorted().toArray(String[]::new);
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        return context.ports().stream().flatMap(port -> judge(port).stream()).toList();
    }

    private List<Violation> judge(OutputPort port) {
        List<Violation> found = new ArrayList<>();
        if (port.contract().expectations().isEmpty()) {
            found.add(Violation.broken("quality-checks-missing", FieldPaths.of(port) + ".quality")
                    .because("Port '%s' expects nothing of its data".formatted(port.name()))
                    .remedy(".expect(...) with what consumers rely on"));
        }
        required.stream()
                .filter(kind -> !isChecked(port, kind))
                .map(kind -> Violation.broken("quality-check-kind-missing", FieldPaths.of(port) + ".quality." + kind)
                        .because("Port '%s' has no check of %s, and promises none".formatted(port.name(), kind))
                        .remedy(".expect(...) with a check of %s, or .sla(...)".formatted(kind)))
                .forEach(found::add);
        return found;
    }

    private static boolean isChecked(OutputPort port, String kind) {
        return port.contract().expectations().stream().anyMatch(KINDS.getOrDefault(kind, expectation -> false))
                || port.contract().serviceLevels().stream()
                        .anyMatch(level -> level.property().equals(kind))
                || (kind.equals("uniqueness") && hasKey(port));
    }

    private static boolean hasKey(OutputPort port) {
        return port.contract().schemas().stream()
                .allMatch(
                        schema -> schema.fields().stream().anyMatch(field -> field.isPrimaryKey() || field.isUnique()));
    }

    private static Predicate<Expectation> of(Dimension dimension) {
        return expectation -> expectation.dimension() == dimension;
    }
}
