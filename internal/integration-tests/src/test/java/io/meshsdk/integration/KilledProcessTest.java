package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.Mesh;
import io.meshsdk.data.Row;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.integration.DoomedProcess.Phase;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledProcessTest {
    private static final long SEED = 20261120;

    /** So many publications share a warehouse: the first of them finds it empty. */
    private static final int PUBLICATIONS_IN_A_WAREHOUSE = 5;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Map<Phase, Map<Death, Integer>> histogram = new EnumMap<>(Phase.class);
    private int firstPublications;
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
        assertThat(firstPublications).as("kills of a first publication").isGreaterThanOrEqualTo(12);
        assertThat(histogram.get(Phase.RANDOM)).as("some die with files staged").containsKey(Death.STAGED);
        assertThat(List.of(Phase.values()).stream().mapToInt(this::kills).sum()).isGreaterThanOrEqualTo(100);
    }

    private Path warehouse(long publication) {
        return folder.resolve("warehouse-" + publication / PUBLICATIONS_IN_A_WAREHOUSE);
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
        long before = log().version();
        long files = dataFiles();
        long moment = phase == Phase.RANDOM ? random.nextLong(window) : 0;
        boolean finished = killWhilePublishing(phase, moment);
        boolean staged = dataFiles() > files;
        boolean anotherFollows = kills(phase) + 1 < phase.kills();
        next = anotherFollows ? launch(number + 1, phase) : null;
        boolean committed = inspect(phase, before);
        repeat(before);
        Death death = Death.of(finished, committed, staged);
        firstPublications += before < 0 && death != Death.TOO_LATE ? 1 : 0;
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
        ChildProcess process = next == null ? launch(number, phase) : next;
        next = null;
        assertThat(process.hear()).isEqualTo("ready");
        return process;
    }

    private ChildProcess launch(long publication, Phase phase) {
        return ChildProcess.start(DoomedProcess.class, warehouse(publication), publication, phase);
    }

    private LogFiles log() {
        return LogFiles.of(Accounts.table(warehouse(number)));
    }

    private Mesh mesh() {
        return Accounts.mesh(warehouse(number), Map.of());
    }

    private Optional<Remembered> remembered() {
        return Remembered.inCatalog(warehouse(number));
    }

    private boolean inspect(Phase phase, long before) {
        LogFiles log = log();
        boolean committed = log.version() == before + 1;
        assertThat(log.version()).isBetween(before, before + 1);
        assertThat(log.damaged()).isEmpty();
        if (phase == Phase.BEFORE_CATALOG) {
            assertThat(remembered().map(found -> found.commit().version()))
                    .as("the catalog is behind")
                    .isEqualTo(before < 0 ? Optional.empty() : Optional.of(before));
        }
        try (Mesh mesh = mesh()) {
            if (before >= 0) {
                assertHoldsAllRowsOf(committed ? number : number - 1, mesh);
            }
            // A first publication is found once the catalog knows of it.
            assertThat(mesh.reconcile().products()).hasSize(log.version() < 0 ? 0 : 1);
            if (log.version() < 0) {
                assertThatThrownBy(() -> Accounts.read(mesh)).isInstanceOf(ProductNotFoundException.class);
            } else {
                assertHoldsAllRowsOf(committed ? number : number - 1, mesh);
            }
        }
        assertThat(remembered()).isEqualTo(log.remembered());
        return committed;
    }

    private void repeat(long before) {
        try (Mesh mesh = mesh()) {
            DoomedProcess.publish(mesh, number);
            assertHoldsAllRowsOf(number, mesh);
        }
        LogFiles log = log();
        assertThat(log.version()).isEqualTo(before + 1);
        assertThat(remembered()).isEqualTo(log.remembered());
    }

    private long dataFiles() {
        return Listing.of(Accounts.table(warehouse(number))).stream()
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

    private static void assertHoldsAllRowsOf(long publication, Mesh mesh) {
        List<Row> rows = Accounts.read(mesh);
        assertThat(rows).hasSize(DoomedProcess.ROWS);
        assertThat(rows.stream().map(row -> row.integer("generation")).distinct())
                .containsExactly(publication);
        assertThat(rows.stream().map(row -> row.integer("account_id")).collect(Collectors.toSet()))
                .isEqualTo(DoomedProcess.accounts());
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
