package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Published;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.testkit.PoisonedDatasets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ThreadsTest {
    private static final int PARTITIONS = 6;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void publish_onMoreThreads_tellsTheSameAsOnOne(int threads) {
        Published one = publish("one", 1);
        Published many = publish("many", threads);

        assertThat(many.checks()).isEqualTo(one.checks());
        assertThat(many.score()).isEqualTo(one.score());
        assertThat(many.rowCount()).isEqualTo(one.rowCount());
        assertThat(read("many")).isEqualTo(read("one"));
    }

    @Test
    void check_ofBadRowsOnMoreThreads_tellsTheSameAsOnOne() {
        Dataset bad = PoisonedDatasets.of(Datasets.concat(IntStream.range(0, PARTITIONS)
                .mapToObj(part -> Accounts.rows(part % 2 * 50L, 100, part))
                .toList()));

        QualityReport one = check(bad, 1);

        assertThat(one.passes()).isFalse();
        assertThat(check(bad, 2)).isEqualTo(one);
        assertThat(check(bad, 7)).isEqualTo(one);
    }

    @Test
    void publish_onTwoThreads_worksOnPartitionsSideBySide() {
        CyclicBarrier bothAtWork = new CyclicBarrier(2);
        CountedDataset source = new CountedDataset(rows(2));
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try (Mesh mesh = Accounts.builder(folder, Map.of()).executor(executor).build()) {
            mesh.publish(Accounts.KEYED, new MeetingDataset(source, bothAtWork)).orThrow();
        } finally {
            executor.shutdown();
        }

        assertThat(source.mostOpen()).isEqualTo(2);
    }

    @Test
    void publish_firstInAProcess_startsNoProgram() {
        try (ChildProcess watched = ChildProcess.start(WatchedProcess.class, folder)) {
            assertThat(watched.hearAll()).containsExactly("published 10");
        }
    }

    @Test
    void startedPrograms_ofOneThatStartsJava_seeIt() {
        assertThat(StartedPrograms.during(ThreadsTest::startJava, folder.resolve("recorded.jfr")))
                .singleElement()
                .asString()
                .contains("-version");
    }

    private static void startJava() {
        try (ChildProcess java = ChildProcess.startJava("--version")) {
            java.hearAll();
        }
    }

    private Published publish(String warehouse, int threads) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (Mesh mesh = Accounts.builder(folder.resolve(warehouse), Map.of())
                .executor(executor)
                .build()) {
            return mesh.publish(Accounts.KEYED, PoisonedDatasets.of(rows(PARTITIONS)))
                    .orThrow();
        } finally {
            executor.shutdown();
        }
    }

    private QualityReport check(Dataset data, int threads) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (Mesh mesh = Accounts.builder(folder, Map.of()).executor(executor).build()) {
            return mesh.check(Accounts.KEYED, data);
        } finally {
            executor.shutdown();
        }
    }

    private Set<Row> read(String warehouse) {
        try (Mesh mesh = Accounts.mesh(folder.resolve(warehouse), Map.of())) {
            return new HashSet<>(Accounts.read(mesh));
        }
    }

    private static Dataset rows(int partitions) {
        List<Dataset> parts = IntStream.range(0, partitions)
                .mapToObj(part -> Accounts.rows(part * 10_000L, 5_000, 1))
                .toList();
        return Datasets.concat(parts);
    }
}
