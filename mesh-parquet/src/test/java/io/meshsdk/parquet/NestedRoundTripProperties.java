package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Batch;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.Row;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

final class NestedRoundTripProperties {
    @Property(tries = 150)
    void write_nestedToAnyDepth_isReadBackEqualByAllDecoders(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 2_000) int distinct,
            @ForAll @DoubleRange(min = 0, max = 1) double nulls,
            @ForAll Compression compression,
            @ForAll @IntRange(min = 1, max = 300_000) int groupBytes,
            @ForAll @IntRange(min = 1, max = 20_000) int pageBytes,
            @ForAll @Size(max = 3) List<@IntRange(max = 1_500) Integer> sizes)
            throws IOException {
        Schema schema = new RandomTypes(seed).schema();
        WriterOptions options = WriterOptions.defaults()
                .compression(compression)
                .rowGroupBytes(groupBytes)
                .pageBytes(pageBytes);
        write(schema, options, new RandomBatches(seed, distinct, nulls), sizes, (file, written) -> {
            assertThat(AllDecoders.rows(file)).isEqualTo(written.rows());
            assertStatistics(written.facts().statistics(), schema, written.rows());
        });
    }

    @Property(tries = 60)
    void write_nestedToAnyDepth_duckDbReadsItEqual(@ForAll long seed, @ForAll Compression compression)
            throws IOException {
        write(seed, compression, new RandomTypes(seed).schema(), DuckRows::read);
    }

    @Property(tries = 60)
    void write_nestedToAnyDepth_avroReadsItEqual(@ForAll long seed, @ForAll Compression compression)
            throws IOException {
        write(seed, compression, RandomTypes.ofTextKeys(seed).schema(), AvroRows::read);
    }

    private static void write(
            long seed,
            Compression compression,
            Schema schema,
            BiFunction<Path, Schema, List<Map<String, @Nullable Object>>> reader)
            throws IOException {
        WriterOptions options = WriterOptions.defaults()
                .compression(compression)
                .rowGroupBytes(100_000)
                .pageBytes(3_000);
        RandomBatches random = RandomBatches.withoutExtremes(seed, 300, 0.2);
        write(schema, options, random, List.of(700, 0, 300), (file, written) -> {
            assertThat(reader.apply(file, schema)).isEqualTo(written.rows());
        });
    }

    private static void write(
            Schema schema,
            WriterOptions options,
            RandomBatches random,
            List<Integer> sizes,
            BiConsumer<Path, Written> then)
            throws IOException {
        Path file = Files.createTempDirectory("mesh").resolve("nested.parquet");
        try {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            try (ColumnFileWriter writer = ColumnFileWriter.create(file, schema, options)) {
                for (int size : sizes) {
                    Batch batch = random.next(schema, size);
                    writer.write(batch);
                    for (int row = 0; row < size; row++) {
                        rows.add(AllDecoders.plain(Row.copyOf(batch, row)));
                    }
                }
                then.accept(file, new Written(writer.finish(), rows));
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(file.getParent());
        }
    }

    private static void assertStatistics(
            PartitionStatistics found, Schema schema, List<Map<String, @Nullable Object>> rows) {
        Map<String, Long> nulls = new LinkedHashMap<>();
        Map<String, Long> known = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            List<@Nullable Object> values = new ArrayList<>();
            rows.forEach(row -> values.add(row.get(field.name())));
            count(field.name(), field.type(), values, nulls);
        }
        found.columns()
                .forEach((name, column) -> known.put(name, column.nullCount().orElse(-1)));

        assertThat(known).isEqualTo(nulls);
    }

    private static void count(
            String name, DataType type, List<? extends @Nullable Object> values, Map<String, Long> nulls) {
        if (type instanceof StructType struct) {
            for (Field field : struct.fields()) {
                List<@Nullable Object> inside = new ArrayList<>();
                values.forEach(value -> inside.add(value == null ? null : ((Map<?, ?>) value).get(field.name())));
                count(name + "." + field.name(), field.type(), inside, nulls);
            }
        } else {
            nulls.put(name, values.stream().filter(Objects::isNull).count());
        }
    }

    private record Written(FileFacts facts, List<Map<String, @Nullable Object>> rows) {}
}
