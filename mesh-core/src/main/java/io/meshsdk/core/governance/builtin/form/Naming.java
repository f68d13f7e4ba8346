package io.meshsdk.core.governance.builtin.form;

import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names are of a convention, so that no reader has to quote them: fields of one, domains, products and ports of one of several. A
 * field may begin with an underscore. Where prefixes are set, the name of the product begins with one: {@code dim_}, {@code fact_}.
 */
final class Naming implements Rule {
    private static final String SNAKE = "[a-z][a-z0-9]*(_[a-z0-9]+)*";
    private static final String KEBAB = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private final List<String> ofFields;
    private final List<String> ofNames;
    private final List<String> prefixes;

    Naming(PolicySettings settings) {
        ofFields = settings.texts("fields");
        ofNames = settings.texts("names");
        prefixes = settings.texts("prefixes");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        List<Violation> found = new ArrayList<>();
        String product = context.product().id().name();
        name("domain", context.product().id().domain(), found);
        name("product", product, found);
        prefix(product).ifPresent(found::add);
        for (OutputPort port : context.ports()) {
            name(FieldPaths.of(port), port.name(), found);
            FieldPaths.in(port).entrySet().stream()
                    .filter(entry -> !isOf(ofFields, bare(entry.getValue().name())))
                    .forEach(entry -> found.add(field(entry)));
        }
        return found;
    }

    private Optional<Violation> prefix(String product) {
        String snake = product.replace('-', '_');
        if (prefixes.isEmpty() || prefixes.stream().anyMatch(prefix -> snake.startsWith(prefix.replace('-', '_')))) {
            return Optional.empty();
        }
        return Optional.of(Violation.broken("name-prefix-missing", "product")
                .because("The name '%s' begins with none of %s: readers cannot tell what kind of table it is"
                        .formatted(product, String.join(", ", prefixes)))
                .remedy("Call it '%s%s', or with another of the prefixes".formatted(prefixes.get(0), product)));
    }

    private void name(String element, String name, List<Violation> found) {
        if (!isOf(ofNames, name)) {
            boolean snake = ofNames.contains("snake_case");
            found.add((snake
                            ? Violation.broken("name-not-snake-case", element)
                            : Violation.broken("name-not-kebab-case", element))
                    .because("The name '%s' is %s".formatted(name, not(ofNames)))
                    .remedy("Call it '%s'"
                            .formatted(snake ? snake(name) : snake(name).replace('_', '-'))));
        }
    }

    private Violation field(Map.Entry<String, Field> entry) {
        String name = entry.getValue().name();
        boolean snake = ofFields.contains("snake_case");
        return (snake
                        ? Violation.broken("field-not-snake-case", entry.getKey())
                        : Violation.broken("field-not-kebab-case", entry.getKey()))
                .because("The field name '%s' is %s: readers have to quote it".formatted(name, not(ofFields)))
                .remedy("Call it '%s'"
                        .formatted(snake ? snake(name) : snake(name).replace('_', '-')));
    }

    private static String not(List<String> conventions) {
        return conventions.size() == 1
                ? "not in " + conventions.get(0)
                : "neither in " + String.join(" nor in ", conventions);
    }

    private static boolean isOf(List<String> conventions, String name) {
        return conventions.stream()
                .anyMatch(convention -> name.matches(convention.equals("snake_case") ? SNAKE : KEBAB));
    }

    private static String bare(String field) {
        return field.startsWith("_") ? field.substring(1) : field;
    }

    private static String snake(String name) {
        String words = name.replaceAll("([\\p{Ll}\\p{N}])(\\p{Lu})", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        return words.isEmpty() ? "name" : words.matches("[0-9].*") ? "n_" + words : words;
    }
}
