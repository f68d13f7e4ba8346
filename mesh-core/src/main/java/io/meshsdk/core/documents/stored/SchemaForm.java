package io.meshsdk.core.documents.stored;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.meshsdk.access.Classification;
import io.meshsdk.metadata.AgentContext;
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
import io.meshsdk.schema.DataTypes;
import io.meshsdk.schema.Derivation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Physical;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form of a schema: its fields and their types. */
final class SchemaForm {
    private SchemaForm() {}

    static FormWriter write(Schema schema) {
        return new FormWriter()
                .text("name", schema.name())
                .objects("fields", schema.fields(), SchemaForm::field)
                .text("description", schema.description())
                .text("businessName", schema.businessName())
                .text("granularity", schema.granularity())
                .records("synonyms", schema.synonymEntries())
                .flag("deprecated", schema.isDeprecated())
                .record("physical", schema.physical())
                .records("relationships", schema.relationships())
                .record("context", schema.context())
                .record("annotations", schema.annotations());
    }

    static Schema read(FormReader form) {
        Schema schema = Schema.draft(form.objects("fields", SchemaForm::readField))
                .synonymEntries(form.records("synonyms", Synonym.class))
                .physical(form.record("physical", Physical.NONE))
                .relatedTo(form.records("relationships", Relationship.class).toArray(Relationship[]::new))
                .annotated(form.record("annotations", Annotations.none()));
        schema = form.findText("name").map(schema::named).orElse(schema);
        schema = form.findText("description").map(schema::describedAs).orElse(schema);
        schema = form.findText("businessName").map(schema::businessName).orElse(schema);
        schema = form.findText("granularity").map(schema::granularity).orElse(schema);
        schema = form.flag("deprecated") ? schema.deprecated() : schema;
        return form.findRecord("context", AgentContext.class)
                .map(schema::context)
                .orElse(schema);
    }

    private static FormWriter field(Field field) {
        FormWriter form = new FormWriter()
                .text("name", field.name())
                .node("type", type(field.type()))
                .flag("required", field.isRequired())
                .flag("key", field.isPrimaryKey())
                .text("description", field.description())
                .texts("synonyms", isPlain(field.synonymEntries()) ? field.synonyms() : List.of())
                .texts("examples", areTexts(field.exampleValues()) ? field.examples() : List.of())
                .texts("tags", field.tags())
                .text("pii", field.pii())
                .text("taxonomy", field.taxonomy());
        field.declaredClassification().ifPresent(level -> form.word("classification", level));
        form.flag("quasiIdentifier", field.isQuasiIdentifier());
        field.mask().ifPresent(mask -> form.object("mask", MaskForm.write(mask)));
        return values(field, origin(field, form)).record("annotations", untagged(field.annotations()));
    }

    private static FormWriter origin(Field field, FormWriter form) {
        field.primaryKeyPosition().ifPresent(position -> form.number("keyPosition", position));
        field.partitionPosition().ifPresent(position -> form.number("partitionPosition", position));
        return form.text("businessName", field.businessName())
                .record("physical", field.physical())
                .record("derivation", field.derivation())
                .text("semanticType", field.semanticType())
                .records("relationships", field.relationships());
    }

    private static FormWriter values(Field field, FormWriter form) {
        if (!isPlain(field.synonymEntries())) {
            form.records("synonymEntries", field.synonymEntries());
        }
        if (!areTexts(field.exampleValues())) {
            form.values("exampleValues", field.exampleValues());
        }
        return form.flag("unique", field.isUnique())
                .flag("critical", field.isCritical())
                .flag("deprecated", field.isDeprecated())
                .values("options", field.options())
                .records("accepted", field.accepted());
    }

    /** The words alone are what there was first, and are still all there is of most fields. */
    private static boolean isPlain(List<Synonym> synonyms) {
        return synonyms.stream().allMatch(one -> one.equals(Synonym.of(one.synonym())));
    }

    private static boolean areTexts(List<Value> values) {
        return values.stream().allMatch(Value.Text.class::isInstance);
    }

