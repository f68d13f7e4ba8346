package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.error.StorageException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ColumnFileWriterTest {
    private static final Schema SCHEMA = Schema.of(Field.int64("id"), Field.string("name"), Field.int32("group"));

    @TempDir
    private Path folder;

    @Test
    void finish_rowsWritten_avroReadsThemBack() throws IOException {
        Path file = folder.resolve("a.parquet");
        FileFacts facts;
        try (ColumnFileWriter writer = ColumnFileWriter.create(file, SCHEMA, WriterOptions.defaults())) {
            for (int i = 0; i < 3; i++) {
                writer.write(rows(i * 10_000, 10_000));
            }
            facts = writer.finish();
        }

        assertThat(facts.rowCount()).isEqualTo(30_000);
        assertThat(facts.sizeInBytes()).isEqualTo(Files.size(file));
        ColumnStatistics ids = facts.statistics().column("id").orElseThrow();
        assertThat(ids.minimum()).contains(0L);
        assertThat(ids.maximum()).contains(29_999L);
        ColumnStatistics names = facts.statistics().column("name").orElseThrow();
        assertThat(names.nullCount()).hasValue(3_000);
        assertThat(names.minimum()).contains("name 1");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            expected.add(i + (i % 10 == 0 ? " null " : " name " + i + " ") + i % 7);
        }
        assertThat(avro(file)).isEqualTo(expected);
    }

    private static Batch rows(int first, int count) {
        long[] ids = new long[count];
        List<String> names = new ArrayList<>();
        int[] groups = new int[count];
        for (int i = 0; i < count; i++) {
            ids[i] = (long) first + i;
            names.add(i % 10 == 0 ? null : "name " + (first + i));
            groups[i] = (first + i) % 7;
        }
        return Batch.of(SCHEMA, count, List.of(LongColumn.of(ids), BytesColumn.ofStrings(names), IntColumn.of(groups)));
    }

    private static List<String> avro(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        try (ParquetReader<GenericRecord> reader = AvroParquetReader.<GenericRecord>builder(new LocalInputFile(file))
                .build()) {
            for (GenericRecord row = reader.read(); row != null; row = reader.read()) {
                found.add(row.get("id") + " " + row.get("name") + " " + row.get("group"));
            }
        }
        return found;
    }

    @Test
    void create_timeInsideOfAList_isRefusedByItsPath() {
        Schema nested = Schema.of(Field.list("opening", new DataType.TimeType()));

        assertThatThrownBy(() -> ColumnFileWriter.create(folder.resolve("n.parquet"), nested, WriterOptions.defaults()))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("'opening.element'", "time");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void finish_fieldIds_areInTheFooterAtEveryDepth() throws IOException {
        Path file = folder.resolve("ids.parquet");
        Schema schema = Schema.of(
                Field.int64("id"), Field.struct("s", Field.list("l", new DataType.StringType()), Field.int32("none")));
        WriterOptions options = WriterOptions.defaults()
                .fieldIds(Map.of(
                        List.of("id"), 1, List.of("s"), 2, List.of("s", "l"), 3, List.of("s", "l", "element"), 4));
        try (ColumnFileWriter writer = ColumnFileWriter.create(file, schema, options)) {
            assertThat(writer.finish().rowCount()).isZero();
        }

        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            assertThat(reader.getFileMetaData().getSchema()).hasToString("""
                    message spark_schema {
                      optional int64 id = 1;
                      optional group s = 2 {
                        optional group l (LIST) = 3 {
                          repeated group list {
                            optional binary element (STRING) = 4;
                          }
                        }
                        optional int32 none;
                      }
                    }
                    """);
        }
    }

    @Test
    void create_fileThere_isRefusedAndKept() throws IOException {
        Path file = Files.writeString(folder.resolve("there.parquet"), "mine");

        assertThatThrownBy(() -> ColumnFileWriter.create(file, SCHEMA, WriterOptions.defaults()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("there.parquet");
        assertThat(file).hasContent("mine");
    }

    @Test
    void write_afterFinish_isAMisuse() {
        ColumnFileWriter writer =
                ColumnFileWriter.create(folder.resolve("f.parquet"), SCHEMA, WriterOptions.defaults());
        assertThat(writer.finish().rowCount()).isZero();

        assertThatThrownBy(() -> writer.write(rows(0, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("finished");
        assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void write_otherFields_isAMisuse() {
        Schema other = Schema.of(Field.int64("id"));
        try (ColumnFileWriter writer =
                ColumnFileWriter.create(folder.resolve("o.parquet"), SCHEMA, WriterOptions.defaults())) {
            assertThatThrownBy(() -> writer.write(Batch.of(other, 1, List.of(LongColumn.of(1L)))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[id]");
        }
    }

    @Test
    void write_columnOfAnotherKind_isAMisuse() {
        Schema one = Schema.of(Field.int64("id"));
        try (ColumnFileWriter writer =
                ColumnFileWriter.create(folder.resolve("k.parquet"), one, WriterOptions.defaults())) {
            assertThatThrownBy(() -> writer.write(Batch.of(one, 1, List.of(IntColumn.of(1)))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("IntColumn", "'id'");
        }
    }

    @Test
    void abort_rowsWritten_deletesTheFile() {
        Path file = folder.resolve("a.parquet");
        ColumnFileWriter writer = ColumnFileWriter.create(file, SCHEMA, WriterOptions.defaults());
        writer.write(rows(0, 5_000));
        assertThat(file).exists();

        writer.abort();
        writer.abort();
        writer.close();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void abort_afterFinish_keepsTheFile() {
        Path file = folder.resolve("a.parquet");
        ColumnFileWriter writer = ColumnFileWriter.create(file, SCHEMA, WriterOptions.defaults());
        assertThat(writer.finish().rowCount()).isZero();

        writer.abort();
        writer.close();

        assertThat(file).exists();
    }
}
