package io.meshsdk.delta;

import static io.meshsdk.delta.Writes.facts;
import static io.meshsdk.delta.Writes.stage;
import static io.meshsdk.delta.Writes.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Row;
import io.meshsdk.error.MeshException;
import io.meshsdk.error.UnknownOutcomeException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.CommitOutcome.AlreadyCommitted;
import io.meshsdk.spi.storage.CommitOutcome.Committed;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.TableState;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Spoils every storage call of a publication, one at a time. */
final class StorageFaultsTest {
    private static final Instant LATER = Instant.parse("9999-01-01T00:00:00Z");
    private static final PublicationId ID = PublicationId.of("hourly", 7);
    private static final long OURS = 100;
    private static final long THEIRS = 200;

    @TempDir
    private Path folder;

    private final DeltaStorageProvider sound = new DeltaStorageProvider(Map.of("mesh.delta.durability", "CACHED"));
    private final DeltaStorageProvider failing = new DeltaStorageProvider(FailingFileSystem.SETTINGS);
    private final Map<String, Integer> histogram = new TreeMap<>();
    private int runs;

    /** What is published. */
    enum Publishing {
        /** The first version of a table, in folders of partitions. */
        CREATE(0, WriteMode.append()),
        /** A version beside others, at which the log gets a checkpoint. */
        APPEND(2, WriteMode.append()),
        /** A version instead of others. */
        OVERWRITE(2, WriteMode.overwrite());

        private final int versions;
        private final WriteMode mode;

        Publishing(int versions, WriteMode mode) {
            this.versions = versions;
            this.mode = mode;
        }

        List<Long> before() {
            return LongStream.range(0, versions).boxed().toList();
        }

        List<Long> after() {
            return Stream.concat(this == OVERWRITE ? Stream.of() : before().stream(), Stream.of(OURS))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Publishing.class)
    void publish_anyStorageCallSpoilt_endsWholeAndIsRetriedOnce(Publishing publishing) throws IOException {
        Path base = prepare(publishing);
        List<String> calls = count(publishing, base);
        assertThat(calls).hasSizeGreaterThan(40);
        for (Faults.Kind kind : Faults.Kind.values()) {
            for (int spoilt = 0; spoilt < calls.size(); spoilt++) {
                spoil(publishing, base, kind, spoilt, calls.get(spoilt));
            }
        }
        System.out.printf(
                "%s: %d storage calls, each spoilt in %d ways%n", publishing, calls.size(), runs / calls.size());
        histogram.forEach((line, times) -> System.out.printf("  %4d  %s%n", times, line));
    }

    private Path prepare(Publishing publishing) {
        Path base = folder.resolve("base");
        for (int version = 0; version < publishing.versions; version++) {
            Writes.append(sound, described(base), version);
        }
        return base;
    }

    private static WriteTarget described(Path table) {
        WriteTarget plain = target(table, "contract");
        return new WriteTarget(
                plain.location(),
                plain.schema(),
                List.of(),
                plain.comment(),
                Map.of("delta.checkpointInterval", "2"),
                plain.contract());
    }

    private List<String> count(Publishing publishing, Path base) throws IOException {
        Path table = copy(base);
        Attempt attempt = new Attempt(table, publishing);
        List<String> calls = Faults.during(attempt::run).calls();
        assertThat(attempt.ending()).isEqualTo("Committed");
        return calls;
    }

