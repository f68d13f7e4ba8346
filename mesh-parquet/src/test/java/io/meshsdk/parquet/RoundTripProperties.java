package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.data.Row;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.StringType;
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
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

final class RoundTripProperties {
    private static final Schema SCHEMA = RandomBatches.everyType();

    @Property(tries = 60)
    void write_everyType_isReadBackEqual(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5_000) int distinct,
            @ForAll @DoubleRange(min = 0, max = 1) double nulls,
            @ForAll Compression compression,
            @ForAll @IntRange(min = 1, max = 300_000) int groupBytes,
            @ForAll @IntRange(min = 1, max = 20_000) int pageBytes,
            @ForAll @Size(max = 4) List<@IntRange(max = 3_000) Integer> sizes)
            throws IOException {
        WriterOptions options = WriterOptions.defaults()
                .compression(compression)
                .rowGroupBytes(groupBytes)
                .pageBytes(pageBytes);
        RandomBatches random = new RandomBatches(seed, distinct, nulls);
        Path file = Files.createTempDirectory("mesh").resolve("data.parquet");
        try {
            List<Row> written = new ArrayList<>();
            FileFacts facts;
            try (ColumnFileWriter writer = ColumnFileWriter.create(file, SCHEMA, options)) {
                for (int size : sizes) {
                    Batch batch = random.next(SCHEMA, size);
                    writer.write(batch);
                    IntStream.range(0, size).forEach(row -> written.add(Row.copyOf(batch, row)));
                }
                facts = writer.finish();
            }
            Dataset dataset = ParquetDatasets.of(file);
            assertThat(rows(dataset)).isEqualTo(written);
            assertThat(facts.sizeInBytes()).isEqualTo(Files.size(file));
            assertStatistics(facts.statistics(), written);
            for (Partition partition : dataset.partitions()) {
                assertThat(partition.statistics().orElseThrow().rowCount()).isPositive();
            }
            assertPartitionStatistics(dataset, written);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(file.getParent());
        }
    }

    private static List<Row> rows(Dataset dataset) {
        try (Stream<Row> rows = dataset.rows()) {
            return rows.toList();
        }
    }

    private static void assertPartitionStatistics(Dataset dataset, List<Row> written) {
        int from = 0;
        for (Partition partition : dataset.partitions()) {
            PartitionStatistics statistics = partition.statistics().orElseThrow();
            int to = from + (int) statistics.rowCount();
            assertStatistics(statistics, written.subList(from, to));
            from = to;
        }
        assertThat(from).isEqualTo(written.size());
    }

    private static void assertStatistics(PartitionStatistics found, List<Row> rows) {
        assertThat(found.rowCount()).isEqualTo(rows.size());
        for (Field field : SCHEMA.fields()) {
            List<@Nullable Object> values =
                    rows.stream().map(row -> row.toMap().get(field.name())).toList();
            ColumnStatistics column = found.column(field.name()).orElseThrow();
            assertThat(column.nullCount())
                    .as(field.name())
                    .hasValue(values.stream().filter(Objects::isNull).count());
            assertBounds(field, column, values.stream().filter(Objects::nonNull).toList());
        }
    }

    private static void assertBounds(Field field, ColumnStatistics column, List<Object> values) {
        boolean bounded = !values.isEmpty()
                && !(field.type() instanceof DataType.BinaryType)
                && values.stream().noneMatch(RoundTripProperties::isNaN);
        assertThat(column.minimum().isPresent()).as(field.name()).isEqualTo(bounded);
        if (bounded) {
            Comparator<Object> order = order(field.type());
            Object smallest = values.stream().min(order).orElseThrow();
            Object largest = values.stream().max(order).orElseThrow();
            assertThat(order.compare(column.minimum().orElseThrow(), smallest)).isZero();
            assertThat(order.compare(column.maximum().orElseThrow(), largest)).isZero();
            assertThat(column.minimum().orElseThrow()).hasSameClassAs(smallest);
        }
    }

    private static boolean isNaN(Object value) {
        return (value instanceof Double number && number.isNaN()) || (value instanceof Float small && small.isNaN());
    }

    @SuppressWarnings("unchecked")
    private static Comparator<Object> order(DataType type) {
        if (type instanceof StringType) {
            return (a, b) -> Arrays.compareUnsigned(utf8(a), utf8(b));
        }
        if (type.isFloating()) {
            // Zeros of both signs are one number.
            return Comparator.comparingDouble(value -> ((Number) value).doubleValue() + 0.0);
        }
        return (a, b) -> ((Comparable<Object>) a).compareTo(b);
    }

    private static byte[] utf8(Object text) {
        return ((String) text).getBytes(StandardCharsets.UTF_8);
    }
}
