package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.Mesh;
import io.meshsdk.data.Row;
import io.meshsdk.integration.DoomedProcess.Phase;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledProcessTest {
    private static final long SEED = 20261120;

    @TempDir
    private Path warehouse;

    private final Random random = new Random(SEED);
    private final Map<Phase, Map<Death, Integer>> histogram = new EnumMap<>(Phase.class);
    private long number;
    private long window;
    private @Nullable ChildProcess next;

    @Test
    void publish_killedAtAnyMoment_leavesAWholeVersionAndHappensOnce() {
        publishUnharmed();
        number++;
        publishUnharmed();
        for (Phase phase : Phase.values()) {
            killIn(phase);
        }
        System.out.println(describe());
        assertThat(kills(Phase.RANDOM)).isGreaterThanOrEqualTo(40);
        assertThat(histogram.get(Phase.RANDOM)).as("some die with files staged").containsKey(Death.STAGED);
        assertThat(List.of(Phase.values()).stream().mapToInt(this::kills).sum()).isGreaterThanOrEqualTo(100);
    }

    private void publishUnharmed() {
        try (ChildProcess process = start(Phase.RANDOM)) {
            long start = System.nanoTime();
            process.say("go");
            assertThat(process.hear()).isEqualTo("done");
            window = Math.max(50, (System.nanoTime() - start) / 1_000_000);
        }
    }

    private void killIn(Phase phase) {
        Map<Death, Integer> deaths = new EnumMap<>(Death.class);
        histogram.put(phase, deaths);
        for (int attempt = 1; kills(phase) < phase.kills(); attempt++) {
            assertThat(attempt).as("attempts to die so: %s", histogram).isLessThanOrEqualTo(3 * phase.kills());
            number++;
            deaths.merge(dieOnce(phase), 1, Integer::sum);
        }
    }

    private Death dieOnce(Phase phase) {
        long before = LogFiles.of(Accounts.table(warehouse)).version();
        long files = dataFiles();
        long moment = phase == Phase.RANDOM ? random.nextLong(window) : 0;
        boolean finished = killWhilePublishing(phase, moment);
        boolean staged = dataFiles() > files;
        boolean anotherFollows = kills(phase) + 1 < phase.kills();
        next = anotherFollows ? ChildProcess.start(DoomedProcess.class, warehouse, number + 1, phase) : null;
        boolean committed = inspect(phase, before);
        repeat(before);
        Death death = Death.of(finished, committed, staged);
        if (phase == Phase.RANDOM) {
            adjustWindow(moment, death);
        }
        if (phase != Phase.RANDOM || death != Death.TOO_LATE) {
            assertThat(phase.deaths()).contains(death);
        }
        return death;
    }

    /** Follows how long a publication takes, which changes with the load of the machine and the length of the log. */
    private void adjustWindow(long moment, Death death) {
        if (death == Death.TOO_LATE) {
            window = Math.max(50, moment);
        } else if (death != Death.COMMITTED && moment >= window * 9 / 10) {
            window += window / 10;
        }
    }

    /** Returns whether all was done before the process was killed, which is alive in any case. */
    private boolean killWhilePublishing(Phase phase, long moment) {
        try (ChildProcess process = start(phase)) {
            process.say("go");
            if (phase == Phase.RANDOM) {
                process.waitUpTo(moment);
            } else {
                assertThat(process.hear()).isEqualTo("held");
            }
            return process.killAlive().contains("done");
        }
    }

    private ChildProcess start(Phase phase) {
        ChildProcess process = next == null ? ChildProcess.start(DoomedProcess.class, warehouse, number, phase) : next;
        next = null;
        assertThat(process.hear()).isEqualTo("ready");
        return process;
    }

    private boolean inspect(Phase phase, long before) {
        LogFiles log = LogFiles.of(Accounts.table(warehouse));
        boolean committed = log.version() == before + 1;
        assertThat(log.version()).isBetween(before, before + 1);
        assertThat(log.damaged()).isEmpty();
        if (phase == Phase.BEFORE_CATALOG) {
            assertThat(Remembered.inCatalog(warehouse).commit().version())
                    .as("the catalog is behind")
                    .isEqualTo(before);
        }
        try (Mesh mesh = Accounts.mesh(warehouse, Map.of())) {
            assertThat(generations(mesh)).containsExactly(committed ? number : number - 1);
            assertThat(mesh.reconcile().products()).hasSize(1);
        }
        assertThat(Remembered.inCatalog(warehouse)).isEqualTo(log.remembered());
        return committed;
    }

    private void repeat(long before) {
        try (Mesh mesh = Accounts.mesh(warehouse, Map.of())) {
            DoomedProcess.publish(mesh, number);
            assertThat(generations(mesh)).containsExactly(number);
        }
        LogFiles log = LogFiles.of(Accounts.table(warehouse));
        assertThat(log.version()).isEqualTo(before + 1);
        assertThat(Remembered.inCatalog(warehouse)).isEqualTo(log.remembered());
    }

    private long dataFiles() {
        return Listing.of(Accounts.table(warehouse)).stream()
                .filter(file -> file.contains(".parquet "))
                .count();
    }

    private int kills(Phase phase) {
        return histogram.getOrDefault(phase, Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey() != Death.TOO_LATE)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private String describe() {
        int all = List.of(Phase.values()).stream().mapToInt(this::kills).sum();
        return all + " kills, seed " + SEED + ": "
                + histogram.entrySet().stream()
                        .flatMap(phase -> phase.getValue().entrySet().stream()
                                .map(death -> "%s %s %d".formatted(phase.getKey(), death.getKey(), death.getValue())))
                        .collect(Collectors.joining("; "));
    }

    private static List<Long> generations(Mesh mesh) {
        List<Row> rows = Accounts.read(mesh);
        assertThat(rows).hasSize(DoomedProcess.ROWS);
        return rows.stream().map(row -> row.integer("generation")).distinct().toList();
    }

    /** What a killed process leaves. */
    enum Death {
        /** Nothing of its own. */
        NOTHING_STAGED,
        /** Files that no version lists. */
        STAGED,
        /** A new version. */
        COMMITTED,
        /** All it had to do: it was alive, but not a kill that counts. */
        TOO_LATE;

        private static Death of(boolean finished, boolean committed, boolean staged) {
            if (finished) {
                return TOO_LATE;
            }
            if (committed) {
                return COMMITTED;
            }
            return staged ? STAGED : NOTHING_STAGED;
        }
    }
}
