package io.meshsdk.benchmarks;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.parquet.AvroDatasets;
import io.meshsdk.parquet.ColumnFileWriter;
import io.meshsdk.parquet.Compression;
import io.meshsdk.parquet.Decoder;
import io.meshsdk.parquet.ParquetDatasets;
import io.meshsdk.parquet.ParquetFile;
import io.meshsdk.parquet.ReadOptions;
import io.meshsdk.parquet.WriterOptions;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;

/**
 * Writes and reads files of line items, column by column, beside what parquet-java does with the same rows, in one run.
 * Prints CPU time: medians over rounds that take turns, after rounds that warm up.
 */
public final class FileBenchmark {
    private static final int WARM_UP = 3;
    private static final int RECORD_SHARE = 5;

    private final List<Batch> batches;
    private final List<GenericRecord> records;
    private final Path folder;
    private final Path file;
    private final int rows;
    private long sum;

    private FileBenchmark(int rows, Path folder) {
        this.rows = rows;
        this.folder = folder;
        this.file = folder.resolve("items.parquet");
        this.batches = LineItems.batches(rows);
        this.records = ItemRecords.of(batches.subList(0, Math.max(1, batches.size() / RECORD_SHARE)));
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments rows (1,000,000) and rounds (7)
     * @throws Exception if the folder for the files cannot be made
     */
    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        Path folder = Files.createTempDirectory(Path.of("target"), "file-benchmark");
        FileBenchmark benchmark = new FileBenchmark(rows, folder);
        try {
            benchmark.print(rounds, System.out);
        } finally {
            Files.deleteIfExists(benchmark.file);
            Files.delete(folder);
        }
    }

    private void print(int rounds, PrintStream out) throws Exception {
        writeColumns(file, Compression.ZSTD);
        List<Job> jobs = List.of(
                new Job("write columns, zstd (P10)", rows, () -> writeAway(Compression.ZSTD)),
                new Job("write columns, snappy", rows, () -> writeAway(Compression.SNAPPY)),
                new Job("write columns, uncompressed", rows, () -> writeAway(Compression.UNCOMPRESSED)),
                new Job("write a struct of all, zstd", rows, () -> writeNested(LineItems.STRUCT, LineItems::struct)),
                new Job("write lists of 4, zstd", rows, () -> writeNested(LineItems.LISTS, LineItems::lists)),
                new Job("GenericRecord, parquet-avro", records.size(), this::writeRecords),
                new Job("GenericRecord, AvroDatasets", records.size(), this::writeDataset),
                new Job("read, DIRECT", rows, () -> read(Decoder.DIRECT)),
                new Job("read, PAGES", rows, () -> read(Decoder.PAGES)),
                new Job("read, RECORDS", rows, () -> read(Decoder.RECORDS)),
                new Job("read, ColumnReader", rows, this::readValues));
        List<Rounds.Seconds> seconds = new Rounds(WARM_UP, rounds)
                .inTurns(jobs.stream().<Rounds.Job>map(job -> job.work()::run).toList());
        out.printf(Locale.ROOT, "Line items, 16 columns; CPU time, median of %d rounds%n", rounds);
        out.printf("%-30s %12s %10s %16s%n", "job", "rows", "CPU s", "rows / CPU s");
        for (int i = 0; i < jobs.size(); i++) {
            jobs.get(i).print(seconds.get(i).cpu(), out);
        }
        out.printf(Locale.ROOT, "%,d bytes with zstd%n", Files.size(file));
    }

    private void writeAway(Compression compression) {
        Path away = folder.resolve("away.parquet");
        writeColumns(away, compression);
        delete(away);
    }

    private void writeNested(Schema schema, UnaryOperator<Batch> nesting) {
        Path away = folder.resolve("nested.parquet");
        write(away, schema, batches.stream().map(nesting).toList(), Compression.ZSTD);
        delete(away);
    }

    private void writeColumns(Path target, Compression compression) {
        write(target, LineItems.SCHEMA, batches, compression);
    }

    private static void write(Path target, Schema schema, List<Batch> batches, Compression compression) {
        WriterOptions options = WriterOptions.defaults().compression(compression);
        try (ColumnFileWriter writer = ColumnFileWriter.create(target, schema, options)) {
            batches.forEach(writer::write);
            require(
                    writer.finish().rowCount(),
                    batches.stream().mapToLong(Batch::rowCount).sum());
        }
    }

    private void writeRecords() {
        Path away = folder.resolve("records.parquet");
        try (ParquetWriter<GenericRecord> writer = AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(away))
                .withSchema(ItemRecords.SCHEMA)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build()) {
            for (GenericRecord record : records) {
                writer.write(record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        delete(away);
    }

    private void writeDataset() {
        Path away = folder.resolve("dataset.parquet");
        Dataset dataset = AvroDatasets.of(LineItems.SCHEMA, records);
        try (ColumnFileWriter writer = ColumnFileWriter.create(away, LineItems.SCHEMA, WriterOptions.defaults())) {
            for (Partition partition : dataset.partitions()) {
                write(partition, writer);
            }
            require(writer.finish().rowCount(), records.size());
        }
        delete(away);
    }

    private static void write(Partition partition, ColumnFileWriter writer) {
        try (BatchReader reader = partition.open()) {
            for (Optional<Batch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                writer.write(batch.get());
            }
        }
    }

    private void read(Decoder decoder) {
        long found = 0;
        Dataset dataset = ParquetDatasets.of(
                List.of(ParquetFile.local(file)), ReadOptions.defaults().decoder(decoder));
        for (Partition partition : dataset.partitions()) {
            try (BatchReader reader = partition.open()) {
                for (Optional<Batch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                    found += batch.get().rowCount();
                }
            }
        }
        require(found, rows);
    }

    private void readValues() {
        long found = 0;
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            FileMetaData metadata = reader.getFileMetaData();
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                ColumnReadStoreImpl columns = new ColumnReadStoreImpl(
                        pages,
                        new GroupRecordConverter(metadata.getSchema()).getRootConverter(),
                        metadata.getSchema(),
                        metadata.getCreatedBy());
                for (ColumnDescriptor column : metadata.getSchema().getColumns()) {
                    found += values(columns.getColumnReader(column), column, pages.getRowCount());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        require(found, sum == 0 ? -1 : (long) rows * LineItems.SCHEMA.fields().size());
    }

    private long values(ColumnReader reader, ColumnDescriptor column, long count) {
        for (long i = 0; i < count; i++) {
            if (reader.getCurrentDefinitionLevel() == column.getMaxDefinitionLevel()) {
                switch (column.getPrimitiveType().getPrimitiveTypeName()) {
                    case INT32 -> sum += reader.getInteger();
                    case INT64 -> sum += reader.getLong();
                    default -> sum += reader.getBinary().length();
                }
            }
            reader.consume();
        }
        return count;
    }

    private static void require(long found, long expected) {
        if (found != expected) {
            throw new IllegalStateException("The benchmark did not do what it measures");
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Job(String name, int rows, Runnable work) {
        void print(double seconds, PrintStream out) {
            out.printf(Locale.ROOT, "%-30s %,12d %10.3f %,16.0f%n", name, rows, seconds, rows / seconds);
        }
    }
}
