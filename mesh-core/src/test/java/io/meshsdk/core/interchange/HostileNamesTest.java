package io.meshsdk.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.core.interchange.avro.AvroSchemas;
import io.meshsdk.core.interchange.internal.Characters;
import io.meshsdk.core.interchange.json.JsonSchemas;
import io.meshsdk.core.interchange.records.CompiledRecords;
import io.meshsdk.core.interchange.records.JavaRecords;
import io.meshsdk.core.interchange.records.OptionalFields;
import io.meshsdk.core.interchange.sql.SqlDdl;
import io.meshsdk.core.interchange.sql.SqlTables;
import io.meshsdk.core.interchange.sql.TableName;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.avro.Schema.Parser;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Names and texts that try to break out of every target, through every writer, with the target's own parser behind it. */
final class HostileNamesTest {
    private static final List<String> HOSTILE = List.of(
            "it's \"quoted\" `twice`",
            "'; DROP TABLE orders; --",
            "\"; DROP TABLE orders; --",
            "`; DROP TABLE orders; --",
            "x\\'; DROP TABLE orders; --",
            "x\\",
            "x\\\\",
            "*/ static { System.exit(1); } /*",
            "\\u002a/ static { System.exit(1); }",
            "\\u0022) int x = 1; //",
            "/* -- // #",
            "two\nlines",
            "two\r\nlines; DROP TABLE orders;\n--",
            "tab\tnul\0bell\7",
            "\u2028separated\u2029",
            "\u202Eabc\u2066def",
            "\u0645\u0631\u062D\u0628\u0627",
            "\u540D\u524D",
            "Stra\u00DFe",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00 low",
            "${env:HOME}",
            "${jndi:ldap://x}",
            "#{1+1}",
            "{@link System}",
            "<script>alert(1)</script>",
            "@param x",
            "{{x}}",
            "%s%n%d",
            "$$",
            "?",
            ":name",
            "a.b",
            "a b",
            "a_b",
            "a-b",
            "1st",
            "_",
            "$",
            "class",
            "record",
            "yield",
            "var",
            "null",
            "true",
            "hashCode",
            "toString",
            "get_class",
            "string",
            "Optional",
            "int",
            "SELECT",
            "ctid",
            "$ref",
            "$defs",
            "type",
            "meshsdk",
            "name",
            "key",
            "N".repeat(255),
            "N".repeat(254) + "M",
            "\u540D".repeat(100));
    private static final String PACKAGE = "com.example.hostile";

    private final Schema schema = hostile();

    @Test
    void avro_isParsedByAvroAndReadBack() {
        String json = AvroSchemas.write(schema, "com.example.Hostile");

        org.apache.avro.Schema parsed = new Parser().parse(json);
        assertThat(parsed.getFields()).hasSameSizeAs(schema.fields());
        assertThat(AvroSchemas.read(parsed.toString()).orThrow()).isEqualTo(schema);
        assertThat(AvroSchemas.read(json).orThrow()).isEqualTo(schema);
    }

    @Test
    void jsonSchema_isParsedAndReadBack() throws Exception {
        String json = JsonSchemas.write(schema);

        JsonNode parsed = new ObjectMapper().readTree(json);
        assertThat(parsed.path("properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        schema.names().stream().map(Characters::wellFormed).toList());
        assertThat(JsonSchemas.read(json).orThrow()).isEqualTo(schema);
    }

    @Test
    void javaSource_isCompiledAndReadBack() {
        for (OptionalFields optional : OptionalFields.values()) {
            String source = JavaRecords.source(schema, PACKAGE, "Hostile", optional);

            assertThat(JavaRecords.schema(CompiledRecords.load(PACKAGE + ".Hostile", source)))
                    .isEqualTo(schema);
        }
    }

    @Test
    void postgres_isRunAndDescribedBack() throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:hostile;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE \"orders\" (\"id\" integer)");
            Translated<String> ddl = SqlDdl.postgres(schema, TableName.of("public", HOSTILE.get(1)));
            statement.execute(ddl.value());

            Translated<Schema> found = SqlTables.describe(source, TableName.of("public", HOSTILE.get(1)));
            assertThat(SqlTables.describe(source, "orders").value().names()).containsExactly("id");
            assertThat(found.value().fields()).hasSameSizeAs(schema.fields());
            assertThat(storable(found.value())).containsAll(storable(schema).toList());
            assertThat(SqlTokens.postgres(ddl.value()).tokens()).contains("CREATE");
        }
    }

    @Test
    void delta_isOneStatementOfQuotedNames() {
        Translated<String> ddl =
                SqlDdl.delta(schema, TableName.of("${env:HOME}", HOSTILE.get(3)), List.of(HOSTILE.get(0)));

        SqlTokens tokens = SqlTokens.spark(ddl.value());
        assertThat(tokens.statements()).isEqualTo(1);
        assertThat(tokens.tokens()).endsWith(")", ";");
        assertThat(tokens.quoted('`').stream()
                        .map(token -> token.substring(1, token.length() - 1).replace("``", "`")))
                .contains("$_{env:HOME}", HOSTILE.get(0), HOSTILE.get(1), HOSTILE.get(4), "two_lines");
        assertThat(ddl.notes()).extracting(Note::path).contains("two\nlines", "${env:HOME}");
    }

    private static Schema hostile() {
        List<Field> fields = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (String name : HOSTILE) {
            if (!seen.contains(name.toLowerCase(Locale.ROOT))) {
                seen.add(name.toLowerCase(Locale.ROOT));
                fields.add(hostile(name, fields.size()));
            }
        }
        fields.add(Field.struct("struct", fields.toArray(Field[]::new)).describedAs(""));
        fields.add(Field.list("list", new DataType.StructType(fields)));
        return Schema.of(fields).named(HOSTILE.get(0));
    }

    private static Field hostile(String text, int number) {
        Field field = Field.string(text)
                .describedAs(text)
                .synonyms(text, "")
                .examples(text)
                .tagged(text)
                .pii(text)
                .taxonomy(text)
                .classified(Classification.RESTRICTED)
                .masked(Mask.partial(2, 3));
        return number % 2 == 0 ? field : field.required();
    }

    /** Returns names and descriptions that PostgreSQL can hold. */
    private static Stream<String> storable(Schema schema) {
        return schema.fields().stream()
                .filter(field ->
                        field.description().filter(text -> !text.isEmpty()).isPresent())
                .map(field -> field.name() + "=" + field.description().orElseThrow())
                .filter(text -> !text.contains("\0") && text.equals(Characters.wellFormed(text)))
                .filter(text -> text.length() < 100 && !text.startsWith("ctid"));
    }
}
