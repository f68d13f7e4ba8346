package io.meshsdk.core.documents.manifest;

import io.meshsdk.core.documents.binding.AnnotationKeys;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.binding.Values;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.metadata.EnumValue;
import io.meshsdk.metadata.Value;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataTypes;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Fields by plain keys: {@code name}, {@code type}, {@code nullable}, {@code pattern}, and {@code constraints} such as
 * {@code unique}, {@code not_null}, {@code min: 0} and {@code in: [a, b]}, which become traits of the fields.
 */
final class PlainFields {
    private static final Map<String, String> TYPES = Map.of(
            "int",
            "integer",
            "bigint",
            "long",
            "text",
            "string",
            "varchar",
            "string",
            "bool",
            "boolean",
            "datetime",
            "timestamp",
            "number",
            "double",
            "numeric",
            "decimal(38,18)",
            "decimal",
            "decimal(38,18)");

    private PlainFields() {}

    static List<Field> read(List<Mapping> fields) {
        List<Field> read = new ArrayList<>();
        for (Mapping field : fields) {
            Keys keys = new Keys(field);
            keys.text("name").filter(name -> !name.isBlank()).ifPresent(name -> read.add(field(name, keys)));
        }
        return read;
    }

    private static Field field(String name, Keys keys) {
        Field field = Field.of(name, keys.take("type", PlainFields::type).orElseGet(DataType.StringType::new));
        field = keys.text("description").map(field::describedAs).orElse(field);
        field = keys.flag("nullable").map(nullable -> !nullable).orElse(false) ? field.required() : field;
        field = keys.flag("is_primary_key").orElse(false) ? field.primaryKey() : field;
        boolean personal = keys.flag("pii").or(() -> keys.flag("is_pii")).orElse(false);
        Optional<String> category = keys.text("pii_category");
        if (personal || category.isPresent()) {
            field = field.pii(category.orElse("personal"));
        }
        field = keys.text("classification").map(field::taxonomy).orElse(field);
        Optional<Value> pattern = keys.value("pattern");
        field = pattern.isPresent() ? field.option("pattern", pattern.get()) : field;
        Optional<Sequence> constraints =
                keys.node("constraints").filter(Sequence.class::isInstance).map(Sequence.class::cast);
        for (Node constraint : constraints.map(Sequence::items).orElse(List.of())) {
            field = constrained(field, constraint);
        }
        return field.annotated(AnnotationKeys.read(keys));
    }

    private static Field constrained(Field field, Node constraint) {
        if (constraint instanceof Scalar word) {
            return switch (word.text()) {
                case "not_null", "required" -> field.required();
                case "unique" -> field.unique();
                case "primary_key" -> field.primaryKey();
                default -> field.option(word.text(), Value.of(true));
            };
        }
        Field constrained = field;
        if (constraint instanceof Mapping mapping) {
            for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
                constrained = constrained(
                        constrained, entry.getKey(), Values.of(entry.getValue().value()));
            }
        }
        return constrained;
    }

    private static Field constrained(Field field, String key, Value value) {
        if (key.equals("in") && value instanceof Value.Items items) {
            return field.accepts(items.items().stream().map(EnumValue::of).toArray(EnumValue[]::new));
        }
        return switch (key) {
            case "min" -> field.option("minimum", value);
            case "max" -> field.option("maximum", value);
            case "min_length" -> field.option("minLength", value);
            case "max_length" -> field.option("maxLength", value);
            default -> field.option(key, value);
        };
    }

    private static Optional<DataType> type(Node node) {
        if (!(node instanceof Scalar scalar)) {
            return Optional.empty();
        }
        String name = scalar.text().strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(DataTypes.parse(TYPES.getOrDefault(name, name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
