package io.meshsdk.parquet;

import static org.apache.parquet.filter2.predicate.FilterApi.and;
import static org.apache.parquet.filter2.predicate.FilterApi.gtEq;
import static org.apache.parquet.filter2.predicate.FilterApi.longColumn;
import static org.apache.parquet.filter2.predicate.FilterApi.lt;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.ListColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.StructColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.avro.generic.IndexedRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has parquet-java pass over pages of nested columns that their index says hold no wanted row. */
final class NestedPageIndexTest {
    private static final int ROWS = 20_000;
    private static final Schema SCHEMA =
            Schema.of(Field.struct("s", Field.int64("a"), Field.string("b")), Field.list("l", new DataType.LongType()));

    @TempDir
    private Path folder;

    @Test
    void finish_pagesOfNestedColumns_areFoundByTheirRows() throws IOException {
        Path file = folder.resolve("pages.parquet");
        WriterOptions options = WriterOptions.defaults().pageBytes(3_000);
        try (ColumnFileWriter writer = ColumnFileWriter.create(file, SCHEMA, options)) {
            writer.write(batch());
            assertThat(writer.finish().rowCount()).isEqualTo(ROWS);
        }

        FilterPredicate wanted = and(gtEq(longColumn("s.a"), 12_345L), lt(longColumn("s.a"), 12_400L));
        List<String> expected = IntStream.range(12_345, 12_400)
                .mapToObj(
                        i -> "%d text %d %s".formatted(i, i, elements(i).boxed().toList()))
                .toList();
        assertThat(read(file, wanted)).isEqualTo(expected);
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            for (var chunk : reader.getRowGroups().get(0).getColumns()) {
                assertThat(reader.readOffsetIndex(chunk).getPageCount())
                        .as(chunk.getPath().toDotString())
                        .isGreaterThan(10);
            }
        }
    }

    private static LongStream elements(int row) {
        return LongStream.range(row, row + row % 4);
    }

    private static Batch batch() {
        int[] offsets = new int[ROWS + 1];
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            offsets[i + 1] = offsets[i] + i % 4;
            texts.add("text " + i);
        }
        long[] elements = IntStream.range(0, ROWS)
                .mapToObj(NestedPageIndexTest::elements)
                .flatMapToLong(part -> part)
                .toArray();
        Validity whole = Validity.allValid(ROWS);
        return Batch.of(
                SCHEMA,
                ROWS,
                List.of(
                        StructColumn.of(
                                List.of(
                                        LongColumn.of(LongStream.range(0, ROWS).toArray()),
                                        BytesColumn.ofStrings(texts)),
                                whole),
                        ListColumn.of(offsets, LongColumn.of(elements), whole)));
    }

    private static List<String> read(Path file, FilterPredicate wanted) throws IOException {
        PlainParquetConfiguration configuration = new PlainParquetConfiguration();
        configuration.set("parquet.avro.add-list-element-records", "false");
        List<String> found = new ArrayList<>();
        try (ParquetReader<IndexedRecord> reader = AvroParquetReader.<IndexedRecord>builder(
                        new LocalInputFile(file), configuration)
                .withFilter(FilterCompat.get(wanted))
                .useColumnIndexFilter()
                .build()) {
            for (IndexedRecord row = reader.read(); row != null; row = reader.read()) {
                IndexedRecord struct = (IndexedRecord) row.get(0);
                found.add("%s %s %s".formatted(struct.get(0), struct.get(1), row.get(1)));
            }
        }
        return found;
    }
}
