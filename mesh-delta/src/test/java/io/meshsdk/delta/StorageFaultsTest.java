package io.meshsdk.delta;

import static io.meshsdk.delta.Writes.facts;
import static io.meshsdk.delta.Writes.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Row;
import io.meshsdk.error.MeshException;
import io.meshsdk.error.UnknownOutcomeException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.CommitOutcome.AlreadyCommitted;
import io.meshsdk.spi.storage.CommitOutcome.Committed;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.TableLocation;
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
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Spoils every storage call of a publication, one at a time. */
@Tag("exhaustive")
final class StorageFaultsTest {
    private static final Instant LATER = Instant.parse("9999-01-01T00:00:00Z");
    private static final PublicationId ID = PublicationId.of("hourly", 7);
    private static final String OURS = "100 gold";
    private static final String THEIRS = "200 gold";

    @TempDir
    private Path folder;

    private final DeltaStorageProvider sound = new DeltaStorageProvider(Map.of("mesh.delta.durability", "CACHED"));
    private final DeltaStorageProvider failing = new DeltaStorageProvider(FailingFileSystem.SETTINGS);
    private final Map<String, Integer> histogram = new TreeMap<>();
    private int runs;

    /** What is published: a customer of segment gold, each time. */
    enum Publishing {
        /** The first version of a table. */
        CREATE(WriteMode.append(), List.of(), List.of(), List.of("100 gold")),
        /** A version beside others, at which the log gets a checkpoint. */
        APPEND(WriteMode.append(), List.of(), List.of("0 gold", "1 blue"), List.of("0 gold", "1 blue", "100 gold")),
        /** A version instead of others. */
        OVERWRITE(WriteMode.overwrite(), List.of(), List.of("0 gold", "1 blue"), List.of("100 gold")),
        /** The partition it is for, beside the others. */
        OVERWRITE_PARTITIONS(
                WriteMode.overwritePartitions(),
                List.of("segment"),
                List.of("0 gold", "1 blue"),
                List.of("1 blue", "100 gold")),
        /** The partitions of a filter, one of which gets nothing. */
        OVERWRITE_WHERE(
                WriteMode.overwriteWhere(Filter.parse("segment in ('gold', 'blue')")),
                List.of("segment"),
                List.of("0 gold", "1 blue", "2 red"),
                List.of("100 gold", "2 red")),
        /** The row of its key, whose file is rewritten for the row beside it. */
        UPSERT(
                WriteMode.upsert(List.of("id")),
                List.of(),
                List.of("0 blue 100 blue", "1 blue"),
                List.of("0 blue", "1 blue", "100 gold"));

        private final WriteMode mode;
        private final List<String> partitionColumns;
        private final List<String> versions;
        private final List<String> after;

        Publishing(WriteMode mode, List<String> partitionColumns, List<String> versions, List<String> after) {
            this.mode = mode;
            this.partitionColumns = partitionColumns;
            this.versions = versions;
            this.after = after;
        }

        /** Returns whether it may replace what another writer brings meanwhile. */
        boolean mayReplaceTheirs() {
            return this == OVERWRITE || this == OVERWRITE_PARTITIONS || this == OVERWRITE_WHERE;
        }

        List<String> before() {
            return versions.stream().flatMap(Publishing::rows).sorted().toList();
        }

        private static Stream<String> rows(String version) {
            String[] words = version.split(" ");
            return IntStream.range(0, words.length / 2).mapToObj(i -> words[2 * i] + " " + words[2 * i + 1]);
        }

        StagedFiles stage(StagedWrite write, String version) {
            String segment = version.split(" ")[1];
            PartitionValues values =
                    partitionColumns.isEmpty() ? PartitionValues.none() : new PartitionValues(List.of(segment));
            long[] ids = rows(version)
                    .mapToLong(row -> Long.parseLong(row.split(" ")[0]))
                    .toArray();
            return Writes.stage(write, 0, values, segment, ids);
        }
    }

    @ParameterizedTest
    @EnumSource(Publishing.class)
    void publish_anyStorageCallSpoilt_endsWholeAndIsRetriedOnce(Publishing publishing) throws IOException {
        Path base = prepare(publishing);
        List<String> calls = count(publishing, base);
        assertThat(calls).hasSizeGreaterThan(30);
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
        for (String version : publishing.versions) {
            append(publishing, base, version);
        }
        return base;
    }

    private void append(Publishing publishing, Path table, String version) {
        assertThat(publish(publishing, table, WriteMode.append(), PublicationId.fresh(), version))
                .isInstanceOf(Committed.class);
    }

    private CommitOutcome publish(Publishing publishing, Path table, WriteMode mode, PublicationId id, String version) {
        WriteTarget target = described(publishing, table);
        try (StagedWrite write = sound.stage(target, mode)) {
            return settle(write, List.of(publishing.stage(write, version)), facts(id, target));
        }
    }

    private static CommitOutcome settle(StagedWrite write, List<StagedFiles> staged, CommitFacts facts) {
        CommitOutcome outcome;
        do {
            outcome = write.commit(staged, facts, ReadScope.NONE);
        } while (outcome instanceof CommitOutcome.ContractMoved || outcome instanceof CommitOutcome.DataMoved);
        return outcome;
    }

