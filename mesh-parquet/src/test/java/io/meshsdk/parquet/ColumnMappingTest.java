package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.Row;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ColumnMappingTest {
    private static final Schema IN_FILE = Schema.of(
            Field.int64("c1"),
            Field.struct("c2", Field.string("c3"), Field.int32("c4")),
            Field.list("c5", new StructType(List.of(Field.int32("c6")))),
            Field.map("c7", new StringType(), new StructType(List.of(Field.string("c8")))));
    private static final Schema TABLE = Schema.of(
            Field.map("labels", new StringType(), new StructType(List.of(Field.string("text")))),
            Field.struct("place", Field.int32("zip"), Field.string("city"), Field.bool("later")),
            Field.list("lines", new StructType(List.of(Field.int64("count")))),
            Field.int64("id"),
            Field.string("c1"));
    private static final Map<List<String>, String> NAMES = Map.of(
            List.of("id"), "c1",
            List.of("place"), "c2",
            List.of("place", "city"), "c3",
            List.of("place", "zip"), "c4",
            List.of("lines"), "c5",
            List.of("lines", "element", "count"), "c6",
            List.of("labels"), "c7",
            List.of("labels", "value", "text"), "c8",
            List.of("c1"), "c9");

    @TempDir
    private Path folder;

    private Batch batch = new RandomBatches(7, 40, 0.2).next(IN_FILE, 500);
    private TableFile file = TableFile.of(ParquetFile.local(Path.of("")));

    @BeforeEach
    void write() {
        Map<List<String>, Integer> ids = new LinkedHashMap<>();
        NAMES.forEach((path, name) -> ids.put(stored(path), number(name)));
        Path target = folder.resolve("mapped.parquet");
        try (ColumnFileWriter writer = ColumnFileWriter.create(
                target, IN_FILE, WriterOptions.defaults().fieldIds(ids))) {
            writer.write(batch);
            assertThat(writer.finish().rowCount()).isEqualTo(500);
        }
        file = TableFile.of(ParquetFile.local(target));
    }

    private static List<String> stored(List<String> path) {
        return IntStream.range(0, path.size())
                .mapToObj(i -> NAMES.getOrDefault(path.subList(0, i + 1), path.get(i)))
                .toList();
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(1));
    }

    @Test
    void renamed_fieldsAtEveryDepth_areReadUnderTheirNamesInTheFile() {
        assertRows(file.renamed(NAMES));
    }

    @Test
    void withFieldIds_fieldsAtEveryDepth_areFoundByTheirIds() {
        Map<List<String>, Integer> ids = new LinkedHashMap<>();
        NAMES.forEach((path, name) -> ids.put(path, number(name)));
        ids.put(List.of("place", "later"), 77);
        ids.put(List.of("c1"), 78);

        assertRows(file.withFieldIds(ids));
    }

    private void assertRows(TableFile mapped) {
        for (Decoder decoder : Decoder.values()) {
            Dataset table = ParquetDatasets.ofTable(
                    TABLE, List.of(mapped), ReadOptions.defaults().decoder(decoder));
            List<Map<String, @Nullable Object>> rows = AllDecoders.rows(table);
            assertThat(rows).hasSize(500);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(rows.get(i)).isEqualTo(expected(AllDecoders.plain(Row.copyOf(batch, i))));
            }
            assertThat(AllDecoders.rows(table.select("place")))
                    .isEqualTo(rows.stream()
                            .map(row -> java.util.Collections.singletonMap("place", row.get("place")))
                            .toList());
            assertStatistics(table.partitions().get(0).statistics().orElseThrow(), rows);
        }
    }

    private static Map<String, @Nullable Object> expected(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("labels", renamed(row.get("c7"), Map.of("c8", "text")));
        Object place = renamed(row.get("c2"), Map.of("c3", "city", "c4", "zip"));
        if (place instanceof Map<?, ?> fields) {
            Map<Object, @Nullable Object> more = new LinkedHashMap<>(fields);
            more.put("later", null);
            place = more;
        }
        values.put("place", place);
        values.put("lines", longs(renamed(row.get("c5"), Map.of("c6", "count"))));
        values.put("id", row.get("c1"));
        values.put("c1", null);
        return values;
    }

    private static @Nullable Object renamed(@Nullable Object value, Map<String, String> names) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> elements = new java.util.ArrayList<>();
            list.forEach(element -> elements.add(renamed(element, names)));
            return elements;
        }
        if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
            map.forEach((key, of) -> entries.put(names.getOrDefault(key, key.toString()), renamed(of, names)));
            return entries;
        }
        return value;
    }

    private static @Nullable Object longs(@Nullable Object lines) {
        if (!(lines instanceof List<?> list)) {
            return null;
        }
        List<@Nullable Object> elements = new java.util.ArrayList<>();
        for (Object element : list) {
            Object count = element == null ? null : ((Map<?, ?>) element).get("count");
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("count", count == null ? null : ((Integer) count).longValue());
            elements.add(element == null ? null : line);
        }
        return elements;
    }

    private static void assertStatistics(PartitionStatistics found, List<Map<String, @Nullable Object>> rows) {
        long missing = rows.stream()
                .filter(row -> !(row.get("place") instanceof Map<?, ?> place) || place.get("zip") == null)
                .count();
        assertThat(found.column("place.zip").orElseThrow().nullCount()).hasValue(missing);
        assertThat(found.column("place.zip").orElseThrow().minimum()).isPresent();
        assertThat(found.column("id").orElseThrow().maximum()).isPresent();
        assertThat(found.column("c1").orElseThrow().nullCount()).hasValue(rows.size());
    }

    @Test
    void withFieldIds_fileWithoutIds_holdsNullsForThem() {
        Path plain = folder.resolve("plain.parquet");
        Schema schema = Schema.of(Field.of("l", new ListType(new MapType(new StringType(), new StringType()))));
        try (ColumnFileWriter writer = ColumnFileWriter.create(plain, schema, WriterOptions.defaults())) {
            writer.write(new RandomBatches(1, 9, 0).next(schema, 10));
            assertThat(writer.finish().rowCount()).isEqualTo(10);
        }
        TableFile mapped = TableFile.of(ParquetFile.local(plain)).withFieldIds(Map.of(List.of("l"), 5));

        assertThat(AllDecoders.rows(ParquetDatasets.ofTable(schema, List.of(mapped))))
                .hasSize(10)
                .allMatch(row -> row.get("l") == null);
    }
}
