package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Partition;
import io.meshsdk.data.Row;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads chunks and pages that are larger than what is read of a file at once. */
final class LargeChunksTest {
    private static final Schema SCHEMA = Schema.of(Field.int64("id"), Field.binary("bytes"));
    private static final int BATCHES = 6;
    private static final int BATCH_ROWS = 20_000;
    private static final int LENGTH = 300;

    @TempDir
    private Path folder;

    private Path write(Compression compression) {
        return write(compression, 32 * 1024 * 1024);
    }

    private Path write(Compression compression, int pageBytes) {
        Path file = folder.resolve("large.parquet");
        WriterOptions options = WriterOptions.defaults()
                .compression(compression)
                .pageBytes(pageBytes)
                .rowGroupBytes(20_000_000);
        try (ColumnFileWriter writer = ColumnFileWriter.create(file, SCHEMA, options)) {
            for (int i = 0; i < BATCHES; i++) {
                writer.write(batch(i));
            }
            assertThat(writer.finish().rowCount()).isEqualTo(BATCHES * BATCH_ROWS);
        }
        return file;
    }

    private static Batch batch(int number) {
        long[] ids = new long[BATCH_ROWS];
        byte[] bytes = new byte[BATCH_ROWS * LENGTH];
        int[] offsets = new int[BATCH_ROWS + 1];
        new Random(number).nextBytes(bytes);
        for (int i = 0; i < BATCH_ROWS; i++) {
            ids[i] = (long) number * BATCH_ROWS + i;
            offsets[i + 1] = (i + 1) * LENGTH;
        }
        return Batch.of(
                SCHEMA,
                BATCH_ROWS,
                List.of(LongColumn.of(ids), BytesColumn.of(bytes, offsets, Validity.allValid(BATCH_ROWS))));
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void rows_severalTimesAndAtOnce_areThoseWritten(Compression compression) {
        Path file = write(compression);
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            Batch batch = batch(i);
            for (int row = 0; row < batch.rowCount(); row++) {
                expected.add(mark(batch, row));
            }
        }
        for (Decoder decoder : Decoder.values()) {
            Dataset dataset = AllDecoders.dataset(file, decoder);
            assertThat(dataset.partitions()).hasSizeGreaterThan(1);
            for (int again = 0; again < 2; again++) {
                List<Long> found = dataset.partitions().parallelStream()
                        .map(LargeChunksTest::marks)
                        .flatMap(List::stream)
                        .toList();
                assertThat(found).as("marks read with %s", decoder).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DIRECT", "PAGES"})
    void open_again_usesArraysAgain(Decoder decoder) {
        Path file = write(Compression.ZSTD, 256 * 1024);

        assertThat(allocatedByAgain(AllDecoders.dataset(file, decoder)))
                .as("bytes allocated")
                .isLessThan(BATCHES * BATCH_ROWS * LENGTH / 4);
    }

    @ParameterizedTest
    @EnumSource(Decoder.class)
    void batches_entriesOfManyTimesTheBytesOfTheFile_haveAllRowsAFewAtATime(Decoder decoder) throws IOException {
        Path file = folder.resolve("entries.parquet");
        MessageType type = MessageTypeParser.parseMessageType("message m { required binary f; }");
        byte[] large = new byte[1_000_000];
        GroupFile.of(file, type)
                .withDictionaryEncoding(true)
                .withDictionaryPageSize(1_500_000)
                .withPageRowCountLimit(100)
                .write(305, i -> {
                    byte[] bytes = large.clone();
                    bytes[0] = (byte) Math.max(0, i - 299);
                    SimpleGroup group = new SimpleGroup(type);
                    group.add("f", Binary.fromConstantByteArray(bytes));
                    return group;
                });
        List<Integer> found = new ArrayList<>();

        try (Stream<Batch> batches = AllDecoders.dataset(file, decoder).batches()) {
            batches.forEach(batch -> {
                for (int row = 0; row < batch.rowCount(); row++) {
                    byte[] value = (byte[]) Row.copyOf(batch, row).toMap().get("f");
                    found.add(value.length + value[0]);
                }
            });
        }

        assertThat(found)
                .isEqualTo(IntStream.range(0, 305)
                        .mapToObj(i -> 1_000_000 + Math.max(0, i - 299))
                        .toList());
    }

    private static long allocatedByAgain(Dataset dataset) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        dataset.partitions().forEach(LargeChunksTest::readAll);
        long before = threads.getCurrentThreadAllocatedBytes();
        dataset.partitions().forEach(LargeChunksTest::readAll);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void readAll(Partition partition) {
        try (BatchReader reader = partition.open()) {
            Optional<Batch> next = reader.next();
            while (next.isPresent()) {
                next = reader.next();
            }
        }
    }

    private static List<Long> marks(Partition partition) {
        List<Long> marks = new ArrayList<>();
        try (BatchReader reader = partition.open()) {
            for (Optional<Batch> next = reader.next(); next.isPresent(); next = reader.next()) {
                for (int row = 0; row < next.get().rowCount(); row++) {
                    marks.add(mark(next.get(), row));
                }
            }
        }
        return marks;
    }

    private static long mark(Batch batch, int row) {
        BytesColumn bytes = (BytesColumn) batch.column("bytes");
        CRC32 mark = new CRC32();
        mark.update(bytes.bytes(), bytes.start(row), bytes.length(row));
        return mark.getValue() ^ (((LongColumn) batch.column("id")).value(row) << 32);
    }
}
