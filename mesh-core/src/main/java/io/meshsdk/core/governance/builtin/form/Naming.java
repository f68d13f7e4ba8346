package io.meshsdk.core.governance.builtin.form;

import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names are in snake_case, so that no reader has to quote them: fields, and with kebab-case as the other choice, domains,
 * products and ports. A field may begin with an underscore.
 */
final class Naming implements Rule {
    private static final Pattern FIELD = Pattern.compile("_?[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*|[a-z][a-z0-9]*(-[a-z0-9]+)*");

    @Override
    public List<Violation> judge(PolicyContext context) {
        List<Violation> found = new ArrayList<>();
        name("domain", context.product().id().domain(), found);
        name("product", context.product().id().name(), found);
        for (OutputPort port : context.ports()) {
            name(FieldPaths.of(port), port.name(), found);
            FieldPaths.in(port).entrySet().stream()
                    .filter(entry -> !FIELD.matcher(entry.getValue().name()).matches())
                    .forEach(entry -> found.add(field(entry)));
        }
        return found;
    }

    private static void name(String element, String name, List<Violation> found) {
        if (!ID.matcher(name).matches()) {
            found.add(Violation.broken("name-not-snake-case", element)
                    .because("The name '%s' is neither in snake_case nor in kebab-case".formatted(name))
                    .remedy("Call it '%s'".formatted(snake(name))));
        }
    }

    private static Violation field(Map.Entry<String, Field> entry) {
        String name = entry.getValue().name();
        return Violation.broken("field-not-snake-case", entry.getKey())
                .because("The field name '%s' is not in snake_case: readers have to quote it".formatted(name))
                .remedy("Call it '%s'".formatted(snake(name)));
    }

    private static String snake(String name) {
        String words = name.replaceAll("([\\p{Ll}\\p{N}])(\\p{Lu})", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        return words.isEmpty() ? "name" : words.matches("[0-9].*") ? "n_" + words : words;
    }
}
