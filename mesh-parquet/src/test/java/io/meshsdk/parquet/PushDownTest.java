package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Partition;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.StructColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PushDownTest {
    private static final int ROWS = 40_000;
    private static final Schema SCHEMA = Schema.of(
            Field.int64("id"),
            Field.int64("secret").pii("account"),
            Field.struct("s", Field.int64("a"), Field.int64("b")),
            Field.int64("noise"));

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() {
        file = folder.resolve("rows.parquet");
        long[] ids = LongStream.range(0, ROWS).toArray();
        Random random = new Random(3);
        WriterOptions options =
                WriterOptions.defaults().compression(Compression.UNCOMPRESSED).rowGroupBytes(300_000);
        try (ColumnFileWriter writer = ColumnFileWriter.create(file, SCHEMA, options)) {
            writer.write(Batch.of(
                    SCHEMA,
                    ROWS,
                    List.of(
                            LongColumn.of(ids),
                            LongColumn.of(ids),
                            StructColumn.of(
                                    List.of(
                                            LongColumn.of(ids),
                                            LongColumn.of(random.longs(ROWS).toArray())),
                                    Validity.allValid(ROWS)),
                            LongColumn.of(random.longs(ROWS).toArray()))));
            assertThat(writer.finish().rowCount()).isEqualTo(ROWS);
        }
    }

    private Dataset table(TableFile table, Predicate<PartitionStatistics> mayHold) {
        return ParquetDatasets.ofTable(
                SCHEMA, List.of(table), ReadOptions.defaults().keeping(mayHold));
    }

    private static Predicate<PartitionStatistics> atLeast(String field, long bound) {
        return statistics -> statistics
                .column(field)
                .flatMap(PartitionStatistics.ColumnStatistics::maximum)
                .map(largest -> (Long) largest >= bound)
                .orElse(true);
    }

    private TableFile file() {
        return TableFile.of(ParquetFile.local(file));
    }

    @Test
    void keeping_boundsThatCannotHold_leaveTheirRowGroupsOut() {
        List<? extends Partition> all = table(file(), statistics -> true).partitions();
        assertThat(all).hasSizeGreaterThan(3);

        for (String field : List.of("id", "s.a")) {
            Dataset some = table(file(), atLeast(field, ROWS - 10));

            assertThat(some.partitions()).hasSize(1);
            assertThat(AllDecoders.rows(some).get(0).get("id")).isNotEqualTo(0L);
            assertThat(AllDecoders.rows(some)).anyMatch(row -> row.get("id").equals(ROWS - 1L));
        }
    }

    @Test
    void keeping_fieldNotSelectedAndRowsDeleted_stillLeavesOut() {
        Dataset some = table(file().withoutRows(row -> row == ROWS - 1), atLeast("id", ROWS - 10))
                .select("noise");

        assertThat(some.partitions()).hasSize(1);
        assertThat(some.partitions().get(0).statistics()).isEmpty();
    }

    @Test
    void keeping_sensitiveOrUnknownFields_keepsAll() {
        int all = table(file(), statistics -> true).partitions().size();

        assertThat(table(file(), atLeast("secret", ROWS)).partitions()).hasSize(all);
        assertThat(table(file(), atLeast("absent", ROWS)).partitions()).hasSize(all);
    }

    @ParameterizedTest
    @EnumSource(Decoder.class)
    void select_someFields_readsTheirBytesOnly(Decoder decoder) throws IOException {
        for (List<String> fields : List.of(List.of("id"), List.of("s"), List.of("noise", "id"))) {
            List<Read> reads = new ArrayList<>();
            ParquetFile counted = ParquetFile.of(
                    file.toString(), () -> new CountedFile(new LocalInputFile(file), reads), () -> null, () -> {});
            Dataset some = ParquetDatasets.ofTable(
                            SCHEMA,
                            List.of(TableFile.of(counted)),
                            ReadOptions.defaults().decoder(decoder))
                    .select(fields);

            List<? extends Partition> partitions = some.partitions();
            reads.clear();
            assertThat(AllDecoders.rows(some)).hasSize(ROWS);

            assertThat(partitions).isNotEmpty();
            assertThat(reads.stream().mapToLong(Read::length).sum()).isPositive();
            assertWithin(reads, fields);
        }
    }

    private void assertWithin(List<Read> reads, List<String> fields) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            for (Read read : reads) {
                assertThat(reader.getRowGroups().stream().flatMap(group -> group.getColumns().stream()))
                        .as("%s", read)
                        .anyMatch(chunk -> fields.contains(chunk.getPath().toArray()[0])
                                && read.start() >= chunk.getStartingPos()
                                && read.start() < chunk.getStartingPos() + chunk.getTotalSize());
            }
        }
        assertThat(reads.stream().mapToLong(Read::length).sum()).isLessThan(Files.size(file));
    }

    private record Read(long start, long length) {}

    private record CountedFile(InputFile file, List<Read> reads) implements InputFile {
        @Override
        public long getLength() throws IOException {
            return file.getLength();
        }

        @Override
        public SeekableInputStream newStream() throws IOException {
            SeekableInputStream stream = file.newStream();
            InputStream counted = new FilterInputStream(stream) {
                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    reads.add(new Read(stream.getPos(), length));
                    return super.read(bytes, from, length);
                }
            };
            return new DelegatingSeekableInputStream(counted) {
                @Override
                public long getPos() throws IOException {
                    return stream.getPos();
                }

                @Override
                public void seek(long position) throws IOException {
                    stream.seek(position);
                }
            };
        }
    }
}
