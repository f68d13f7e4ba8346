package io.meshsdk.core.documents.odcs;

import io.meshsdk.access.Classification;
import io.meshsdk.core.documents.binding.AnnotationKeys;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.binding.Records;
import io.meshsdk.core.documents.binding.Values;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.EnumValue;
import io.meshsdk.metadata.Relationship;
import io.meshsdk.metadata.Synonym;
import io.meshsdk.metadata.Value;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Derivation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Physical;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the properties of a schema object, nested ones included, and hands on the rules that are written at them. */
final class PropertyReader {
    private final RuleReader rules;

    PropertyReader(RuleReader rules) {
        this.rules = rules;
    }

    /** Returns the fields of a list of properties; one without a name is no field. */
    List<Field> fields(List<Mapping> properties, String path) {
        List<Field> fields = new ArrayList<>();
        for (Mapping property : properties) {
            property.find("name")
                    .filter(name ->
                            name instanceof Node.Scalar text && !text.text().isBlank())
                    .map(name -> ((Node.Scalar) name).text())
                    .ifPresent(name -> fields.add(field(name, new Keys(property), path)));
        }
        return fields;
    }

    private Field field(String name, Keys keys, String parent) {
        keys.skip("name");
        String path = parent.isEmpty() ? name : parent + "." + name;
        Map<String, Value> options = options(keys);
        Optional<String> stored = keys.text("physicalType");
        DataType type = type(keys, stored, options, path);
        Field field = keyed(words(Field.of(name, type), keys), keys);
        for (Map.Entry<String, Value> option : options.entrySet()) {
            field = field.option(option.getKey(), option.getValue());
        }
        boolean ours = stored.filter(text -> text.equals(type.name()) && TypeNames.needsOurs(type))
                .isPresent();
        field = field.physical(
                new Physical(keys.text("physicalName"), ours ? Optional.empty() : stored, keys.text("encryptedName")));
        field = classified(origin(field, keys), keys);
        rules.read(keys, path);
        Annotations annotations = AnnotationKeys.read(keys);
        return field.annotated(kept(annotations, keys, type));
    }

    private static Field words(Field bare, Keys keys) {
        Field field = keys.text("description").map(bare::describedAs).orElse(bare);
        field = keys.text("businessName").map(field::businessName).orElse(field);
        field = keys.text("semanticType").map(field::semanticType).orElse(field);
        return field.synonymEntries(Records.list(Synonym.class, keys, "synonyms"))
                .exampleValues(values(keys, "examples"));
    }

    private static Field keyed(Field bare, Keys keys) {
        Field field = bare;
        if (isSet(keys, "primaryKey")) {
            OptionalInt position = position(keys, "primaryKeyPosition");
            field = position.isPresent() ? field.primaryKey(position.getAsInt()) : field.primaryKey();
        }
        field = isSet(keys, "required") ? field.required() : field.optional();
        if (isSet(keys, "partitioned")) {
            field = field.partitioned(position(keys, "partitionKeyPosition").orElse(1));
        }
        field = isSet(keys, "unique") ? field.unique() : field;
        field = isSet(keys, "deprecated") ? field.deprecated() : field;
        field = isSet(keys, "pii") ? field.pii("personal") : field;
        return isSet(keys, "criticalDataElement") ? field.critical() : field;
    }

    private static Field origin(Field bare, Keys keys) {
        Derivation derivation = new Derivation(
                keys.texts("transformSourceObjects"), keys.text("transformLogic"), keys.text("transformDescription"));
        return bare.derived(derivation)
                .relatedTo(Relationships.read(keys).toArray(Relationship[]::new))
                .accepts(Records.list(EnumValue.class, keys, "enum").toArray(EnumValue[]::new));
    }

    /** The standard has one text for two things: how far data may travel, and a code of a taxonomy. */
    private static Field classified(Field field, Keys keys) {
        return keys.word("classification", Classification.class)
                .map(field::classified)
                .or(() -> keys.text("classification").map(field::taxonomy))
                .orElse(field);
    }

