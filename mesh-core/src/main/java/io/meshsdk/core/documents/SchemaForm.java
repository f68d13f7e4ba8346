package io.meshsdk.core.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.DataTypes;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Optional;

/** The form of a schema: its fields and their types. */
final class SchemaForm {
    private SchemaForm() {}

    static FormWriter write(Schema schema) {
        return new FormWriter().text("name", schema.name()).objects("fields", schema.fields(), SchemaForm::field);
    }

    static Schema read(FormReader form) {
        Schema schema = Schema.of(form.objects("fields", SchemaForm::readField));
        return form.findText("name").map(schema::named).orElse(schema);
    }

    private static FormWriter field(Field field) {
        FormWriter form = new FormWriter()
                .text("name", field.name())
                .node("type", type(field.type()))
                .flag("required", field.isRequired())
                .flag("key", field.isPrimaryKey())
                .text("description", field.description())
                .texts("synonyms", field.synonyms())
                .texts("examples", field.examples())
                .texts("tags", field.tags())
                .text("pii", field.pii())
                .text("taxonomy", field.taxonomy());
        field.declaredClassification().ifPresent(level -> form.word("classification", level));
        field.mask().ifPresent(mask -> form.object("mask", mask(mask)));
        return form;
    }

    private static Field readField(FormReader form) {
        Field field = Field.of(form.text("name"), readType(form.node("type"), form.at("type")))
                .synonyms(form.textArray("synonyms"))
                .examples(form.textArray("examples"))
                .tagged(form.textArray("tags"));
        field = form.flag("required") ? field.required() : field;
        field = form.flag("key") ? field.primaryKey() : field;
        field = form.findText("description").map(field::describedAs).orElse(field);
        field = form.findText("pii").map(field::pii).orElse(field);
        field = form.findText("taxonomy").map(field::taxonomy).orElse(field);
        Optional<Classification> level = form.findWord("classification", Classification.class);
        field = level.map(field::classified).orElse(field);
        return form.findObject("mask", SchemaForm::readMask).map(field::masked).orElse(field);
    }

    private static JsonNode type(DataType type) {
        if (type instanceof StructType struct) {
            return new FormWriter()
                    .objects("struct", struct.fields(), SchemaForm::field)
                    .node();
        }
        if (type instanceof ListType list) {
            return new FormWriter().node("list", type(list.element())).node();
        }
        if (type instanceof MapType map) {
            return new FormWriter()
                    .node("key", type(map.key()))
                    .node("value", type(map.value()))
                    .node();
        }
        return TextNode.valueOf(type.name());
    }

    private static DataType readType(JsonNode node, String path) {
        return node.isTextual()
                ? DataTypes.parse(node.textValue())
                : FormReader.whole(node, path, SchemaForm::readNested);
    }

    private static DataType readNested(FormReader form) {
        List<Field> fields = form.objects("struct", SchemaForm::readField);
        if (!fields.isEmpty()) {
            return new StructType(fields);
        }
        Optional<JsonNode> element = form.findNode("list");
        return element.<DataType>map(node -> new ListType(readType(node, form.at("list"))))
                .orElseGet(() -> new MapType(
                        readType(form.node("key"), form.at("key")), readType(form.node("value"), form.at("value"))));
    }

    private static FormWriter mask(Mask mask) {
        if (mask instanceof Mask.Partial partial) {
            return new FormWriter()
                    .text("mask", "partial")
                    .number("first", partial.first())
                    .number("last", partial.last());
        }
        String name =
                mask instanceof Mask.Nullified ? "nullified" : mask instanceof Mask.Redacted ? "redacted" : "email";
        return new FormWriter().text("mask", name);
    }

    private static Mask readMask(FormReader form) {
        String kind = form.text("mask");
        return switch (kind) {
            case "nullified" -> Mask.nullified();
            case "redacted" -> Mask.redacted();
            case "email" -> Mask.email();
            case "partial" -> Mask.partial(form.smallNumber("first"), form.smallNumber("last"));
            default -> throw new IllegalArgumentException("'%s' at %s is unknown".formatted(kind, form.at("mask")));
        };
    }
}
