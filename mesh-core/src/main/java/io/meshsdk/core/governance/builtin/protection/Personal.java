package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.schema.Field;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The fields of a port that hold personal data. */
final class Personal {
    private static final Set<String> SAYS_NOTHING = Set.of("personal", "pii", "true", "yes", "unknown", "other");

    private Personal() {}

    /** Returns them by their paths, in order. */
    static Map<String, Field> in(OutputPort port) {
        Map<String, Field> found = new LinkedHashMap<>();
        FieldPaths.in(port).forEach((path, field) -> {
            if (field.pii().isPresent()) {
                found.put(path, field);
            }
        });
        return found;
    }

    /** Returns the ports that are judged and hold personal data. */
    static Stream<OutputPort> ports(PolicyContext context) {
        return context.ports().stream().filter(port -> !in(port).isEmpty());
    }

    /** Returns whether what is judged holds personal data. */
    static boolean isIn(PolicyContext context) {
        return ports(context).findAny().isPresent();
    }

    /** Returns whether a field says what kind of personal data it holds, and not only that it does. */
    static boolean hasCategory(Field field) {
        return field.pii()
                .map(category -> category.strip().toLowerCase(Locale.ROOT))
                .filter(category -> !category.isEmpty() && !SAYS_NOTHING.contains(category))
                .isPresent();
    }
}
