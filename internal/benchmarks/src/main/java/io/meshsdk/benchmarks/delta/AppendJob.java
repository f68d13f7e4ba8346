package io.meshsdk.benchmarks.delta;

import io.meshsdk.benchmarks.Figures;
import io.meshsdk.benchmarks.Rounds;
import io.meshsdk.data.Batch;
import io.meshsdk.data.LongColumn;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One of several processes that append to one table at a time, from two threads each, with files that are forced to the disk.
 *
 * @param place where the table is
 */
record AppendJob(Workplace place) {
    static final int PROCESSES = 4;
    private static final int THREADS = 2;
    private static final int COMMITS = 60;
    private static final int WARM_UP = 40;

    private Path folder() {
        return place.resolve("appends");
    }

    /** Appends when all processes are warm, and tells when that was. */
    void run(int process, Figures figures) throws Exception {
        try (StorageProvider provider = Workplace.provider("FORCED")) {
            SmallTable other = new SmallTable(provider, place.resolve("appends-warm-up-" + process));
            IntStream.range(0, WARM_UP).forEach(other::append);
            awaitOthers(process);
            double begun = System.currentTimeMillis();
            double[] commits = append(new SmallTable(provider, folder()), process);
            figures.cost("begun", begun);
            figures.cost("ended", (double) System.currentTimeMillis());
            figures.cost("commits", commits.length);
            figures.cost("commit p95", Rounds.quantile(commits, 0.95));
        }
    }

    private void awaitOthers(int process) throws IOException, InterruptedException {
        Path waiting = Files.createDirectories(place.resolve("appends-waiting"));
        try (WatchService arrivals = waiting.getFileSystem().newWatchService()) {
            waiting.register(arrivals, StandardWatchEventKinds.ENTRY_CREATE);
            Files.createFile(waiting.resolve(Integer.toString(process)));
            while (ready(waiting) < PROCESSES) {
                WatchKey arrived = arrivals.take();
                arrived.pollEvents();
                arrived.reset();
            }
        }
    }

    private static long ready(Path waiting) throws IOException {
        try (Stream<Path> files = Files.list(waiting)) {
            return files.count();
        }
    }

    private static double[] append(SmallTable table, int process) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<double[]>> work = IntStream.range(0, THREADS)
                    .<Callable<double[]>>mapToObj(thread -> () -> append(table, process * THREADS + thread, COMMITS))
                    .toList();
            DoubleStream all = DoubleStream.empty();
            for (Future<double[]> done : threads.invokeAll(work)) {
                all = DoubleStream.concat(all, DoubleStream.of(done.get()));
            }
            return all.toArray();
        } finally {
            threads.shutdown();
        }
    }

    private static double[] append(SmallTable table, int writer, int commits) {
        return IntStream.range(0, commits)
                .mapToDouble(number -> table.append(id(writer, number)).commit())
                .toArray();
    }

    private static long id(int writer, int number) {
        return (long) writer * COMMITS + number;
    }

    /** Makes the table, so that no process finds another one creating it. */
    void create() {
        try (StorageProvider provider = Workplace.provider("FORCED")) {
            new SmallTable(provider, folder()).append(-1);
        }
    }

    /** Tells how many commits the table does not hold, or holds twice. */
    void count(Figures figures) {
        Map<Long, Integer> rows = new HashMap<>();
        try (StorageProvider provider = Workplace.provider("FORCED");
                Stream<Batch> batches = provider.open(TableLocation.of(folder()), AsOf.latest())
                        .dataset()
                        .select("id")
                        .batches()) {
            batches.forEach(batch -> count((LongColumn) batch.columns().get(0), rows));
        }
        int whole = SmallTable.batch(0).rowCount();
        int all = PROCESSES * THREADS * COMMITS;
        long kept = IntStream.range(0, all)
                .filter(id -> rows.getOrDefault((long) id, 0) == whole)
                .count();
        figures.cost("lost", (double) (all - kept));
    }

    private static void count(LongColumn ids, Map<Long, Integer> rows) {
        for (int row = 0; row < ids.size(); row++) {
            rows.merge(ids.value(row), 1, Integer::sum);
        }
    }
}