    /** The tags have a key of their own, older than the annotations. */
    private static Annotations untagged(Annotations annotations) {
        return annotations.tags(new String[0]);
    }

    private static Field readField(FormReader form) {
        Field field = Field.of(form.text("name"), readType(form, "type"))
                .annotated(form.record("annotations", Annotations.none()))
                .tagged(form.textArray("tags"));
        return readSensitivity(form, readOrigin(form, readTexts(form, readValues(form, readKeys(form, field)))));
    }

    /** A key without {@code required} may hold null, which is no key to build a product on but can be said. */
    private static Field readKeys(FormReader form, Field field) {
        Optional<Integer> position = form.findSmallNumber("keyPosition");
        if (form.flag("key")) {
            field = position.map(field::primaryKey).orElse(field.primaryKey());
        } else if (position.isPresent()) {
            throw new IllegalArgumentException("%s is unknown where there is no key".formatted(form.at("keyPosition")));
        }
        field = form.flag("required") ? field.required() : field.optional();
        return form.findSmallNumber("partitionPosition").map(field::partitioned).orElse(field);
    }

    private static Field readTexts(FormReader form, Field field) {
        List<Synonym> plain = form.texts("synonyms").stream().map(Synonym::of).toList();
        List<Value> texts = form.texts("examples").stream().map(Value::of).toList();
        List<Synonym> synonyms = form.records("synonymEntries", Synonym.class);
        List<Value> values = form.values("exampleValues");
        field = field.synonymEntries(synonyms.isEmpty() ? plain : synonyms)
                .exampleValues(values.isEmpty() ? texts : values);
        field = form.findText("description").map(field::describedAs).orElse(field);
        return form.findText("businessName").map(field::businessName).orElse(field);
    }

    private static Field readSensitivity(FormReader form, Field field) {
        field = form.findText("pii").map(field::pii).orElse(field);
        field = form.findText("taxonomy").map(field::taxonomy).orElse(field);
        field = form.flag("quasiIdentifier") ? field.quasiIdentifier() : field;
        Optional<Classification> level = form.findWord("classification", Classification.class);
        field = level.map(field::classified).orElse(field);
        return form.findObject("mask", MaskForm::read).map(field::masked).orElse(field);
    }

    private static Field readOrigin(FormReader form, Field field) {
        field = field.physical(form.record("physical", Physical.NONE))
                .derived(form.record("derivation", Derivation.NONE))
                .relatedTo(form.records("relationships", Relationship.class).toArray(Relationship[]::new));
        return form.findText("semanticType").map(field::semanticType).orElse(field);
    }

    private static Field readValues(FormReader form, Field field) {
        field = form.flag("unique") ? field.unique() : field;
        field = form.flag("critical") ? field.critical() : field;
        field = form.flag("deprecated") ? field.deprecated() : field;
        for (Map.Entry<String, Value> option : form.valuesByKey("options").entrySet()) {
            field = field.option(option.getKey(), option.getValue());
        }
        return field.accepts(form.records("accepted", EnumValue.class).toArray(EnumValue[]::new));
    }

    private static JsonNode type(DataType type) {
        if (type instanceof StructType struct) {
            FormWriter form = new FormWriter().objects("struct", struct.fields(), SchemaForm::field);
            return (struct.fields().isEmpty() ? form.node("struct", JsonNodeFactory.instance.arrayNode()) : form)
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

    /** Where the type is faulty and that is noted, any type does, to find what else is faulty. */
    private static DataType readType(FormReader form, String key) {
        Optional<JsonNode> node = form.findNode(key);
        if (node.isEmpty()) {
            form.lacks(key);
            return new StringType();
        }
        Optional<DataType> read = node.get().isObject()
                ? form.nested(node.get(), form.at(key), SchemaForm::readNested)
                : form.findParsed(key, DataTypes::parse);
        return read.orElse(new StringType());
    }

    private static DataType readNested(FormReader form) {
        if (form.has("struct")) {
            return new StructType(form.objects("struct", SchemaForm::readField));
        }
        return form.has("list")
                ? new ListType(readType(form, "list"))
                : new MapType(readType(form, "key"), readType(form, "value"));
    }
}