    private DataType type(Keys keys, Optional<String> stored, Map<String, Value> options, String path) {
        String logical = keys.text("logicalType").orElse("");
        return switch (logical) {
            case "object" -> structure(keys, stored, path);
            case "array" -> new ListType(element(keys, path));
            case "vector" -> new ListType(new DataType.FloatType());
            case "map" -> map(keys, path);
            case "" ->
                keys.has("properties")
                        ? structure(keys, stored, path)
                        : stored.flatMap(TypeNames::stored).orElseGet(StringType::new);
            default -> TypeNames.simple(logical, stored, options);
        };
    }

    /** A map, where the standard has no type for it, is an object whose stored type says so in our words. */
    private DataType structure(Keys keys, Optional<String> stored, String path) {
        List<Field> fields = fields(keys.mappings("properties"), path);
        return fields.isEmpty()
                ? stored.flatMap(TypeNames::stored)
                        .filter(MapType.class::isInstance)
                        .orElseGet(() -> new StructType(fields))
                : new StructType(fields);
    }

    private DataType element(Keys keys, String path) {
        return keys.node("items")
                .flatMap(items -> items instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty())
                .map(items -> inner(items, path + "[]"))
                .orElseGet(StringType::new);
    }

    private DataType map(Keys keys, String path) {
        Optional<Mapping> map = keys.mapping("map");
        return new MapType(side(map, "key", path), side(map, "value", path));
    }

    private DataType side(Optional<Mapping> map, String side, String path) {
        return map.flatMap(some -> some.find(side))
                .flatMap(node -> node instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty())
                .map(mapping -> inner(mapping, path + "[" + side + "]"))
                .orElseGet(StringType::new);
    }

    private DataType inner(Mapping described, String path) {
        Keys keys = new Keys(described);
        DataType type = type(keys, keys.text("physicalType"), options(keys), path);
        rules.read(keys, path);
        return type;
    }

    /** Keeps what is said of the elements of lists and maps beside their types, which our types do not hold. */
    private static Annotations kept(Annotations annotations, Keys keys, DataType type) {
        Map<String, Value> others = new LinkedHashMap<>(annotations.others());
        Mapping ours = PropertyWriter.inner(type);
        for (String key : List.of("items", "map")) {
            Optional<Node> written = keys.mapping().find(key).map(PropertyReader::withoutRules);
            if (written.isPresent() && !written.equals(ours.find(key)) && !says(written.get(), ours.find(key))) {
                others.put(key, Values.of(written.get()));
            }
        }
        return annotations.others(others);
    }

    private static boolean says(Node written, Optional<Node> ours) {
        return ours.filter(written::says).isPresent();
    }

    private static Node withoutRules(Node node) {
        if (!(node instanceof Mapping mapping)) {
            return node;
        }
        Map<String, Node> kept = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            if (!key.equals("quality")) {
                kept.put(key, withoutRules(entry.value()));
            }
        });
        return Mapping.of(kept);
    }

    private static Map<String, Value> options(Keys keys) {
        Map<String, Value> options = new LinkedHashMap<>();
        keys.mapping("logicalTypeOptions")
                .ifPresent(mapping ->
                        mapping.entries().forEach((key, entry) -> options.put(key, Values.of(entry.value()))));
        return options;
    }

    private static List<Value> values(Keys keys, String key) {
        return keys.take(
                        key,
                        node -> node instanceof Sequence items
                                ? Optional.of(
                                        items.items().stream().map(Values::of).toList())
                                : Optional.<List<Value>>empty())
                .orElse(List.of());
    }

    private static boolean isSet(Keys keys, String key) {
        return keys.flag(key).orElse(false);
    }

    /** A position below one says that there is none. */
    private static OptionalInt position(Keys keys, String key) {
        Optional<BigDecimal> number = keys.number(key);
        return number.isPresent() && number.get().compareTo(BigDecimal.ONE) >= 0
                ? OptionalInt.of(number.get().intValue())
                : OptionalInt.empty();
    }
}
