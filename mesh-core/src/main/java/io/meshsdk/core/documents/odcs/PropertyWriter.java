package io.meshsdk.core.documents.odcs;

import io.meshsdk.core.documents.binding.AnnotationKeys;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Records;
import io.meshsdk.core.documents.binding.Values;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.Value;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes the fields of a schema object as properties. */
final class PropertyWriter {
    private final RuleWriter rules;

    PropertyWriter(RuleWriter rules) {
        this.rules = rules;
    }

    Mapping write(Field field, String parent) {
        String path = parent.isEmpty() ? field.name() : parent + "." + field.name();
        Entries entries = new Entries().text("name", field.name());
        type(field, path, entries);
        words(field, entries);
        keys(field, entries);
        origin(field, entries);
        entries.nodes("quality", rules.at(path), rule -> rule);
        return AnnotationKeys.write(withoutStale(field), entries).node();
    }

    /** Returns how the elements of a type are described: the keys {@code items} or {@code map}, where it has some. */
    static Mapping inner(DataType type) {
        return new PropertyWriter(RuleWriter.none()).elements(type, "").node();
    }

    private void type(Field field, String path, Entries entries) {
        DataType type = field.type();
        entries.text("logicalType", TypeNames.logical(type));
        if (!field.options().isEmpty()) {
            Entries options = new Entries();
            field.options().forEach((key, value) -> options.node(key, Values.node(value)));
            entries.mapping("logicalTypeOptions", options);
        }
        entries.text(
                "physicalType",
                field.physical()
                        .type()
                        .or(() -> TypeNames.needsOurs(type) ? Optional.of(type.name()) : Optional.empty()));
        entries.all(elements(type, path).node());
    }

    private Entries elements(DataType type, String path) {
        Entries entries = new Entries();
        if (type instanceof StructType struct) {
            entries.nodes("properties", struct.fields(), field -> write(field, path));
        } else if (type instanceof ListType list) {
            entries.node("items", element(list.element(), path + "[]"));
        } else if (type instanceof MapType map) {
            Entries sides = new Entries()
                    .node("key", element(map.key(), path + "[key]"))
                    .node("value", element(map.value(), path + "[value]"));
            entries.mapping("map", sides);
        }
        return entries;
    }

    private Mapping element(DataType type, String path) {
        Entries entries = new Entries().text("logicalType", TypeNames.logical(type));
        if (TypeNames.needsOurs(type)) {
            entries.text("physicalType", type.name());
        }
        return entries.all(elements(type, path).node())
                .nodes("quality", rules.at(path), rule -> rule)
                .node();
    }

    private static void words(Field field, Entries entries) {
        entries.text("physicalName", field.physical().name())
                .text("description", field.description())
                .text("businessName", field.businessName())
                .text("semanticType", field.semanticType())
                .nodes("synonyms", field.synonymEntries(), Records::write)
                .nodes("examples", field.exampleValues(), Values::node)
                .text(
                        "classification",
                        field.taxonomy()
                                .or(() -> field.declaredClassification()
                                        .map(level -> level.name().toLowerCase(Locale.ROOT))));
    }

    private static void keys(Field field, Entries entries) {
        entries.flag("primaryKey", field.isPrimaryKey());
        field.primaryKeyPosition().ifPresent(position -> entries.number("primaryKeyPosition", position));
        entries.flag("required", field.isRequired()).flag("unique", field.isUnique());
        field.partitionPosition()
                .ifPresent(position -> entries.flag("partitioned", true).number("partitionKeyPosition", position));
        entries.flag("criticalDataElement", field.isCritical()).flag("deprecated", field.isDeprecated());
    }

    private static void origin(Field field, Entries entries) {
        entries.text("encryptedName", field.physical().encryptedName())
                .texts("transformSourceObjects", field.derivation().sourceObjects())
                .text("transformLogic", field.derivation().logic())
                .text("transformDescription", field.derivation().description())
                .nodes("enum", field.accepted(), Records::write)
                .nodes("relationships", field.relationships(), Relationships::write);
    }

    /** What was said of elements is said again only where they still are of the type it was said of. */
    private static Annotations withoutStale(Field field) {
        Map<String, Value> others = new LinkedHashMap<>(field.annotations().others());
        for (String key : List.of("items", "map")) {
            Value said = others.get(key);
            if (said instanceof Value.Entries && !ElementTypes.of(key, said).equals(Optional.of(field.type()))) {
                others.remove(key);
            }
        }
        return field.annotations().others(others);
    }
}
