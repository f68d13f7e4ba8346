package io.meshsdk.delta.internal.constraint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.delta.internal.schema.DeltaSchemas;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.spi.storage.WriteTarget;
import io.meshsdk.spi.storage.WriteTarget.Constraints;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the schema of a table declares of its rows: columns without null, and invariants of columns, which ask no more than
 * writer version 2. Table constraints would ask for version 3.
 */
public final class TableConstraints {
    private TableConstraints() {}

    /** Returns a schema that declares what its rows keep to, if that is asked for, and nothing else. */
    public static String declared(String schemaJson, WriteTarget target) {
        ObjectNode schema = (ObjectNode) DeltaSchemas.tree(schemaJson);
        withdraw(schema);
        if (target.options().constraints() == Constraints.DECLARED) {
            require(schema, target.schema().fields());
            expressions(target).forEach((column, parts) -> parts.forEach(part -> place(schema, column, part)));
        }
        return schema.toString();
    }

    private static void withdraw(JsonNode type) {
        for (JsonNode field : type.path("fields")) {
            Invariant.remove((ObjectNode) field.path("metadata"));
            withdraw(field.path("type"));
        }
        for (String inside : List.of("elementType", "keyType", "valueType")) {
            if (type.has(inside)) {
                withdraw(type.path(inside));
            }
        }
    }

    // What is required within a struct that may be null says nothing of a row.
    private static void require(JsonNode struct, List<Field> fields) {
        for (Field field : fields) {
            if (field.isRequired() && named(struct, field.name()) instanceof ObjectNode node) {
                node.put("nullable", false);
                if (field.type() instanceof StructType inner) {
                    require(node.path("type"), inner.fields());
                }
            }
        }
    }

    private static JsonNode named(JsonNode struct, String name) {
        for (JsonNode field : struct.path("fields")) {
            if (field.path("name").asText().equals(name)) {
                return field;
            }
        }
        return MissingNode.getInstance();
    }

    private static Map<String, List<String>> expressions(WriteTarget target) {
        Map<String, List<String>> byColumn = new LinkedHashMap<>();
        for (Check check : target.options().checks()) {
            if (!isOfRequired(check, target)) {
                RowExpression.of(check, target.schema())
                        .ifPresent(expression -> byColumn.computeIfAbsent(
                                        check.columns().get(0), any -> new ArrayList<>())
                                .add(expression));
            }
        }
        return byColumn;
    }

    private static boolean isOfRequired(Check check, WriteTarget target) {
        return check instanceof NullCheck.NotNull notNull
                && target.schema()
                        .find(notNull.column())
                        .filter(Field::isRequired)
                        .isPresent();
    }

    // Delta on Spark looks at no invariant of a column that is NOT NULL: another column carries it.
    private static void place(ObjectNode schema, String column, String part) {
        ObjectNode own = (ObjectNode) named(schema, column);
        Optional<ObjectNode> carrier = isNullable(own) ? Optional.of(own) : firstNullable(schema);
        if (carrier.isEmpty()) {
            own.put("nullable", true);
            add(own, RowExpression.name(column) + " IS NOT NULL");
        }
        add(carrier.orElse(own), part);
    }

    private static Optional<ObjectNode> firstNullable(JsonNode schema) {
        for (JsonNode field : schema.path("fields")) {
            if (isNullable(field)) {
                return Optional.of((ObjectNode) field);
            }
        }
        return Optional.empty();
    }

    private static boolean isNullable(JsonNode field) {
        return field.path("nullable").asBoolean(true);
    }

    private static void add(ObjectNode field, String part) {
        ObjectNode metadata = (ObjectNode) field.path("metadata");
        List<String> parts = new ArrayList<>(Invariant.parts(metadata));
        parts.add(part);
        Invariant.note(metadata, parts);
    }

    /**
     * Returns a schema that declares what a present one does, for its rows stay; but for invariants that we wrote and the
     * contract has no more.
     *
     * @param schemaJson the schema with the notes of the present one
     */
    public static String kept(String schemaJson, String presentJson, WriteTarget target) {
        ObjectNode schema = (ObjectNode) DeltaSchemas.tree(schemaJson);
        requireAs(schema, DeltaSchemas.tree(presentJson));
        Set<String> wanted = wanted(target);
        for (JsonNode field : schema.path("fields")) {
            ObjectNode metadata = (ObjectNode) field.path("metadata");
            List<String> ours = Invariant.parts(metadata);
            if (!ours.isEmpty()) {
                Invariant.note(metadata, ours.stream().filter(wanted::contains).toList());
            }
        }
        return schema.toString();
    }

    private static void requireAs(JsonNode struct, JsonNode present) {
        for (JsonNode before : present.path("fields")) {
            if (named(struct, before.path("name").asText()) instanceof ObjectNode field) {
                field.put("nullable", isNullable(before));
                requireAs(field.path("type"), before.path("type"));
            }
        }
    }

    private static Set<String> wanted(WriteTarget target) {
        Set<String> wanted = target.options().checks().stream()
                .flatMap(check -> RowExpression.of(check, target.schema()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        target.schema().fields().stream()
                .filter(Field::isRequired)
                .forEach(field -> wanted.add(RowExpression.name(field.name()) + " IS NOT NULL"));
        return wanted;
    }

    /** Returns the paths of the columns, and of fields in structs, in which no row may hold null. */
    public static List<List<String>> required(String schemaJson) {
        List<List<String>> paths = new ArrayList<>();
        collectRequired(DeltaSchemas.tree(schemaJson), List.of(), paths);
        return List.copyOf(paths);
    }

    private static void collectRequired(JsonNode struct, List<String> around, List<List<String>> paths) {
        for (JsonNode field : struct.path("fields")) {
            List<String> path = new ArrayList<>(around);
            path.add(field.path("name").asText());
            if (!isNullable(field)) {
                paths.add(List.copyOf(path));
            }
            collectRequired(field.path("type"), path, paths);
        }
    }

    /** Returns the expressions that a schema declares to be true of every row, wherever in it. */
    public static List<String> invariants(String schemaJson) {
        List<String> found = new ArrayList<>();
        collectInvariants(DeltaSchemas.tree(schemaJson), found);
        return List.copyOf(found);
    }

    private static void collectInvariants(JsonNode node, List<String> found) {
        if (node.path("metadata").isObject()) {
            Invariant.noted(node.path("metadata")).ifPresent(found::add);
        }
        for (String key : List.of("fields", "type", "elementType", "keyType", "valueType")) {
            JsonNode inside = node.path(key);
            if (inside.isArray()) {
                inside.forEach(field -> collectInvariants(field, found));
            } else if (inside.isObject()) {
                collectInvariants(inside, found);
            }
        }
    }

    /** Returns the invariants of a schema of which nobody knows whether the rows of a target keep to them. */
    public static List<String> unknown(String schemaJson, WriteTarget target) {
        Set<String> wanted = wanted(target);
        List<String> unknown = new ArrayList<>(invariants(schemaJson));
        unknown.removeAll(wanted);
        for (JsonNode field : DeltaSchemas.tree(schemaJson).path("fields")) {
            List<String> ours = Invariant.parts(field.path("metadata"));
            if (!ours.isEmpty() && wanted.containsAll(ours)) {
                Invariant.noted(field.path("metadata")).ifPresent(unknown::remove);
            }
        }
        return List.copyOf(unknown);
    }
}
