package io.meshsdk.delta;

import static io.meshsdk.delta.Writes.listing;
import static io.meshsdk.delta.Writes.publish;
import static io.meshsdk.delta.Writes.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.CommitOutcome.AlreadyCommitted;
import io.meshsdk.spi.storage.CommitOutcome.Committed;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeltaRacesTest {
    private static final int THREADS = 4;
    private static final int ROUNDS = 12;
    private static final int COMMITS = 30;

    @TempDir
    private Path folder;

    private final StorageProvider provider = new DeltaStorageProvider();

    @Test
    void commit_oneIdFromRacingThreads_isPublishedOnceAndAllAreToldTheSame() throws Exception {
        WriteTarget target = target(folder.resolve("table"), "contract");
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<List<CommitOutcome>>> racers = Collections.nCopies(THREADS, () -> {
            List<CommitOutcome> outcomes = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                start.await();
                outcomes.add(publish(provider, target, WriteMode.append(), PublicationId.of("r", round), round));
            }
            return outcomes;
        });

        List<List<CommitOutcome>> told = run(racers);

        for (int round = 0; round < ROUNDS; round++) {
            int number = round;
            List<CommitOutcome> outcomes =
                    told.stream().map(outcome -> outcome.get(number)).toList();
            assertThat(outcomes.stream().filter(Committed.class::isInstance)).hasSize(1);
            assertThat(outcomes.stream().map(DeltaRacesTest::commit).distinct()).hasSize(1);
        }
        StoredTable table = provider.open(target.location(), AsOf.latest());
        assertThat(table.files()).hasSize(ROUNDS);
        assertThat(table.version()).isEqualTo(ROUNDS - 1);
        assertThat(listing(folder.resolve("table")).keySet().stream().filter(name -> name.endsWith(".parquet")))
                .hasSize(ROUNDS
                        + (int) listing(folder.resolve("table/_delta_log")).keySet().stream()
                                .filter(name -> name.endsWith(".parquet"))
                                .count());
    }

    @Test
    void commit_appendsOfTwoProcesses_areAllKept() throws Exception {
        Path table = folder.resolve("table");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Appender.class.getName(),
                        table.toString(),
                        "child")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.out").toFile())
                .start();
        List<RecordedCommit> own;
        try {
            own = Appender.append(table, "parent");
            assertThat(other.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(folder.resolve("child.out")).content().endsWith("appended\n");
        } finally {
            other.destroyForcibly();
        }

        StoredTable found = provider.open(target(table, "contract").location(), AsOf.latest());
        assertThat(found.files()).hasSize(4 * COMMITS / 2);
        assertThat(found.version()).isEqualTo(4 * COMMITS / 2 - 1);
        Set<Long> versions = new HashSet<>();
        own.forEach(commit -> versions.add(commit.version()));
        assertThat(versions).hasSize(COMMITS);
        for (RecordedCommit commit : own) {
            assertThat(provider.publication(
                            target(table, "contract").location(), commit.facts().publication()))
                    .contains(commit);
        }
    }

    private static RecordedCommit commit(CommitOutcome outcome) {
        return outcome instanceof AlreadyCommitted already ? already.commit() : ((Committed) outcome).commit();
    }

    private static <T> List<T> run(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** A process of two threads that append to one table. */
    static final class Appender {
        private Appender() {}

        public static void main(String[] arguments) throws Exception {
            List<RecordedCommit> commits = append(Path.of(arguments[0]), arguments[1]);
            System.out.println(commits.size() == COMMITS ? "appended" : "lost " + commits);
        }

        static List<RecordedCommit> append(Path table, String name) throws Exception {
            StorageProvider provider = new DeltaStorageProvider();
            List<Callable<List<RecordedCommit>>> appenders = new ArrayList<>();
            for (int thread = 0; thread < 2; thread++) {
                String series = name + thread;
                appenders.add(() -> appendAll(provider, table, series));
            }
            return run(appenders).stream().flatMap(List::stream).toList();
        }

        private static List<RecordedCommit> appendAll(StorageProvider provider, Path table, String series) {
            List<RecordedCommit> commits = new ArrayList<>();
            for (int number = 0; number < COMMITS / 2; number++) {
                PublicationId id = PublicationId.of(series, number);
                CommitOutcome outcome = publish(provider, target(table, "contract"), WriteMode.append(), id, number);
                commits.add(((Committed) outcome).commit());
            }
            return commits;
        }
    }
}
