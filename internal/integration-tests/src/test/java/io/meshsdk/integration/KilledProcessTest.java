package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.Mesh;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.integration.Deed.Mode;
import io.meshsdk.integration.DoomedProcess.Phase;
import java.nio.file.Path;
import java.time.Duration;
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
    /** Fewer where the same is tested a second time, on another JVM. */
    static final int KILLS = Integer.getInteger("mesh.kills", 60);

    private static final long SEED = Long.getLong("mesh.kills.seed", 20261120);

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Map<Phase, Map<Death, Integer>> histogram = new EnumMap<>(Phase.class);
    private List<String> options = List.of();
    private final Map<Mode, Integer> modes = new EnumMap<>(Mode.class);
    private int firstPublications;
    private int orphans;
    private long number;
    private long window;
    private @Nullable ChildProcess next;

    @Test
    void publish_killedAtAnyMoment_leavesAWholeVersionAndHappensOnce() {
        shareClasses();
        number++;
        publishUnharmed();
        for (Phase phase : Phase.values()) {
            killIn(phase);
        }
        removeOrphans();
        System.out.println(describe());
        assertThat(kills(Phase.RANDOM)).isGreaterThanOrEqualTo(40 * KILLS / 100);
        assertThat(firstPublications).as("kills of a first publication").isGreaterThanOrEqualTo(12 * KILLS / 100);
        if (KILLS >= 100) {
            assertThat(histogram.get(Phase.RANDOM))
                    .as("some die with files staged")
                    .containsKey(Death.STAGED);
        }
        assertThat(List.of(Phase.values()).stream().mapToInt(this::kills).sum()).isGreaterThanOrEqualTo(KILLS);
        assertThat(modes).as("kills in each mode").containsOnlyKeys(Mode.values());
        assertThat(orphans).as("files that the killed left").isPositive();
    }

    private Path warehouse(long publication) {
        return new Deed(publication).warehouse(folder);
    }

    /** Most of the life of each process is to load the classes that the first one loads. */
    private void shareClasses() {
        SharedClasses classes = SharedClasses.in(folder);
        options = classes.noting();
        publishUnharmed();
        classes.write();
        options = classes.mapping();
    }

    private void publishUnharmed() {
        try (ChildProcess process = start(Phase.RANDOM)) {
            long start = System.nanoTime();
            process.say("go");
            assertThat(process.hear()).isEqualTo("done");
            window = Math.max(50, (System.nanoTime() - start) / 1_000_000);
            process.sayNoMore();
            assertThat(process.hearAll()).isEmpty();
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
        if (new Deed(number).isLastOfItsWarehouse()) {
            removeOrphans();
        }
        Death death = Death.of(finished, committed, staged);
        if (death != Death.TOO_LATE) {
            firstPublications += before < 0 ? 1 : 0;
            modes.merge(new Deed(number).mode(), 1, Integer::sum);
        }
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
        return ChildProcess.start(options, DoomedProcess.class, warehouse(publication), publication, phase);
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
            assertThat(new Deed(number).publish(mesh).tableVersion()).isEqualTo(before + 1);
            assertHoldsAllRowsOf(number, mesh);
        }
        LogFiles log = log();
        assertThat(log.version()).isEqualTo(before + 1);
        assertThat(log.publications()).isEqualTo(new Deed(number).idsSoFar());
        assertThat(remembered()).isEqualTo(log.remembered());
    }

    /** Afterwards there is nothing in the table's folder that its log does not name. */
    private void removeOrphans() {
        List<String> left = log().unlisted();
        try (Mesh mesh = mesh()) {
            assertThat(mesh.maintain(Accounts.NAME).removeLeftovers(Duration.ZERO))
                    .containsExactlyInAnyOrderElementsOf(left);
            assertHoldsAllRowsOf(number, mesh);
        }
        assertThat(log().unlisted()).isEmpty();
        assertThat(log().damaged()).isEmpty();
        orphans += left.size();
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
                        .collect(Collectors.joining("; "))
                + "; in modes " + modes + "; " + orphans + " orphans removed";
    }

    private static void assertHoldsAllRowsOf(long publication, Mesh mesh) {
        assertThat(Deed.read(mesh)).isEqualTo(new Deed(publication).heldAfter());
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
