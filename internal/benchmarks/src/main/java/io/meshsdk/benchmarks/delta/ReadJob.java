package io.meshsdk.benchmarks.delta;

import io.meshsdk.benchmarks.Figures;
import io.meshsdk.benchmarks.LineItems;
import io.meshsdk.benchmarks.Rounds;
import io.meshsdk.benchmarks.Touch;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.parquet.Decoder;
import io.meshsdk.parquet.ParquetDatasets;
import io.meshsdk.parquet.ParquetFile;
import io.meshsdk.parquet.ReadOptions;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a table of eight files, from the look at its log to the last value.
 *
 * @param place where the table is
 */
record ReadJob(Workplace place) {
    static final List<String> SOME = List.of("l_orderkey", "l_extendedprice", "l_shipdate");
    private static final int FILES = 8;

    /** Makes the table. */
    void write(List<Batch> batches) {
        WriteTarget target = SmallTable.target(place.table(), LineItems.SCHEMA);
        try (StorageProvider provider = Workplace.provider("CACHED");
                StagedWrite write = provider.stage(target, WriteMode.overwrite())) {
            List<StagedFiles> files = IntStream.range(0, FILES)
                    .mapToObj(index -> write(write.partition(index), part(batches, index)))
                    .toList();
            CommitFacts facts =
                    new CommitFacts(PublicationId.fresh(), target.contract().digest(), "{}");
            CommitOutcome outcome = write.commit(files, facts, ReadScope.NONE);
            if (!(outcome instanceof CommitOutcome.Committed)) {
                throw new IllegalStateException("The commit ended otherwise: %s".formatted(outcome));
            }
        }
    }

    private static List<Batch> part(List<Batch> batches, int index) {
        return batches.subList(batches.size() * index / FILES, batches.size() * (index + 1) / FILES);
    }

    private static StagedFiles write(PartitionWriter writer, List<Batch> batches) {
        batches.forEach(batch -> writer.write(PartitionValues.none(), batch));
        return writer.finish();
    }

    void run(Rounds rounds, Figures figures) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (StorageProvider provider = Workplace.provider("FORCED")) {
            List<Rounds.Seconds> taken = rounds.inTurns(List.of(
                    () -> read(table(provider), threads, 1),
                    () -> read(table(provider), threads, 2),
                    () -> read(table(provider).select(SOME), threads, 1),
                    () -> read(table(provider).select(SOME), threads, 2),
                    () -> read(records(), threads, 1),
                    () -> read(records().select(SOME), threads, 1)));
            taken.get(0).note("all", figures);
            taken.get(1).note("all, two threads", figures);
            taken.get(2).note("some", figures);
            taken.get(3).note("some, two threads", figures);
            taken.get(4).note("all, column readers", figures);
            taken.get(5).note("some, column readers", figures);
        } finally {
            threads.shutdown();
        }
    }

    private Dataset table(StorageProvider provider) {
        return provider.open(TableLocation.of(place.table()), AsOf.latest()).dataset();
    }

    private Dataset records() throws IOException {
        try (Stream<Path> files = Files.list(place.table())) {
            List<ParquetFile> data = files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .map(ParquetFile::local)
                    .toList();
            return ParquetDatasets.of(data, ReadOptions.defaults().decoder(Decoder.RECORDS));
        }
    }

    private void read(Dataset data, ExecutorService threads, int count) throws Exception {
        List<? extends Partition> partitions = data.partitions();
        AtomicInteger next = new AtomicInteger();
        List<Callable<Touch>> work = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            work.add(() -> touch(partitions, next));
        }
        long rows = 0;
        for (Future<Touch> done : threads.invokeAll(work)) {
            rows += done.get().rows();
        }
        if (rows != place.rows()) {
            throw new IllegalStateException("%d rows were read, not %d".formatted(rows, place.rows()));
        }
    }

    private static Touch touch(List<? extends Partition> partitions, AtomicInteger next) {
        Touch touch = new Touch();
        for (int index = next.getAndIncrement(); index < partitions.size(); index = next.getAndIncrement()) {
            try (BatchReader reader = partitions.get(index).open()) {
                for (Optional<Batch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                    touch.see(batch.get());
                }
            }
        }
        return touch;
    }
}
