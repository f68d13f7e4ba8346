package io.meshsdk.core.compatibility.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.meshsdk.core.interchange.avro.AvroSchemas;
import io.meshsdk.core.interchange.json.JsonSchemas;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataTypes;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PromotionTargetTest {
    private static final List<String> TYPES = List.of(
            "string",
            "boolean",
            "byte",
            "short",
            "integer",
            "long",
            "float",
            "double",
            "decimal(10,2)",
            "decimal(12,2)",
            "decimal(12,4)",
            "decimal(30,2)",
            "date",
            "timestamp",
            "timestamp_ntz",
            "time",
            "binary",
            "array<integer>",
            "array<long>",
            "map<string, integer>",
            "map<string, long>",
            "map<string, string>");

    /** Types that Avro has itself, so that its own checker speaks of them, and not of the type below a logical one. */
    private static final Set<String> OF_AVRO = Set.of(
            "string",
            "boolean",
            "integer",
            "long",
            "float",
            "double",
            "binary",
            "array<integer>",
            "array<long>",
            "map<string, integer>",
            "map<string, long>",
            "map<string, string>");

    private static final Map<String, List<String>> JSON = Map.ofEntries(
            Map.entry("string", List.of("\"x\"", "\"\"")),
            Map.entry("boolean", List.of("true")),
            Map.entry("byte", List.of("-128", "127")),
            Map.entry("short", List.of("-32768", "32767")),
            Map.entry("integer", List.of("-2147483648", "2147483647")),
            Map.entry("long", List.of("-9223372036854775808", "9223372036854775807")),
            Map.entry("float", List.of("0.5")),
            Map.entry("double", List.of("1e300", "0.25")),
            Map.entry("decimal(10,2)", List.of("12345678.25")),
            Map.entry("date", List.of("\"2026-11-20\"")),
            Map.entry("binary", List.of("\"AAEC\"")));

    @ParameterizedTest
    @EnumSource
    void allows_aTypeAsItself_always(PromotionTarget target) {
        assertThat(TYPES).allMatch(type -> target.allows(type(type), type(type)));
    }

    @ParameterizedTest
    @EnumSource
    void allows_twoSteps_inOne(PromotionTarget target) {
        for (String one : TYPES) {
            for (String two : TYPES) {
                for (String three : TYPES) {
                    boolean steps = target.allows(type(one), type(two)) && target.allows(type(two), type(three));
                    boolean lossy = target == PromotionTarget.AVRO || one.startsWith("date") || one.startsWith("byte");

                    assertThat(!steps || lossy || target.allows(type(one), type(three)))
                            .as("%s: %s, %s, %s", target, one, two, three)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer|long|true|true|true|true",
                "long|integer|false|false|false|false",
                "long|double|false|true|false|true",
                "integer|double|true|true|true|true",
                "float|double|true|true|true|true",
                "integer|decimal(12,2)|true|false|true|true",
                "integer|decimal(10,2)|false|false|false|false",
                "decimal(10,2)|decimal(12,2)|true|false|true|true",
                "date|timestamp_ntz|true|false|true|false",
                "date|string|false|false|true|true",
                "string|binary|false|true|false|false",
                "array<integer>|array<long>|true|true|true|true",
                "string|integer|false|false|false|false"
            })
    void allows_byTarget(String written, String read, boolean delta, boolean avro, boolean postgres, boolean json) {
        assertThat(PromotionTarget.DELTA.allows(type(written), type(read))).isEqualTo(delta);
        assertThat(PromotionTarget.AVRO.allows(type(written), type(read))).isEqualTo(avro);
        assertThat(PromotionTarget.POSTGRESQL.allows(type(written), type(read))).isEqualTo(postgres);
        assertThat(PromotionTarget.JSON.allows(type(written), type(read))).isEqualTo(json);
    }

    @Test
    void avro_agreesWithAvroItself() {
        for (String written : TYPES) {
            for (String read : TYPES) {
                boolean ours = PromotionTarget.AVRO.allows(type(written), type(read));
                SchemaCompatibilityType theirs = SchemaCompatibility.checkReaderWriterCompatibility(
                                avro(read), avro(written))
                        .getType();

                if (ours || (OF_AVRO.contains(written) && OF_AVRO.contains(read))) {
                    assertThat(theirs == SchemaCompatibilityType.COMPATIBLE)
                            .as("%s as %s", written, read)
                            .isEqualTo(ours);
                }
            }
        }
    }

    @Test
    void json_keepsDocumentsValid() {
        JSON.forEach((written, documents) -> TYPES.stream()
                .filter(read -> PromotionTarget.JSON.allows(type(written), type(read)))
                .forEach(read -> documents.forEach(document -> assertThat(errors(read, document))
                        .as("%s as %s", document, read)
                        .isEmpty())));
    }

    @Test
    void postgres_alterKeepsValues() throws SQLException {
        Map<String, String> columns = Map.of(
                "short",
                "smallint",
                "integer",
                "integer",
                "long",
                "bigint",
                "double",
                "double precision",
                "decimal(12,2)",
                "numeric(12,2)",
                "decimal(30,2)",
                "numeric(30,2)",
                "date",
                "date",
                "timestamp_ntz",
                "timestamp",
                "string",
                "varchar");
        Map<String, String> values = Map.of(
                "short",
                "-32768",
                "integer",
                "2147483647",
                "long",
                "9223372036854775807",
                "decimal(12,2)",
                "1234567890.25",
                "date",
                "date '2026-11-20'");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL");
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> value : values.entrySet()) {
                for (String read : columns.keySet()) {
                    if (PromotionTarget.POSTGRESQL.allows(type(value.getKey()), type(read))) {
                        statement.execute("create table t (a %s)".formatted(columns.get(value.getKey())));
                        statement.execute("insert into t values (%s)".formatted(value.getValue()));
                        statement.execute("alter table t alter column a set data type " + columns.get(read));
                        try (ResultSet found = statement.executeQuery("select count(*) from t where a = cast(%s as %s)"
                                .formatted(value.getValue(), columns.get(read)))) {
                            assertThat(found.next() && found.getInt(1) == 1)
                                    .as("%s as %s", value.getKey(), read)
                                    .isTrue();
                        }
                        statement.execute("drop table t");
                    }
                }
            }
        }
    }

    private static List<?> errors(String type, String document) {
        String schema = JsonSchemas.write(Schema.of(Field.of("a", type(type)).required()));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate("{\"a\": %s}".formatted(document), InputFormat.JSON);
    }

    private static org.apache.avro.Schema avro(String type) {
        return new org.apache.avro.Schema.Parser()
                .parse(AvroSchemas.write(Schema.of(Field.of("a", type(type)).required()), "R"));
    }

    private static DataType type(String name) {
        return DataTypes.parse(name);
    }
}
