package io.meshsdk.core.interchange.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.interchange.Translated;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AvroSchemasTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"string\" | string",
                "\"int\" | integer",
                "\"bytes\" | binary",
                "{\"type\": \"int\", \"logicalType\": \"date\"} | date",
                "{\"type\": \"int\", \"logicalType\": \"time-millis\"} | time",
                "{\"type\": \"long\", \"logicalType\": \"time-micros\"} | time",
                "{\"type\": \"long\", \"logicalType\": \"timestamp-millis\"} | timestamp",
                "{\"type\": \"long\", \"logicalType\": \"timestamp-micros\"} | timestamp",
                "{\"type\": \"long\", \"logicalType\": \"local-timestamp-millis\"} | timestamp_ntz",
                "{\"type\": \"long\", \"logicalType\": \"local-timestamp-micros\"} | timestamp_ntz",
                "{\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": 12, \"scale\": 2} | decimal(12,2)",
                "{\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": 12} | decimal(12,0)",
                "{\"type\": \"array\", \"items\": \"string\"} | array<string>",
                "{\"type\": \"map\", \"values\": [\"null\", \"long\"]} | map<string, long>",
                "{\"type\": {\"type\": \"array\", \"items\": \"int\"}} | array<integer>",
                "{\"type\": \"record\", \"name\": \"A\", \"fields\": [{\"name\": \"b\", \"type\": \"int\"}]} | struct<b: integer not null>"
            })
    void read_ofATypeWithACounterpart_saysIt(String avro, String type) {
        Field field = readOne(avro).orThrow().fields().get(0);

        assertThat(field.type().name()).isEqualTo(type);
        assertThat(field.isRequired()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\": \"string\", \"logicalType\": \"uuid\"} | string | format(...)",
                "{\"type\": \"long\", \"logicalType\": \"timestamp-nanos\"} | timestamp | Nanoseconds",
                "{\"type\": \"int\", \"logicalType\": \"own\"} | integer | logicalType: own",
                "{\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"A\", \"B\"]} | string | (A, B)",
                "{\"type\": \"fixed\", \"name\": \"F\", \"size\": 4} | binary | size",
                "{\"type\": \"string\", \"avro.java.string\": \"String\"} | string | avro.java.string"
            })
    void read_ofMoreThanATypeCanSay_notesIt(String avro, String type, String note) {
        Translated<Schema> read = readOne(avro);

        assertThat(read.value().fields().get(0).type().name()).isEqualTo(type);
        assertThat(read.notes()).singleElement().satisfies(found -> {
            assertThat(found.path()).isEqualTo("a");
            assertThat(found.text()).contains(note);
        });
        assertThatThrownBy(read::orThrow)
                .isInstanceOf(InvalidProductException.class)
                .hasMessageContaining(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"int\", \"string\"]",
                "\"null\"",
                "[\"null\"]",
                "{\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": 39, \"scale\": 2}",
                "{\"type\": \"record\", \"name\": \"E\", \"fields\": []}",
                "{\"type\": \"array\", \"items\": [\"int\", \"string\"]}"
            })
    void read_ofATypeWithoutCounterpart_leavesTheFieldOut(String avro) {
        Translated<Schema> read = AvroSchemas.read("""
                {"type": "record", "name": "R", "fields": [
                  {"name": "a", "type": %s}, {"name": "b", "type": "int"}]}""".formatted(avro));

        assertThat(read.value().names()).containsExactly("b");
        assertThat(read.notes()).isNotEmpty().allMatch(note -> note.text().contains("Left out"));
    }

    @Test
    void read_ofAField_saysWhatIsSaidAboutIt() {
        Schema schema = AvroSchemas.read("""
                        {"type": "record", "name": "Order", "namespace": "com.example", "fields": [
                          {"name": "id", "type": "long", "doc": "The number.", "aliases": ["order_no"]},
                          {"name": "note", "type": ["null", "string"], "default": null}]}""").orThrow();

        assertThat(schema)
                .isEqualTo(Schema.of(
                                Field.int64("id")
                                        .required()
                                        .describedAs("The number.")
                                        .synonyms("order_no"),
                                Field.string("note"))
                        .named("Order"));
    }

    @Test
    void read_ofANamedType_findsItByNameAndByFullName() {
        Schema schema = AvroSchemas.read("""
                        {"type": "record", "name": "Order", "namespace": "com.example", "fields": [
                          {"name": "a", "type": {"type": "record", "name": "Money", "namespace": "com.other", "fields": [
                            {"name": "cents", "type": "long"}]}},
                          {"name": "b", "type": ["null", "com.other.Money"]},
                          {"name": "c", "type": {"type": "fixed", "name": "F", "size": 2, "aliases": []}},
                          {"name": "d", "type": "F"}]}""").value();

        assertThat(schema.field("b").type()).isEqualTo(schema.field("a").type());
        assertThat(schema.field("d").type().name()).isEqualTo("binary");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | schema-unreadable",
                "`` | schema-unreadable",
                "{\"type\": \"record\", \"type\": \"record\"} | schema-unreadable",
                "\"string\" | schema-invalid",
                "{\"type\": \"record\", \"fields\": []} | schema-invalid",
                "{\"type\": \"record\", \"name\": \"R\"} | schema-invalid",
                "{\"type\": \"record\", \"name\": \"R\", \"fields\": []} | schema-invalid",
                "{\"type\": \"record\", \"name\": \"R\", \"fields\": [{\"name\": \"a\"}]} | schema-invalid",
                "{\"type\": \"record\", \"name\": \"R\", \"fields\": [{\"name\": \"a\", \"type\": \"Other\"}]} | schema-reference"
            })
    void read_ofNoSchema_isATypedError(String json, String code) {
        assertThatThrownBy(() -> AvroSchemas.read(json))
                .isInstanceOfSatisfying(
                        InvalidProductException.class,
                        failure -> assertThat(failure.diagnostics())
                                .singleElement()
                                .satisfies(found -> assertThat(found.code()).isEqualTo(code)));
    }

    @Test
    void read_ofARecordThatHoldsItself_saysWhere() {
        assertThatThrownBy(() -> readOne("""
                        {"type": "record", "name": "Tree", "fields": [
                          {"name": "children", "type": {"type": "array", "items": "Tree"}}]}"""))
                .isInstanceOf(InvalidProductException.class)
                .hasMessageContainingAll("schema-recursive", "a.children[]", "'Tree' holds itself");
    }

    @Test
    void read_ofReferencesThatMultiply_isRefused() {
        StringBuilder fields = new StringBuilder("{\"name\": \"f0\", \"type\": \"int\"}");
        String before = "\"int\"";
        for (int i = 0; i < 40; i++) {
            fields.append("""
                    , {"name": "g%1$d", "type": {"type": "record", "name": "R%1$d", "fields": [
                      {"name": "a", "type": %2$s}, {"name": "b", "type": %2$s}]}}""".formatted(i, before));
            before = "\"R%d\"".formatted(i);
        }
        String json = "{\"type\": \"record\", \"name\": \"R\", \"fields\": [%s]}".formatted(fields);

        assertThatThrownBy(() -> AvroSchemas.read(json))
                .isInstanceOf(InvalidProductException.class)
                .hasMessageContaining("schema-too-large");
    }

    @Test
    void read_ofAnExtensionThatIsWrong_notesIt() {
        Translated<Schema> read = AvroSchemas.read("""
                {"type": "record", "name": "R", "meshsdk": {}, "fields": [{"name": "a", "type": "int", "meshsdk": {
                  "pii": 1, "tags": ["x", 2], "mask": {"kind": "partial", "first": -1}, "classification": "secret",
                  "other": true}}]}""");

        assertThat(read.value()).isEqualTo(Schema.of(Field.int32("a").required()));
        assertThat(read.notes()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1st", "a-b", "a..b", "com.example.", "int", "a\nb"})
    void write_underANameThatAvroRefuses_isRefused(String name) {
        assertThatThrownBy(() -> AvroSchemas.write(Schema.of(Field.int32("a")), name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("com.example.Order");
    }

    private static Translated<Schema> readOne(String type) {
        return AvroSchemas.read("{\"type\": \"record\", \"name\": \"R\", \"fields\": [{\"name\": \"a\", \"type\": %s}]}"
                .formatted(type));
    }
}
