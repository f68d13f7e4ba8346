package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.DataSourceException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.IntType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class NestedColumnsTest {
    private static final int ROWS = 5_000;

    @TempDir
    private Path folder;

    static Stream<Arguments> shapes() {
        return Stream.of(
                shape("struct", "optional group f { required int32 a; optional binary b (STRING); }"),
                shape("struct of structs", """
                        required group f { optional group g { optional group h { required int64 a; optional double b; } } }
                        """),
                shape("list", "optional group f (LIST) { repeated group list { optional binary element (STRING); } }"),
                shape("required list", """
                        required group f (LIST) { repeated group list { required int32 element; } }
                        """),
                shape("list of other names", """
                        optional group f (LIST) { repeated group bag { optional int64 array_element; } }
                        """),
                shape("list of lists", """
                        optional group f (LIST) { repeated group list { optional group element (LIST) {
                          repeated group list { optional int32 element; } } } }
                        """),
                shape("list of structs", """
                        optional group f (LIST) { repeated group list { optional group element {
                          optional int32 a; optional group b (LIST) { repeated group list { required boolean element; } }
                        } } }
                        """),
                shape("two levels", "optional group f (LIST) { repeated int32 element; }"),
                shape("two levels, a struct", """
                        optional group f (LIST) { repeated group element { required int32 a; optional binary b (STRING); } }
                        """),
                shape("two levels, of Avro", """
                        optional group f (LIST) { repeated group array { optional binary a (STRING); } }
                        """),
                shape("two levels, of Thrift", """
                        optional group f (LIST) { repeated group f_tuple { optional binary a (STRING); } }
                        """),
                shape("two levels, twice", """
                        optional group f (LIST) { repeated group array (LIST) { repeated int32 array; } }
                        """),
                shape("repeated alone", "repeated int32 f;"),
                shape("repeated group alone", "repeated group f { optional int32 a; repeated int64 b; }"),
                shape("map", """
                        optional group f (MAP) { repeated group key_value {
                          required binary key (STRING); optional int32 value; } }
                        """),
                shape("map of old", """
                        optional group f (MAP_KEY_VALUE) { repeated group map {
                          required int32 key; optional binary value (STRING); } }
                        """),
                shape("map that says it twice", """
                        optional group f (MAP) { repeated group map (MAP_KEY_VALUE) {
                          required int32 key; required int64 value; } }
                        """),
                shape("map of lists of structs", """
                        required group f (MAP) { repeated group key_value { required int32 key;
                          optional group value (LIST) { repeated group list { optional group element {
                            required int32 a; optional fixed_len_byte_array(3) b; } } } } }
                        """));
    }

    private static Arguments shape(String name, String field) {
        return Arguments.of(
                name,
                MessageTypeParser.parseMessageType(
                        "message m { required int32 id; %s optional int32 last; }".formatted(field)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void rows_nested_areThoseWritten(String name, MessageType type) throws IOException {
        for (WriterVersion version : WriterVersion.values()) {
            Path file = folder.resolve(version + ".parquet");
            RandomGroups data = new RandomGroups(name.hashCode(), type);
            GroupFile.of(file, type)
                    .withWriterVersion(version)
                    .withPageSize(2_000)
                    .withRowGroupSize(version == WriterVersion.PARQUET_1_0 ? 100_000L : 10_000_000L)
                    .withCompressionCodec(CompressionCodecName.SNAPPY)
                    .write(ROWS, i -> data.next());

            assertThat(AllDecoders.rows(file)).isEqualTo(data.rows());
        }
    }

    @Test
    void schema_nestedTypes_areTold() throws IOException {
        MessageType type = MessageTypeParser.parseMessageType("""
                message m {
                  optional group tags (LIST) { repeated group list { optional binary element (STRING); } }
                  optional group counts (MAP) { repeated group key_value { required binary key (STRING); optional int32 value; } }
                  optional group place { optional double x; optional group names (LIST) { repeated binary array (STRING); } }
                  repeated int32 alone;
                }
                """);
        Path file = folder.resolve("schema.parquet");
        GroupFile.of(file, type).write(0, i -> null);

        assertThat(ParquetDatasets.schema(file))
                .isEqualTo(Schema.of(
                        Field.list("tags", new StringType()),
                        Field.map("counts", new StringType(), new IntType()),
                        Field.struct("place", Field.float64("x"), Field.list("names", new StringType())),
                        Field.list("alone", new IntType()).required()));
    }

    @Test
    void statistics_ofAListThatIsAColumn_areUnknown() throws IOException {
        MessageType type = MessageTypeParser.parseMessageType("message m { repeated int32 f; }");
        Path file = folder.resolve("statistics.parquet");
        RandomGroups data = new RandomGroups(5, type);
        GroupFile.of(file, type).write(100, i -> data.next());

        var statistics =
                ParquetDatasets.of(file).partitions().get(0).statistics().orElseThrow();

        assertThat(statistics.column("f").orElseThrow().nullCount()).isEmpty();
        assertThat(statistics.column("f").orElseThrow().minimum()).isEmpty();
    }

    @Test
    void schema_mapWithoutValues_isRefusedByName() throws IOException {
        MessageType type = MessageTypeParser.parseMessageType("""
                message m { optional group keys (MAP) { repeated group key_value { required int32 key; } } }
                """);
        Path file = folder.resolve("keys.parquet");
        GroupFile.of(file, type).write(0, i -> null);

        assertThatThrownBy(() -> ParquetDatasets.schema(file))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContainingAll("'keys'", "keys.parquet");
    }

    @Test
    void ofTable_structWithOtherFields_readsThoseByName() throws IOException {
        MessageType type = MessageTypeParser.parseMessageType(
                "message m { optional group f { required int32 a; optional binary b (STRING); } }");
        Path file = folder.resolve("fields.parquet");
        RandomGroups data = new RandomGroups(5, type);
        GroupFile.of(file, type).write(100, i -> data.next());
        Schema wanted = Schema.of(Field.struct("f", Field.string("b"), Field.bool("later"), Field.int64("a")));

        var rows = ParquetDatasets.ofTable(wanted, List.of(TableFile.of(ParquetFile.local(file))))
                .rows()
                .toList();

        for (int i = 0; i < rows.size(); i++) {
            Object struct = data.rows().get(i).get("f");
            assertThat(rows.get(i).isNull("f")).isEqualTo(struct == null);
            if (struct instanceof java.util.Map<?, ?> fields) {
                io.meshsdk.data.Row found = rows.get(i).value("f", io.meshsdk.data.Row.class);
                assertThat(found.find("b").orElse(null)).isEqualTo(fields.get("b"));
                assertThat(found.isNull("later")).isTrue();
                assertThat(found.integer("a")).isEqualTo(((Integer) fields.get("a")).longValue());
            }
        }
        assertThat(rows).hasSize(100);
    }

    @Test
    void ofTable_listOfAnotherType_isATypedErrorThatNamesBoth() throws IOException {
        MessageType type = MessageTypeParser.parseMessageType("message m { repeated int64 f; }");
        Path file = folder.resolve("longs.parquet");
        GroupFile.of(file, type).write(0, i -> null);
        Schema wanted = Schema.of(Field.of("f", new ListType(new DataType.IntType())));

        assertThatThrownBy(() -> ParquetDatasets.ofTable(wanted, List.of(TableFile.of(ParquetFile.local(file))))
                        .partitions())
                .isInstanceOf(DataSourceException.class)
                .hasMessageContainingAll("'f'", "longs.parquet", "array<integer>");
    }
}
