package io.meshsdk.core.interchange.avro;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshsdk.core.interchange.internal.Findings;
import io.meshsdk.core.interchange.internal.Hints;
import io.meshsdk.schema.DataType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The named types of an Avro schema, by full name: those that are defined, and those being read. */
final class AvroDefinitions {
    private final Findings findings;
    private final Map<String, Optional<DataType>> types = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    AvroDefinitions(Findings findings) {
        this.findings = findings;
    }

    /** Returns the full name of a definition that is about to be read. */
    String open(JsonNode node, String around, String path) {
        if (!node.path("name").isTextual()) {
            throw findings.refusal("schema-invalid", path, "a named type has no name.", "Give it one.");
        }
        String namespace =
                node.path("namespace").isTextual() ? node.path("namespace").textValue() : around;
        String name = AvroNames.resolve(node.path("name").textValue(), namespace);
        if (types.containsKey(name) || !open.add(name)) {
            throw findings.refusal(
                    "schema-invalid", path, "type '%s' is defined twice.".formatted(name), "Refer to it by its name.");
        }
        return name;
    }

    void close(String name, Optional<DataType> type, int size) {
        open.remove(name);
        types.put(name, type);
        sizes.put(name, size);
    }

    /** Returns the type that a name refers to, from inside a namespace. */
    Optional<DataType> find(String name, String namespace, String path) {
        String inside = AvroNames.resolve(name, namespace);
        String found = types.containsKey(inside) || open.contains(inside) ? inside : name;
        if (open.contains(found)) {
            throw findings.refusal(
                    "schema-recursive",
                    path,
                    "record '%s' holds itself.".formatted(found),
                    "A table has no recursive types: cut the circle, for example by keeping a key.");
        }
        Optional<DataType> type = types.get(found);
        if (type == null) {
            throw findings.refusal(
                    "schema-reference",
                    path,
                    "type '%s' is not defined before it is used.".formatted(name),
                    "Put its definition in the place of its first use.");
        }
        findings.count(sizes.getOrDefault(found, 0), path);
        if (type.isEmpty()) {
            findings.note(path, Hints.leftOut("type '%s'".formatted(found)));
        }
        return type;
    }
}
