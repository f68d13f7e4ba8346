package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.data.Row;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ByteType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.DoubleType;
import io.meshsdk.schema.DataType.FloatType;
import io.meshsdk.schema.DataType.IntType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.LongType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.ShortType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Reads files as the wider types that a table has given their fields since: the pairs of Delta's type widening. */
@Tag("exhaustive")
final class WideningProperties {
    private static final List<Pair> ALLOWED = List.of(
            new Pair(new ByteType(), new ShortType()),
            new Pair(new ByteType(), new IntType()),
            new Pair(new ByteType(), new LongType()),
            new Pair(new ByteType(), new DecimalType(10, 0)),
            new Pair(new ByteType(), new DoubleType()),
            new Pair(new ShortType(), new IntType()),
            new Pair(new ShortType(), new LongType()),
            new Pair(new ShortType(), new DecimalType(12, 2)),
            new Pair(new ShortType(), new DoubleType()),
            new Pair(new IntType(), new LongType()),
            new Pair(new IntType(), new DecimalType(18, 8)),
            new Pair(new IntType(), new DecimalType(38, 28)),
            new Pair(new IntType(), new DoubleType()),
            new Pair(new LongType(), new DecimalType(20, 0)),
            new Pair(new LongType(), new DecimalType(38, 18)),
            new Pair(new FloatType(), new DoubleType()),
            new Pair(new DecimalType(7, 2), new DecimalType(9, 4)),
            new Pair(new DecimalType(7, 2), new DecimalType(18, 2)),
            new Pair(new DecimalType(10, 2), new DecimalType(20, 4)),
            new Pair(new DecimalType(18, 0), new DecimalType(38, 20)),
            new Pair(new DecimalType(20, 10), new DecimalType(38, 28)),
            new Pair(new DateType(), new LocalTimestampType()));
    private static final List<Pair> REFUSED = List.of(
            new Pair(new LongType(), new DoubleType()),
            new Pair(new LongType(), new IntType()),
            new Pair(new IntType(), new FloatType()),
            new Pair(new IntType(), new DecimalType(9, 0)),
            new Pair(new IntType(), new DecimalType(12, 3)),
            new Pair(new LongType(), new DecimalType(19, 0)),
            new Pair(new DecimalType(10, 2), new DecimalType(11, 4)),
            new Pair(new DecimalType(10, 2), new DecimalType(20, 1)),
            new Pair(new DateType(), new DataType.TimestampType()),
            new Pair(new DoubleType(), new DecimalType(38, 10)),
            new Pair(new IntType(), new StringType()));

