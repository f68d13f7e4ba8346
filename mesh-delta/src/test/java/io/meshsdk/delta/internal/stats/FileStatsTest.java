package io.meshsdk.delta.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FileStatsTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .setNodeFactory(new com.fasterxml.jackson.databind.node.JsonNodeFactory(true))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    static Stream<Arguments> bounds() {
        return Stream.of(
                Arguments.of(Field.string("c"), "a", "b".repeat(40), "\"a\"", "\"" + "b".repeat(31) + "c\""),
                Arguments.of(Field.int8("c"), -1, 1, "-1", "1"),
                Arguments.of(
                        Field.int64("c"), Long.MIN_VALUE, Long.MAX_VALUE, "" + Long.MIN_VALUE, "" + Long.MAX_VALUE),
                Arguments.of(Field.float32("c"), -0.1f, 0.1f, "-0.1", "0.1"),
                Arguments.of(Field.float64("c"), -1.5, 2.5, "-1.5", "2.5"),
                Arguments.of(
                        Field.decimal("c", 38, 2),
                        new BigDecimal("-123456789012345678901234567890123456.78"),
                        new BigDecimal("100.00"),
                        "-123456789012345678901234567890123456.78",
                        "100.00"),
                Arguments.of(
                        Field.date("c"),
                        LocalDate.of(1969, 1, 2),
                        LocalDate.of(2026, 11, 20),
                        "\"1969-01-02\"",
                        "\"2026-11-20\""),
                Arguments.of(
                        Field.timestamp("c"),
                        Instant.parse("1969-12-31T23:59:59.999999Z"),
                        Instant.parse("2026-11-20T01:02:03.000001Z"),
                        "\"1969-12-31T23:59:59.999Z\"",
                        "\"2026-11-20T01:02:03.001Z\""),
                Arguments.of(
                        Field.localTimestamp("c"),
                        LocalDateTime.parse("1969-12-31T23:59:59.999999"),
                        LocalDateTime.parse("2026-11-20T01:02:03.000001"),
                        "\"1969-12-31T23:59:59.999\"",
                        "\"2026-11-20T01:02:03.001\""));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void write_bounds_holdForEveryValue(Field field, Object smallest, Object largest, String minimum, String maximum)
            throws JsonProcessingException {
        JsonNode stats = write(field, ColumnStatistics.nulls(2).between(smallest, largest));

        assertThat(stats.path("numRecords").asLong()).isEqualTo(9);
        assertThat(stats.path("minValues").path("c").toString()).isEqualTo(minimum);
        assertThat(stats.path("maxValues").path("c").toString()).isEqualTo(maximum);
        assertThat(stats.path("nullCount").path("c").asLong()).isEqualTo(2);
    }

    @Test
    void write_sensitiveField_hasItsNullCountOnly() throws JsonProcessingException {
        JsonNode stats =
                write(Field.string("c").pii("name"), ColumnStatistics.nulls(2).between("canary", "canary"));

        assertThat(stats.toString())
                .isEqualTo("{\"numRecords\":9,\"minValues\":{},\"maxValues\":{},\"nullCount\":{\"c\":2}}");
    }

    @Test
    void write_valuesJsonOrDeltaLacks_areLeftOut() throws JsonProcessingException {
        assertThat(write(
                                Field.float64("c"),
                                ColumnStatistics.nulls(0).between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
                        .path("maxValues"))
                .isEmpty();
        assertThat(write(Field.bool("c"), ColumnStatistics.nulls(0).between(false, true))
                        .path("minValues"))
                .isEmpty();
        assertThat(write(Field.int64("c"), ColumnStatistics.unknown()).path("nullCount"))
                .isEmpty();
    }

    @Test
    void write_boundOutsideFourDigitYears_isLeftOut() throws JsonProcessingException {
        JsonNode days = write(
                Field.date("c"),
                ColumnStatistics.nulls(0).between(LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1)));
        JsonNode times = write(
                Field.timestamp("c"),
                ColumnStatistics.nulls(0)
                        .between(Instant.parse("-0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999Z")));

        for (JsonNode stats : List.of(days, times)) {
            assertThat(stats.path("minValues")).isEmpty();
            assertThat(stats.path("maxValues")).isEmpty();
            assertThat(stats.path("nullCount").has("c")).isTrue();
        }
    }

    @Test
    void write_textWithoutUpperBound_hasALowerOne() throws JsonProcessingException {
        String highest = Character.toString(Character.MAX_CODE_POINT).repeat(33);
        JsonNode stats = write(Field.string("c"), ColumnStatistics.nulls(0).between(highest, highest));

        assertThat(stats.path("minValues").has("c")).isTrue();
        assertThat(stats.path("maxValues").has("c")).isFalse();
    }

    @Test
    void write_fieldsOfStructs_lieInObjectsAndSensitiveOnesHaveNullCountsOnly() throws JsonProcessingException {
        Schema schema = Schema.of(
                Field.struct(
                        "s",
                        Field.int64("a"),
                        Field.struct("t", Field.string("b").pii("name"))),
                Field.struct("hidden", Field.int64("h")).pii("health"),
                Field.list("l", new io.meshsdk.schema.DataType.StringType()));

        JsonNode stats = write(
                schema,
                Map.of(
                        "s.a", ColumnStatistics.nulls(1).between(1L, 2L),
                        "s.t.b", ColumnStatistics.nulls(2).between("canary", "canary"),
                        "hidden.h", ColumnStatistics.nulls(3).between(77L, 77L),
                        "l", ColumnStatistics.nulls(4)),
                Map.of());

        assertThat(stats.toString())
                .isEqualTo("{\"numRecords\":9,\"minValues\":{\"s\":{\"a\":1}},\"maxValues\":{\"s\":{\"a\":2}},"
                        + "\"nullCount\":{\"s\":{\"a\":1,\"t\":{\"b\":2}},\"hidden\":{\"h\":3},\"l\":4}}");
    }

    @Test
    void write_columnsNamedInAProperty_areTheOnlyOnes() throws JsonProcessingException {
        Schema schema =
                Schema.of(Field.int64("a"), Field.struct("s", Field.int64("x"), Field.int64("y.z")), Field.int64("b"));
        Map<String, ColumnStatistics> known = Map.of(
                "a", ColumnStatistics.nulls(1),
                "s.x", ColumnStatistics.nulls(2),
                "s.y.z", ColumnStatistics.nulls(3),
                "b", ColumnStatistics.nulls(4));

        assertThat(write(schema, known, Map.of(IndexedColumns.NAMES, "S, a"))
                        .path("nullCount")
                        .toString())
                .isEqualTo("{\"a\":1,\"s\":{\"x\":2,\"y.z\":3}}");
        assertThat(write(schema, known, Map.of(IndexedColumns.NAMES, "s.`y.z`"))
                        .path("nullCount")
                        .toString())
                .isEqualTo("{\"s\":{\"y.z\":3}}");
        assertThat(write(schema, known, Map.of(IndexedColumns.COUNT, "2"))
                        .path("nullCount")
                        .toString())
                .isEqualTo("{\"a\":1,\"s\":{\"x\":2}}");
        assertThat(write(schema, known, Map.of(IndexedColumns.COUNT, "0"))
                        .path("nullCount")
                        .toString())
                .isEqualTo("{}");
        assertThat(write(schema, known, Map.of(IndexedColumns.COUNT, "-1")).path("nullCount"))
                .hasSize(3);
    }

    private static JsonNode write(Field field, ColumnStatistics statistics) throws JsonProcessingException {
        return write(Schema.of(field), Map.of("c", statistics), Map.of());
    }

    private static JsonNode write(Schema schema, Map<String, ColumnStatistics> columns, Map<String, String> properties)
            throws JsonProcessingException {
        return JSON.readTree(
                FileStats.write(schema, new PartitionStatistics(9, columns), IndexedColumns.of(schema, properties)));
    }
}
