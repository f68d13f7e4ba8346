package io.meshsdk.core.governance.builtin.form;

import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The schema objects of a port by their paths. */
final class SchemaObjects {
    private SchemaObjects() {}

    static Map<String, Schema> in(OutputPort port) {
        List<Schema> schemas = port.contract().schemas();
        Map<String, Schema> found = new LinkedHashMap<>();
        for (int i = 0; i < schemas.size(); i++) {
            found.put(
                    FieldPaths.of(port) + (schemas.size() == 1 ? ".schema" : ".schemas[%d]".formatted(i)),
                    schemas.get(i));
        }
        return found;
    }

    /** Returns what a function finds in each schema object of the ports. */
    static List<Violation> judge(PolicyContext context, BiFunction<String, Schema, List<Violation>> finding) {
        return context.ports().stream()
                .flatMap(port -> in(port).entrySet().stream())
                .flatMap(entry -> finding.apply(entry.getKey(), entry.getValue()).stream())
                .toList();
    }
}