    @Property(tries = 60)
    void rows_readAsWiderTypes_areTheSameValues(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3_000) int distinct,
            @ForAll @DoubleRange(min = 0, max = 1) double nulls,
            @ForAll @IntRange(min = 100, max = 20_000) int pageBytes)
            throws IOException {
        Schema narrow = schema(Pair::narrow);
        Schema wide = schema(Pair::wide);
        Path file = Files.createTempDirectory("mesh").resolve("narrow.parquet");
        try {
            Batch batch = new RandomBatches(seed, distinct, nulls).next(narrow, 700);
            try (ColumnFileWriter writer = ColumnFileWriter.create(
                    file, narrow, WriterOptions.defaults().pageBytes(pageBytes))) {
                writer.write(batch);
                assertThat(writer.finish().rowCount()).isEqualTo(700);
            }
            List<Map<String, @Nullable Object>> expected = new ArrayList<>();
            for (int row = 0; row < batch.rowCount(); row++) {
                expected.add(widened(wide.fields(), AllDecoders.plain(Row.copyOf(batch, row))));
            }
            for (Decoder decoder : Decoder.values()) {
                Dataset table = table(wide, file, decoder);
                assertThat(AllDecoders.rows(table)).as("%s", decoder).isEqualTo(expected);
                assertBounds(wide, table, expected);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(file.getParent());
        }
    }

    private static Dataset table(Schema schema, Path file, Decoder decoder) {
        return ParquetDatasets.ofTable(
                schema,
                List.of(TableFile.of(ParquetFile.local(file))),
                ReadOptions.defaults().decoder(decoder));
    }

    private static Schema schema(java.util.function.Function<Pair, DataType> type) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < ALLOWED.size(); i++) {
            fields.add(Field.of("f" + i, type.apply(ALLOWED.get(i))));
        }
        StructType all = new StructType(fields);
        List<Field> both = new ArrayList<>(fields);
        both.add(Field.of("struct", all));
        both.add(Field.of("list", new ListType(all)));
        both.add(Field.of("map", new MapType(new StringType(), all)));
        return Schema.of(both);
    }

    private static Map<String, @Nullable Object> widened(List<Field> fields, Map<?, ?> row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field.name(), widened(field.type(), row.get(field.name()))));
        return values;
    }

    private static @Nullable Object widened(DataType type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (type instanceof StructType struct) {
            return widened(struct.fields(), (Map<?, ?>) value);
        }
        if (type instanceof ListType list) {
            List<@Nullable Object> elements = new ArrayList<>();
            ((List<?>) value).forEach(element -> elements.add(widened(list.element(), element)));
            return elements;
        }
        if (type instanceof MapType map) {
            Map<Object, @Nullable Object> entries = new HashMap<>();
            ((Map<?, ?>) value).forEach((key, of) -> entries.put(key, widened(map.value(), of)));
            return entries;
        }
        return simple(type, value);
    }

    private static Object simple(DataType type, Object value) {
        if (type instanceof DecimalType decimal) {
            return new BigDecimal(value.toString()).setScale(decimal.scale());
        }
        if (value instanceof LocalDate day) {
            return day.atStartOfDay();
        }
        if (type instanceof DoubleType) {
            return ((Number) value).doubleValue();
        }
        return type instanceof LongType ? (Object) ((Number) value).longValue() : value;
    }

    @SuppressWarnings("unchecked")
    private static void assertBounds(Schema wide, Dataset table, List<Map<String, @Nullable Object>> rows) {
        var statistics = table.partitions().get(0).statistics().orElseThrow();
        for (int i = 0; i < ALLOWED.size(); i++) {
            Field field = wide.fields().get(i);
            ColumnStatistics found = statistics.column(field.name()).orElseThrow();
            ColumnStatistics nested =
                    statistics.column("struct." + field.name()).orElseThrow();
            assertThat(nested.nullCount()).isPresent();
            for (Map<String, @Nullable Object> row : rows) {
                Object value = row.get(field.name());
                if (value != null && found.minimum().isPresent()) {
                    Comparable<Object> smallest =
                            (Comparable<Object>) found.minimum().orElseThrow();
                    assertThat(smallest).hasSameClassAs(value);
                    assertThat(smallest.compareTo(value)).isNotPositive();
                    assertThat(((Comparable<Object>) found.maximum().orElseThrow()).compareTo(value))
                            .isNotNegative();
                }
            }
        }
    }

    @Example
    void rows_ofDuckDbsEncodings_areReadAsWiderTypes() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("mesh");
        Path file = folder.resolve("duck.parquet");
        Schema narrow = Schema.of(
                Field.int32("i"),
                Field.int64("l"),
                Field.float32("f"),
                Field.date("d"),
                Field.decimal("n", 9, 2),
                Field.decimal("w", 30, 2));
        Schema wide = Schema.of(
                Field.decimal("i", 20, 4),
                Field.decimal("l", 30, 4),
                Field.float64("f"),
                Field.localTimestamp("d"),
                Field.decimal("n", 22, 5),
                Field.decimal("w", 38, 6));
        try {
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = connection.createStatement()) {
                statement.execute("""
                        COPY (SELECT (n - 500)::INTEGER AS i, (n * 1234567891)::BIGINT AS l, (n / 4)::FLOAT AS f,
                            DATE '1969-12-01' + n::INTEGER AS d, (n / 100)::DECIMAL(9,2) AS n,
                            (n * 100000)::DECIMAL(30,2) AS w
                          FROM range(5000) t(n)) TO '%s'
                        (FORMAT parquet, PARQUET_VERSION V2, DICTIONARY_SIZE_LIMIT 1)""".formatted(file));
            }
            List<Map<String, @Nullable Object>> expected =
                    AllDecoders.rows(table(narrow, file, Decoder.RECORDS)).stream()
                            .map(row -> widened(wide.fields(), row))
                            .toList();
            for (Decoder decoder : Decoder.values()) {
                assertThat(AllDecoders.rows(table(wide, file, decoder))).isEqualTo(expected);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    @Example
    void partitions_typesThatDoNotHoldTheValues_areATypedError() throws IOException {
        Path folder = Files.createTempDirectory("mesh");
        Path file = folder.resolve("narrow.parquet");
        try {
            for (Pair pair : REFUSED) {
                Schema narrow = Schema.of(Field.of("f", pair.narrow()));
                try (ColumnFileWriter writer = ColumnFileWriter.create(file, narrow, WriterOptions.defaults())) {
                    assertThat(writer.finish().rowCount()).isZero();
                }
                Dataset table = table(Schema.of(Field.of("f", pair.wide())), file, Decoder.DIRECT);

                assertThatThrownBy(table::partitions)
                        .as("%s", pair)
                        .isInstanceOf(DataSourceException.class)
                        .hasMessageContainingAll("'f'", pair.wide().name());
                Files.delete(file);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private record Pair(DataType narrow, DataType wide) {}
}