    private static WriteTarget described(Publishing publishing, Path table) {
        WriteTarget plain = target(table, "contract");
        return new WriteTarget(
                plain.location(),
                plain.schema(),
                publishing.partitionColumns,
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
        Faults faults = Faults.during(spoilt, kind, () -> append(publishing, table, THEIRS), attempt::run);
        assertThat(faults.happened()).as(what).isTrue();
        histogram.merge("%-11s %-16s -> %s".formatted(kind, call, attempt.ending()), 1, Integer::sum);

        boolean moved = kind == Faults.Kind.DELAY;
        requireWhole(what, table, publishing, attempt, moved);
        requireNothingLeft(what, table, attempt, call);
        CommitOutcome again = publish(publishing, table, publishing.mode, ID, OURS);
        assertThat(again).as(what).isInstanceOfAny(Committed.class, AlreadyCommitted.class);
        requireRows(what, rows(table), publishing.after, moved, publishing);
        assertThat(publications(table)).as(what).isEqualTo(1);
        var unused = sound.maintenance(TableLocation.of(table)).removeLeftovers(LATER);
        requireEachFileListed(what, table);
    }

    private void requireWhole(String what, Path table, Publishing publishing, Attempt attempt, boolean moved) {
        List<String> found = rows(table);
        if (attempt.outcome instanceof Committed) {
            requireRows(what, found, publishing.after, moved, publishing);
        } else if (attempt.commitFailure instanceof UnknownOutcomeException) {
            assertThat(withoutTheirs(found)).as(what).isIn(publishing.before(), publishing.after);
        } else {
            assertThat(withoutTheirs(found)).as(what).isEqualTo(publishing.before());
        }
    }

    private static void requireRows(
            String what, List<String> found, List<String> expected, boolean moved, Publishing publishing) {
        assertThat(withoutTheirs(found)).as(what).isEqualTo(expected);
        long theirs = found.stream().filter(THEIRS::equals).count();
        if (!moved) {
            assertThat(theirs).as(what).isZero();
        } else if (publishing.mayReplaceTheirs()) {
            assertThat(theirs).as(what).isBetween(0L, 1L);
        } else {
            assertThat(theirs).as(what).isEqualTo(1);
        }
    }

    private static List<String> withoutTheirs(List<String> rows) {
        return rows.stream().filter(row -> !row.equals(THEIRS)).toList();
    }

    private void requireNothingLeft(String what, Path table, Attempt attempt, String call) {
        boolean told = attempt.commitFailure instanceof UnknownOutcomeException
                || attempt.closeFailure != null
                || call.contains("delete");
        // Delta Standalone leaves the checkpoint that it could not write: for the clean-up, and beside the table's
        // files.
        List<String> left = sound.maintenance(TableLocation.of(table)).removeLeftovers(LATER).stream()
                .filter(file -> !file.contains(".checkpoint.parquet."))
                .toList();
        if (!told) {
            assertThat(left).as(what).isEmpty();
            if (sound.state(TableLocation.of(table)).isEmpty()) {
                assertThat(table.getParent()).as(what).doesNotExist();
            }
        }
    }

    private void requireEachFileListed(String what, Path table) throws IOException {
        List<String> listed = new ArrayList<>();
        long newest = sound.state(TableLocation.of(table)).orElseThrow().version();
        for (long version = 0; version <= newest; version++) {
            sound.open(TableLocation.of(table), AsOf.version(version)).files().forEach(file -> listed.add(file.name()));
        }
        try (Stream<Path> tree = Files.walk(table)) {
            assertThat(tree.filter(Files::isRegularFile)
                            .map(file -> table.relativize(file).toString())
                            .filter(name -> !name.startsWith("_")))
                    .as(what)
                    .allMatch(listed::contains);
        }
    }

    private List<String> rows(Path table) {
        if (sound.state(TableLocation.of(table)).isEmpty()) {
            return List.of();
        }
        try (Stream<Row> rows =
                sound.open(TableLocation.of(table), AsOf.latest()).dataset().rows()) {
            return rows.map(row -> row.integer("id") + " " + row.string("segment"))
                    .sorted()
                    .toList();
        }
    }

    private long publications(Path table) {
        TableState state = sound.state(TableLocation.of(table)).orElseThrow();
        return LongStream.rangeClosed(0, state.version())
                .mapToObj(version -> sound.open(TableLocation.of(table), AsOf.version(version)))
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
        private final Publishing publishing;
        private @Nullable CommitOutcome outcome;
        private @Nullable MeshException commitFailure;
        private @Nullable MeshException closeFailure;

        Attempt(Path table, Publishing publishing) {
            this.target = described(publishing, table);
            this.publishing = publishing;
        }

        @SuppressWarnings("MustBeClosedChecker")
        void run() {
            StagedWrite write;
            try {
                write = failing.stage(target, publishing.mode);
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
            outcome = settle(write, List.of(publishing.stage(write, OURS)), facts(ID, target));
        }

        String ending() {
            String ended = commitFailure == null
                    ? String.valueOf(outcome == null ? null : outcome.getClass().getSimpleName())
                    : commitFailure.getClass().getSimpleName();
            return closeFailure == null ? ended : ended + ", told of leftovers";
        }
    }
}
