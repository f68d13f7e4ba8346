package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Partition;
import io.meshsdk.data.Row;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

final class SortedFilesProperties {
    private static final List<String> SORTABLE = RandomBatches.everyType().names().stream()
            .filter(name -> !name.equals("bytes"))
            .toList();

    @Property(tries = 60)
    void sortedBy_anyFields_sortsEachRowGroupAndKeepsTheRows(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 200) int distinct,
            @ForAll @DoubleRange(min = 0, max = 0.5) double nulls,
            @ForAll @IntRange(min = 0, max = 1_000) int field,
            @ForAll @IntRange(min = 20_000, max = 2_000_000) int groupBytes)
            throws IOException {
        List<String> keys = List.of(SORTABLE.get(field % SORTABLE.size()), "id");
        keys = keys.stream().distinct().toList();
        Schema schema = RandomBatches.everyType()
                .and(List.of(Field.int32("id")))
                .and(new RandomTypes(seed).schema().fields());
        Path file = Files.createTempDirectory("mesh").resolve("sorted.parquet");
        try {
            List<Map<String, @Nullable Object>> written = new ArrayList<>();
            WriterOptions options =
                    WriterOptions.defaults().rowGroupBytes(groupBytes).sortedBy(keys);
            RandomBatches random = new RandomBatches(seed, distinct, nulls);
            try (ColumnFileWriter writer = ColumnFileWriter.create(file, schema, options)) {
                for (int size : new int[] {300, 0, 500}) {
                    Batch batch = random.next(schema, size);
                    writer.write(batch);
                    for (int row = 0; row < size; row++) {
                        written.add(AllDecoders.plain(Row.copyOf(batch, row)));
                    }
                    assertThat(writer.rowCount()).isEqualTo(written.size());
                }
                assertThat(writer.finish().rowCount()).isEqualTo(800);
            }
            assertThat(AllDecoders.rows(file)).isEqualTo(sorted(file, written, order(schema, keys)));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(file.getParent());
        }
    }

    /** Returns the rows as a model sorts them: as many at once as are in each row group. */
    private static List<Map<String, @Nullable Object>> sorted(
            Path file, List<Map<String, @Nullable Object>> rows, Comparator<Map<String, @Nullable Object>> order) {
        List<Map<String, @Nullable Object>> sorted = new ArrayList<>();
        for (Partition partition : ParquetDatasets.of(file).partitions()) {
            int end = sorted.size() + (int) partition.statistics().orElseThrow().rowCount();
            sorted.addAll(
                    rows.subList(sorted.size(), end).stream().sorted(order).toList());
        }
        assertThat(sorted).hasSameSizeAs(rows);
        return sorted;
    }

    private static Comparator<Map<String, @Nullable Object>> order(Schema schema, List<String> keys) {
        Comparator<Map<String, @Nullable Object>> order = order(schema.field(keys.get(0)));
        for (String key : keys.subList(1, keys.size())) {
            order = order.thenComparing(order(schema.field(key)));
        }
        return order;
    }

    private static Comparator<Map<String, @Nullable Object>> order(Field field) {
        Comparator<@Nullable Object> values = Comparator.nullsFirst(
                field.type() instanceof DataType.StringType
                        ? SortedFilesProperties::texts
                        : SortedFilesProperties::values);
        return (one, other) -> values.compare(one.get(field.name()), other.get(field.name()));
    }

    private static int texts(Object one, Object other) {
        return Arrays.compareUnsigned(
                ((String) one).getBytes(StandardCharsets.UTF_8), ((String) other).getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private static int values(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    @Example
    void sortedBy_whatHasNoOrder_isAMisuse() throws IOException {
        Path folder = Files.createTempDirectory("mesh");
        Schema schema = Schema.of(Field.int64("id"), Field.list("tags", new DataType.StringType()));
        for (List<String> keys : List.of(List.of("tags"), List.of("absent"), List.of("id", "id"))) {
            WriterOptions options = WriterOptions.defaults().sortedBy(keys);

            assertThatThrownBy(() -> ColumnFileWriter.create(folder.resolve("f.parquet"), schema, options))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(folder).isEmptyDirectory();
        Files.delete(folder);
    }
}
