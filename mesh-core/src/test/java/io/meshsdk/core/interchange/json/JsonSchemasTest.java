package io.meshsdk.core.interchange.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.interchange.Note;
import io.meshsdk.core.interchange.Translated;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonSchemasTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\": \"string\"} | string",
                "{\"type\": \"integer\"} | long",
                "{\"type\": \"number\"} | double",
                "{\"type\": \"boolean\"} | boolean",
                "{\"type\": \"string\", \"format\": \"date\"} | date",
                "{\"type\": \"string\", \"format\": \"date-time\"} | timestamp",
                "{\"type\": \"string\", \"format\": \"time\"} | time",
                "{\"type\": \"string\", \"contentEncoding\": \"base64\"} | binary",
                "{\"type\": \"array\", \"items\": {\"type\": \"string\"}} | array<string>",
                "{\"type\": \"object\", \"additionalProperties\": {\"type\": \"integer\"}} | map<string, long>",
                "{\"properties\": {\"b\": {\"type\": \"integer\"}}, \"required\": [\"b\"]} | struct<b: long not null>",
                "{\"$ref\": \"#/$defs/money\"} | double",
                "{\"allOf\": [{\"$ref\": \"#/$defs/money\"}]} | double"
            })
    void read_ofARequiredType_saysIt(String json, String type) {
        Field field = readOne(json).orThrow().field("a");

        assertThat(field.type().name()).isEqualTo(type);
        assertThat(field.isRequired()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": [\"number\", \"null\"]}",
                "{\"type\": \"number\", \"nullable\": true}",
                "{\"anyOf\": [{\"$ref\": \"#/$defs/money\"}, {\"type\": \"null\"}]}",
                "{\"oneOf\": [{\"type\": \"null\"}, {\"type\": \"number\"}]}"
            })
    void read_ofARequiredTypeOrNull_isOptionalAndNoted(String json) {
        Translated<Schema> read = readOne(json);

        assertThat(read.value().field("a")).isEqualTo(Field.float64("a"));
        assertThat(read.notes()).singleElement().extracting(Note::path).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\": \"string\", \"format\": \"email\"} | string | 'email'",
                "{\"type\": \"string\", \"maxLength\": 3} | string | maxLength",
                "{\"type\": \"integer\", \"minimum\": 0} | long | minimum",
                "{\"enum\": [\"A\", \"B\"]} | string | (A, B)",
                "{\"const\": 1} | long | (1)",
                "{\"type\": \"array\", \"items\": {\"type\": \"string\"}, \"uniqueItems\": true} | array<string> | uniqueItems",
                "{\"type\": \"string\", \"x-own\": 1} | string | x-own"
            })
    void read_ofMoreThanATypeCanSay_notesIt(String json, String type, String note) {
        Translated<Schema> read = readOne(json);

        assertThat(read.value().field("a").type().name()).isEqualTo(type);
        assertThat(read.notes()).singleElement().satisfies(found -> {
            assertThat(found.path()).isEqualTo("a");
            assertThat(found.text()).contains(note);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "true",
                "{\"type\": \"null\"}",
                "{\"type\": [\"string\", \"integer\"]}",
                "{\"type\": \"object\"}",
                "{\"type\": \"array\"}",
                "{\"type\": \"array\", \"prefixItems\": [], \"items\": {\"type\": \"string\"}}",
                "{\"oneOf\": [{\"type\": \"string\"}, {\"type\": \"integer\"}]}",
                "{\"type\": \"own\"}"
            })
    void read_ofATypeWithoutCounterpart_leavesThePropertyOut(String json) {
        Translated<Schema> read = JsonSchemas.read(
                "{\"type\": \"object\", \"properties\": {\"a\": %s, \"b\": {\"type\": \"string\"}}}".formatted(json));

        assertThat(read.value().names()).containsExactly("b");
        assertThat(read.notes()).singleElement().satisfies(note -> {
            assertThat(note.path()).isEqualTo("a");
            assertThat(note.text()).contains("Left out");
        });
    }

    @Test
    void read_ofWords_keepsThem() {
        Schema schema = JsonSchemas.read("""
                        {"$schema": "http://json-schema.org/draft-07/schema#", "title": "order", "type": "object",
                         "properties": {
                           "id": {"type": "string", "title": "Order number", "description": "Unique.", "examples": ["A1"]},
                           "n": {"title": "How many", "type": "integer", "examples": [1, 2]}},
                         "required": ["id"]}""").orThrow();

        assertThat(schema)
                .isEqualTo(Schema.of(
                                Field.string("id")
                                        .required()
                                        .describedAs("Unique.")
                                        .synonyms("Order number")
                                        .examples("A1"),
                                Field.int64("n").describedAs("How many").examples("1", "2"))
                        .named("order"));
    }

    @Test
    void read_ofWhatHoldsOnlyForTheWhole_notesIt() {
        Translated<Schema> read = JsonSchemas.read("""
                {"type": "object", "description": "All.", "properties": {"a": {"type": "string"}},
                 "required": ["gone"], "additionalProperties": true, "if": {}}""");

        assertThat(read.notes()).hasSize(4).allMatch(note -> note.path().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense | schema-unreadable",
                "{} {} | schema-unreadable",
                "[] | schema-invalid",
                "true | schema-invalid",
                "{\"type\": \"array\"} | schema-invalid",
                "{\"type\": \"object\", \"properties\": {}} | schema-invalid",
                "{\"properties\": {\"a\": {\"type\": \"string\"}, \"A\": {\"type\": \"string\"}}} | schema-invalid",
                "{\"properties\": {\"\": {\"type\": \"string\"}}} | schema-invalid",
                "{\"$ref\": \"https://example.com/order.json\"} | schema-reference",
                "{\"$ref\": \"other.json#/$defs/a\"} | schema-reference",
                "{\"$ref\": \"#/$defs/gone\"} | schema-reference",
                "{\"$ref\": \"#/%ZZ\"} | schema-reference",
                "{\"$ref\": \"#\"} | schema-recursive"
            })
    void read_ofNoSchema_isATypedError(String json, String code) {
        assertThatThrownBy(() -> JsonSchemas.read(json))
                .isInstanceOfSatisfying(
                        InvalidProductException.class,
                        failure -> assertThat(failure.diagnostics())
                                .singleElement()
                                .satisfies(found -> assertThat(found.code()).isEqualTo(code)));
    }

    @Test
    void read_ofAnObjectThatHoldsItself_saysWhere() {
        assertThatThrownBy(() -> JsonSchemas.read("""
                        {"$ref": "#/$defs/tree", "$defs": {"tree": {"properties": {
                          "children": {"type": "array", "items": {"$ref": "#/$defs/tree"}}}}}}"""))
                .isInstanceOf(InvalidProductException.class)
                .hasMessageContainingAll("schema-recursive", "children[]", "#/$defs/tree");
    }

    @Test
    void read_ofReferencesThatMultiply_isRefused() {
        StringBuilder definitions = new StringBuilder("\"d0\": {\"type\": \"string\"}");
        for (int i = 1; i < 60; i++) {
            definitions.append(
                    ", \"d%1$d\": {\"properties\": {\"a\": {\"$ref\": \"#/$defs/d%2$d\"}, \"b\": {\"$ref\": \"#/$defs/d%2$d\"}}}"
                            .formatted(i, i - 1));
        }
        String json = "{\"$ref\": \"#/$defs/d59\", \"$defs\": {%s}}".formatted(definitions);

        assertThatThrownBy(() -> JsonSchemas.read(json))
                .isInstanceOf(InvalidProductException.class)
                .hasMessageContaining("schema-too-large");
    }

    @Test
    void read_ofDeepNesting_isRefused() {
        String json = "{\"properties\": {\"a\": ".repeat(5_000);

        assertThatThrownBy(() -> JsonSchemas.read(json)).isInstanceOf(InvalidProductException.class);
    }

    private static Translated<Schema> readOne(String property) {
        return JsonSchemas.read("""
                {"type": "object", "properties": {"a": %s}, "required": ["a"], "$defs": {"money": {"type": "number"}}}""".formatted(property));
    }
}
