package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.Mesh;
import io.meshsdk.data.Row;
import io.meshsdk.integration.DoomedProcess.Phase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledProcessTest {
    private static final long SEED = 20261120;
    private static final int KILLS = 100;

    @TempDir
    private Path warehouse;

    private final Random random = new Random(SEED);
    private final Map<String, Integer> histogram = new TreeMap<>();
    private long publishTime = 500;

    @Test
    void publish_killedAtAnyMoment_leavesAWholeVersionAndHappensOnce() {
        publishUnharmed(0);
        for (int number = 1; number <= KILLS; number++) {
            long before = LogFiles.of(Accounts.table(warehouse)).version();
            Phase phase = phase(number);
            killWhilePublishing(number, phase);
            boolean committed = inspect(number, before);
            histogram.merge("%-15s %s".formatted(phase, committed ? "new version" : "old version"), 1, Integer::sum);
            repeat(number, before);
        }
        System.out.println("100 kills, seed " + SEED + ": "
                + histogram.entrySet().stream()
                        .map(entry -> entry.getKey().replaceAll(" +", " ") + " " + entry.getValue())
                        .collect(Collectors.joining("; ")));
    }

    private static Phase phase(int number) {
        if (number <= 45) {
            return Phase.RANDOM;
        }
        if (number <= 60) {
            return Phase.STAGING;
        }
        if (number <= 75) {
            return Phase.BEFORE_COMMIT;
        }
        return number <= 85 ? Phase.BEFORE_LINK : Phase.BEFORE_CATALOG;
    }

    private void publishUnharmed(long number) {
        long start = System.nanoTime();
        try (ChildProcess process = ChildProcess.start(DoomedProcess.class, warehouse, number, Phase.RANDOM)) {
            process.hear();
            start = System.nanoTime();
            process.say("go");
            process.hear();
        }
        publishTime = Math.max(50, (System.nanoTime() - start) / 1_000_000);
    }

    private void killWhilePublishing(long number, Phase phase) {
        try (ChildProcess process = ChildProcess.start(DoomedProcess.class, warehouse, number, phase)) {
            process.hear();
            process.say("go");
            if (phase == Phase.RANDOM) {
                process.waitUpTo(random.nextLong(publishTime));
            } else {
                assertThat(process.hear()).isEqualTo("held");
            }
            process.kill();
        }
    }

    private boolean inspect(long number, long before) {
        LogFiles log = LogFiles.of(Accounts.table(warehouse));
        boolean committed = log.version() == before + 1;
        assertThat(log.version()).isBetween(before, before + 1);
        assertThat(log.damaged()).isEmpty();
        try (Mesh mesh = Accounts.mesh(warehouse, Map.of())) {
            assertThat(generations(mesh)).containsExactly(committed ? number : number - 1);
            assertThat(mesh.reconcile().products()).hasSize(1);
            assertCatalogEquals(log, mesh);
        }
        return committed;
    }

    private void repeat(long number, long before) {
        try (Mesh mesh = Accounts.mesh(warehouse, Map.of())) {
            DoomedProcess.publish(mesh, number);
            assertThat(generations(mesh)).containsExactly(number);
            LogFiles log = LogFiles.of(Accounts.table(warehouse));
            assertThat(log.version()).isEqualTo(before + 1);
            assertCatalogEquals(log, mesh);
        }
    }

    private static void assertCatalogEquals(LogFiles log, Mesh mesh) {
        assertThat(mesh.catalog().find(Accounts.NAME).orElseThrow().ports())
                .singleElement()
                .satisfies(port -> assertThat(port.lastPublication().version()).isEqualTo(log.version()));
    }

    private static List<Long> generations(Mesh mesh) {
        List<Row> rows = Accounts.read(mesh);
        assertThat(rows).hasSize(DoomedProcess.ROWS);
        return rows.stream().map(row -> row.integer("generation")).distinct().toList();
    }
}