    private Path copy(Path base) throws IOException {
        Path copied = folder.resolve("run-" + runs).resolve("lake/table");
        if (Files.exists(base)) {
            try (Stream<Path> tree = Files.walk(base)) {
                for (Path path : tree.toList()) {
                    Path to = copied.resolve(base.relativize(path).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(path, to);
                }
            }
        }
        return copied;
    }

    private void spoil(Publishing publishing, Path base, Faults.Kind kind, int spoilt, String call) throws IOException {
        runs++;
        Path table = copy(base);
        String what = "%s, call %d (%s), %s".formatted(publishing, spoilt, call, kind);
        Attempt attempt = new Attempt(table, publishing);
        Faults faults = Faults.during(spoilt, kind, () -> Writes.append(sound, described(table), THEIRS), attempt::run);
        assertThat(faults.happened()).as(what).isTrue();
        histogram.merge("%-11s %-16s -> %s".formatted(kind, call, attempt.ending()), 1, Integer::sum);

        boolean moved = kind == Faults.Kind.DELAY;
        requireWhole(what, table, publishing, attempt, moved);
        requireNothingLeft(what, table, attempt, call);
        CommitOutcome again = Writes.publish(sound, described(table), publishing.mode, ID, OURS);
        assertThat(again).as(what).isInstanceOfAny(Committed.class, AlreadyCommitted.class);
        requireRows(what, rows(table), publishing.after(), moved, publishing);
        assertThat(publications(table)).as(what).isEqualTo(1);
        var unused = sound.maintenance(described(table).location()).removeLeftovers(LATER);
        requireEachFileListed(what, table);
    }

    private void requireWhole(String what, Path table, Publishing publishing, Attempt attempt, boolean moved) {
        List<Long> found = rows(table);
        if (attempt.outcome instanceof Committed) {
            requireRows(what, found, publishing.after(), moved, publishing);
        } else if (attempt.commitFailure instanceof UnknownOutcomeException) {
            assertThat(withoutTheirs(found)).as(what).isIn(publishing.before(), publishing.after());
        } else {
            assertThat(withoutTheirs(found)).as(what).isEqualTo(publishing.before());
        }
    }

    private static void requireRows(
            String what, List<Long> found, List<Long> expected, boolean moved, Publishing publishing) {
        assertThat(withoutTheirs(found)).as(what).isEqualTo(expected);
        long theirs = found.stream().filter(id -> id == THEIRS).count();
        if (!moved) {
            assertThat(theirs).as(what).isZero();
        } else if (publishing == Publishing.OVERWRITE) {
            assertThat(theirs).as(what).isBetween(0L, 1L);
        } else {
            assertThat(theirs).as(what).isEqualTo(1);
        }
    }

    private static List<Long> withoutTheirs(List<Long> rows) {
        return rows.stream().filter(id -> id != THEIRS).toList();
    }

    private void requireNothingLeft(String what, Path table, Attempt attempt, String call) {
        boolean told = attempt.commitFailure instanceof UnknownOutcomeException
                || attempt.closeFailure != null
                || call.contains("delete");
        // Delta Standalone leaves the checkpoint that it could not write: for the clean-up, and beside the table's
        // files.
        List<String> left = sound.maintenance(described(table).location()).removeLeftovers(LATER).stream()
                .filter(file -> !file.contains(".checkpoint.parquet."))
                .toList();
        if (!told) {
            assertThat(left).as(what).isEmpty();
            if (sound.state(described(table).location()).isEmpty()) {
                assertThat(table.getParent()).as(what).doesNotExist();
            }
        }
    }

    private void requireEachFileListed(String what, Path table) throws IOException {
        List<String> listed = new ArrayList<>();
        long newest = sound.state(described(table).location()).orElseThrow().version();
        for (long version = 0; version <= newest; version++) {
            sound.open(described(table).location(), AsOf.version(version))
                    .files()
                    .forEach(file -> listed.add(file.name()));
        }
        try (Stream<Path> tree = Files.walk(table)) {
            assertThat(tree.filter(Files::isRegularFile)
                            .map(file -> table.relativize(file).toString())
                            .filter(name -> !name.startsWith("_")))
                    .as(what)
                    .allMatch(listed::contains);
        }
    }

    private List<Long> rows(Path table) {
        if (sound.state(described(table).location()).isEmpty()) {
            return List.of();
        }
        try (Stream<Row> rows =
                sound.open(described(table).location(), AsOf.latest()).dataset().rows()) {
            return rows.map(row -> row.integer("id")).sorted().toList();
        }
    }

    private long publications(Path table) {
        TableState state = sound.state(described(table).location()).orElseThrow();
        return LongStream.rangeClosed(0, state.version())
                .mapToObj(version -> sound.open(described(table).location(), AsOf.version(version)))
                .filter(opened -> opened.version()
                        == opened.publication()
                                .filter(commit -> commit.facts().publication().equals(ID))
                                .map(commit -> commit.version())
                                .orElse(-1L))
                .count();
    }

    /** One publication through the failing storage: how its commit ended, and how its close did. */
    private final class Attempt {
        private final WriteTarget target;
        private final WriteMode mode;
        private @Nullable CommitOutcome outcome;
        private @Nullable MeshException commitFailure;
        private @Nullable MeshException closeFailure;

        Attempt(Path table, Publishing publishing) {
            this.target = described(table);
            this.mode = publishing.mode;
        }

        @SuppressWarnings("MustBeClosedChecker")
        void run() {
            StagedWrite write;
            try {
                write = failing.stage(target, mode);
            } catch (MeshException e) {
                commitFailure = e;
                return;
            }
            try {
                commit(write);
            } catch (MeshException e) {
                commitFailure = e;
            }
            try {
                write.close();
            } catch (MeshException e) {
                closeFailure = e;
            }
        }

        private void commit(StagedWrite write) {
            List<StagedFiles> staged = List.of(stage(write, 0, OURS));
            do {
                outcome = write.commit(staged, facts(ID, target), ReadScope.NONE);
            } while (outcome instanceof CommitOutcome.ContractMoved);
        }

        String ending() {
            String ended = commitFailure == null
                    ? String.valueOf(outcome == null ? null : outcome.getClass().getSimpleName())
                    : commitFailure.getClass().getSimpleName();
            return closeFailure == null ? ended : ended + ", told of leftovers";
        }
    }
}
