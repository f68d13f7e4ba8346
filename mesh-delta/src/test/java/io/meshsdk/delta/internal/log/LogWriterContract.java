package io.meshsdk.delta.internal.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshsdk.delta.internal.files.FileStore;
import io.meshsdk.delta.internal.files.HadoopSettings;
import io.meshsdk.delta.internal.files.LinkLogStore;
import io.meshsdk.delta.internal.files.LocalPaths;
import io.meshsdk.delta.internal.kernel.KernelReader;
import io.meshsdk.delta.internal.log.CommitAttempt.Committed;
import io.meshsdk.delta.internal.log.CommitAttempt.Conflict;
import io.meshsdk.delta.internal.log.CommitAttempt.Conflicted;
import io.meshsdk.delta.internal.log.LogChange.Mark;
import io.meshsdk.delta.internal.log.LogOperation.Kind;
import io.meshsdk.delta.internal.standalone.StandaloneWriter;
import io.meshsdk.spi.storage.TableLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What both engines do with a log; whichever wrote, the other opens the table afterwards. */
abstract class LogWriterContract {
    static final String SCHEMA = """
            {"type":"struct","fields":[\
            {"name":"id","type":"long","nullable":true,"metadata":{}},\
            {"name":"country","type":"string","nullable":true,"metadata":{"comment":"say \\"where\\""}}]}""";
    static final String STATS = "{\"numRecords\":3,\"minValues\":{\"country\":\"a \\\"b\\\" \\\\\"}}";
    static final TableMetadata DECLARED = new TableMetadata(
            "orders", "All orders", SCHEMA, List.of("country"), Map.of("product.name", "sales.orders"));

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path table;
    private Configuration settings;
    private LogReader reader;
    private LogWriter writer;
    private CommitFiles commits;

    /** Returns the writer under test. */
    abstract LogWriter writer(Configuration settings, org.apache.hadoop.fs.Path table);

    @BeforeEach
    void open() {
        table = folder.resolve("a table");
        settings = HadoopSettings.with(Map.of());
        reader = new KernelReader(settings, LocalPaths.toHadoop(table));
        writer = writer(settings, LocalPaths.toHadoop(table));
        commits = new CommitFiles(FileStore.at(TableLocation.of(table), settings));
    }

    @Test
    void begin_noTable_hasReadNoneAndMakesNoFolder() {
        assertThat(writer.begin().readVersion()).isEqualTo(LogTransaction.NO_TABLE);
        assertThat(table).doesNotExist();
    }

    @Test
    void commit_newTable_isReadByBothEngines() {
        create(file("one"));

        TableSnapshot found = latest();
        assertThat(found.version()).isZero();
        assertThat(found.protocol()).isEqualTo(new TableProtocol(1, 2, Set.of()));
        assertThat(found.metadata().name()).isEqualTo("orders");
        assertThat(found.metadata().description()).isEqualTo("All orders");
        assertThat(found.metadata().partitionColumns()).containsExactly("country");
        assertThat(found.metadata().properties()).isEqualTo(DECLARED.properties());
        assertThat(found.metadata().schemaJson()).isEqualTo(SCHEMA);
        assertThat(found.files()).containsExactly(file("one"));
        assertThat(found.unwritableFeatures()).isEmpty();
    }

    @Test
    void commit_nullPartitionValue_comesBackAsNull() {
        Map<String, @Nullable String> none = new LinkedHashMap<>();
        none.put("country", null);
        create(new LogFile("x.parquet", none, 1, 2, STATS, null));

        assertThat(latest().files().get(0).partitionValues()).isEqualTo(none);
    }

    @Test
    void commit_append_addsFilesAndSaysSo() throws IOException {
        create(file("one"));
        assertThat(commit(append(file("two")).saying("facts \"é\"\n"))).isEqualTo(new Committed(1));

        assertThat(latest().files()).containsExactly(file("one"), file("two"));
        assertThat(commits.entry(1).orElseThrow())
                .isEqualTo(new CommitEntry(
                        1,
                        "facts \"é\"\n",
                        false,
                        Map.of(),
                        new CommitEntry.Paths(List.of("two.parquet"), List.of("two.parquet")),
                        false));
        JsonNode info = commitInfo(1);
        assertThat(info.path("operation").asText()).isEqualTo("WRITE");
        assertThat(info.path("operationParameters").path("mode").asText()).isEqualTo("Append");
        assertThat(info.path("isBlindAppend").asBoolean()).isTrue();
        assertThat(info.path("operationMetrics").toString())
                .isEqualTo("{\"numFiles\":\"1\",\"numOutputBytes\":\"11\",\"numOutputRows\":\"3\"}");
    }

    @Test
    void commit_overwrite_removesEveryFile() throws IOException {
        create(file("one"));
        commit(append(file("two")));

        assertThat(commit(overwrite(file("three")))).isEqualTo(new Committed(2));

        assertThat(latest().files()).containsExactly(file("three"));
        assertThat(commits.entry(2).orElseThrow().removesRows()).isTrue();
        assertThat(commitInfo(2)
                        .path("operationMetrics")
                        .path("numRemovedFiles")
                        .asText())
                .isEqualTo("2");
        assertThat(commitInfo(2).path("isBlindAppend").asBoolean(true)).isFalse();
    }

    @Test
    void commit_removeSome_keepsTheOthers() {
        create(file("one"), file("two"), file("three"));

        assertThat(commit(LogChange.of(LogOperation.of(Kind.MERGE).counting("numTargetRowsUpdated", 2))
                        .adding(List.of(file("four")))
                        .removing(List.of(file("one"), file("three")))))
                .isEqualTo(new Committed(1));

        assertThat(latest().files()).containsExactly(file("four"), file("two"));
        assertThat(commits.entry(1).orElseThrow().removesRows()).isTrue();
        assertThat(commitInfo(1).path("operation").asText()).isEqualTo("MERGE");
        assertThat(commitInfo(1)
                        .path("operationMetrics")
                        .path("numTargetRowsUpdated")
                        .asText())
                .isEqualTo("2");
        assertThat(commitInfo(1)
                        .path("operationMetrics")
                        .path("numTargetFilesRemoved")
                        .asText())
                .isEqualTo("2");
    }

    @Test
    void commit_keepingRows_saysThatNoRowChanged() {
        create(file("one"), file("two"));

        assertThat(commit(LogChange.of(LogOperation.append())
                        .adding(List.of(file("both")))
                        .removing(List.of(file("one"), file("two")))
                        .keepingRows()))
                .isEqualTo(new Committed(1));

        assertThat(latest().files()).containsExactly(file("both"));
        assertThat(commits.entry(1).orElseThrow().changesRows()).isFalse();
    }

    @Test
    void commit_removeWhatIsNotListed_conflicts() {
        create(file("one"));

        assertThat(commit(LogChange.of(LogOperation.overwrite()).removing(List.of(file("never")))))
                .isEqualTo(new Conflicted(Conflict.FILES_REMOVED));
        assertThat(latest().version()).isZero();
    }

    @Test
    void commit_metadata_isDeclaredFromThenOn() {
        create(file("one"));
        TableMetadata next = new TableMetadata(
                "orders", "Another comment", SCHEMA, List.of("country"), Map.of("product.name", "sales.other"));

        assertThat(commit(LogChange.of(LogOperation.of(Kind.SET_PROPERTIES)).declaring(next)))
                .isEqualTo(new Committed(1));

        assertThat(latest().metadata()).isEqualTo(next);
        assertThat(latest().files()).containsExactly(file("one"));
        assertThat(commits.entry(1).orElseThrow().changesMetadata()).isTrue();
        assertThat(commits.entry(1).orElseThrow().properties()).isEqualTo(next.properties());
    }

    @Test
    void commit_mark_isReadByBothEngines() {
        create(file("one"));
        commit(append(file("two")).marking(new Mark("series", 7)));

        assertThat(latest().transactionVersion("series")).isEqualTo(OptionalLong.of(7));
        assertThat(latest().transactionVersion("other")).isEmpty();
        assertThat(writer.begin().transactionVersion("series")).isEqualTo(OptionalLong.of(7));
        assertThat(writer.begin().transactionVersion("other")).isEmpty();
    }

    @Test
    void commit_sameMarkMeanwhile_conflicts() {
        create(file("one"));
        LogTransaction late = writer.begin();
        commit(append(file("two")).marking(new Mark("series", 7)));

        assertThat(late.commit(append(file("three")).marking(new Mark("series", 7))))
                .isEqualTo(new Conflicted(Conflict.MARK_MOVED));
        assertThat(latest().files()).containsExactly(file("one"), file("two"));
    }

    @Test
    void commit_readMarkMovedMeanwhile_conflicts() {
        create(file("one"));
        LogTransaction late = writer.begin();
        assertThat(late.transactionVersion("series")).isEmpty();
        commit(append(file("two")).marking(new Mark("series", 7)));

        assertThat(late.commit(append(file("three")))).isEqualTo(new Conflicted(Conflict.MARK_MOVED));
    }

    @Test
    void commit_otherMarkMeanwhile_follows() {
        create(file("one"));
        LogTransaction late = writer.begin();
        commit(append(file("two")).marking(new Mark("other", 9)));

        assertThat(late.commit(append(file("three")).marking(new Mark("series", 7))))
                .isEqualTo(new Committed(2));
    }

    @Test
    void commit_appendMeanwhile_conflictsOnlyWithOneThatReadEverything() {
        create(file("one"));
        LogTransaction blind = writer.begin();
        LogTransaction reading = writer.begin();
        commit(append(file("two")));

        assertThat(blind.commit(append(file("three")))).isEqualTo(new Committed(2));
        assertThat(reading.commit(append(file("four")).reading(Reads.everything())))
                .isEqualTo(new Conflicted(Conflict.FILES_ADDED));
        assertThat(latest().files()).containsExactly(file("one"), file("three"), file("two"));
    }

    @Test
    void commit_removalMeanwhile_conflictsWithOneThatReadEverything() {
        create(file("one"), file("two"));
        LogTransaction reading = writer.begin();
        commit(LogChange.of(LogOperation.overwrite()).removing(List.of(file("two"))));

        assertThat(reading.commit(append(file("three")).reading(Reads.everything())))
                .isEqualTo(new Conflicted(Conflict.FILES_REMOVED));
    }

    @Test
    void commit_appendMeanwhile_conflictsOnlyWithOneThatReadItsPartition() {
        create(file("one"), in("se", "two"));
        LogTransaction same = writer.begin();
        LogTransaction other = writer.begin();
        commit(append(in("se", "three")));

        assertThat(other.commit(append(file("four")).reading(Reads.partitions(Set.of(partition("de/ä b"))))))
                .isEqualTo(new Committed(2));
        assertThat(same.commit(
                        append(file("five")).reading(Reads.partitions(Set.of(partition("se"), partition(null))))))
                .isEqualTo(new Conflicted(Conflict.FILES_ADDED));
    }

    @Test
    void commit_appendToTheNullPartitionMeanwhile_conflictsWithOneThatReadIt() {
        create(file("one"));
        LogTransaction late = writer.begin();
        commit(append(in(null, "two")));

        assertThat(late.commit(append(file("three")).reading(Reads.partitions(Set.of(partition(null))))))
                .isEqualTo(new Conflicted(Conflict.FILES_ADDED));
    }

    @Test
    void commit_appendToTheNullPartitionMeanwhile_conflictsWithOneThatReadOthersToo() {
        create(file("one"));
        LogTransaction late = writer.begin();
        commit(append(in(null, "two")));

        assertThat(late.commit(
                        append(file("three")).reading(Reads.partitions(Set.of(partition("se"), partition(null))))))
                .isEqualTo(new Conflicted(Conflict.FILES_ADDED));
    }

    @Test
    void commit_appendMeanwhileOfAnOverwrite_conflicts() {
        create(file("one"));
        LogTransaction overwrite = writer.begin();
        commit(append(file("two")));

        assertThat(overwrite.commit(overwrite(file("three")))).isEqualTo(new Conflicted(Conflict.FILES_ADDED));
    }

    @Test
    void commit_sameFileRemovedMeanwhile_conflicts() {
        create(file("one"), file("two"), file("three"));
        LogTransaction same = writer.begin();
        LogTransaction other = writer.begin();
        commit(LogChange.of(LogOperation.overwrite()).removing(List.of(file("one"))));

        assertThat(same.commit(LogChange.of(LogOperation.append())
                        .removing(List.of(file("one"), file("two")))
                        .adding(List.of(file("both")))
                        .keepingRows()))
                .isEqualTo(new Conflicted(Conflict.FILES_REMOVED));
        assertThat(other.commit(LogChange.of(LogOperation.overwrite()).removing(List.of(file("two")))))
                .isEqualTo(new Committed(2));
        assertThat(latest().files()).containsExactly(file("three"));
    }

    @Test
    void commit_appendMeanwhileOfRearrangement_follows() {
        create(file("one"), file("two"));
        LogTransaction late = writer.begin();
        commit(append(file("three")));

        assertThat(late.commit(LogChange.of(LogOperation.append())
                        .removing(List.of(file("one"), file("two")))
                        .adding(List.of(file("both")))
                        .keepingRows()))
                .isEqualTo(new Committed(2));
        assertThat(latest().files()).containsExactly(file("both"), file("three"));
    }

    @Test
    void commit_metadataMeanwhile_conflicts() {
        create(file("one"));
        LogTransaction late = writer.begin();
        commit(append(file("two")).declaring(DECLARED));

        assertThat(late.commit(append(file("three")))).isEqualTo(new Conflicted(Conflict.METADATA_CHANGED));
    }

    @Test
    void commit_tableCreatedMeanwhile_conflicts() {
        LogTransaction late = writer.begin();
        create(file("one"));

        assertThat(late.commit(append(file("two")).declaring(DECLARED))).isInstanceOf(Conflicted.class);
        assertThat(latest().files()).containsExactly(file("one"));
    }

    @Test
    void commit_pastACheckpoint_staysReadableByBothEngines() {
        create(file("f00"));
        for (int commit = 1; commit <= 21; commit++) {
            commit(append(file("f%02d".formatted(commit))).marking(new Mark("series", commit)));
            assertThat(latest().files()).hasSize(commit + 1);
        }

        assertThat(table.resolve("_delta_log/00000000000000000010.checkpoint.parquet"))
                .exists();
        assertThat(writer.begin().readVersion()).isEqualTo(21);
        assertThat(latest().files()).contains(file("f00"), file("f21"));
        assertThat(latest().transactionVersion("series")).isEqualTo(OptionalLong.of(21));
    }

    @Test
    void commit_checkpointInterval_isHeeded() {
        commit(append(file("one"))
                .declaring(new TableMetadata(
                        "orders", "", SCHEMA, List.of("country"), Map.of("delta.checkpointInterval", "2"))));
        commit(append(file("two")));
        commit(append(file("three")));

        assertThat(table.resolve("_delta_log/00000000000000000002.checkpoint.parquet"))
                .exists();
    }

    @Test
    void commit_logStoreFailsBefore_committedNothing() {
        create(file("one"));

        assertThatThrownBy(() -> failing(FailingBefore.class).begin().commit(append(file("two"))))
                .isInstanceOf(LogFailure.class);
        assertThat(latest().version()).isZero();
        assertThat(commit(append(file("two")))).isEqualTo(new Committed(1));
    }

    @Test
    void commit_logStoreFailsAfterwards_doesNotSayThatItConflicted() {
        create(file("one"));

        assertThatThrownBy(() -> failing(FailingAfter.class).begin().commit(append(file("two"))))
                .isInstanceOf(LogFailure.class);
        assertThat(latest().files()).containsExactly(file("one"), file("two"));
    }

    @Test
    void commit_checkpointCannotBeWritten_doesNotLoseTheCommit() throws IOException {
        create(file("f00"));
        for (int commit = 1; commit < 10; commit++) {
            commit(append(file("f%02d".formatted(commit))));
        }
        Files.createDirectories(table.resolve("_delta_log/_last_checkpoint/in the way"));

        try {
            assertThat(commit(append(file("f10")))).isEqualTo(new Committed(10));
        } catch (LogFailure unknown) {
            assertThat(commits.holds(10)).isTrue();
        }
        assertThat(latest().files()).hasSize(11);
    }

    @Test
    void commit_manyWriters_eachCommitIsThereOnce() throws Exception {
        create(file("start"));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Long>>> tasks = IntStream.range(0, 4)
                    .mapToObj(thread -> (Callable<List<Long>>) () -> appendFive(thread))
                    .toList();
            List<Long> versions = new ArrayList<>();
            for (Future<List<Long>> task : threads.invokeAll(tasks)) {
                versions.addAll(task.get());
            }

            assertThat(versions).doesNotHaveDuplicates().hasSize(20).allMatch(version -> version <= 20);
            assertThat(latest().files()).hasSize(21);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Long> appendFive(int thread) {
        LogWriter own = writer(settings, LocalPaths.toHadoop(table));
        List<Long> versions = new ArrayList<>();
        for (int commit = 0; commit < 5; commit++) {
            CommitAttempt done = own.begin().commit(append(file("t%dc%d".formatted(thread, commit))));
            versions.add(((Committed) done).version());
        }
        return versions;
    }

    private LogWriter failing(Class<? extends LinkLogStore> store) {
        return writer(
                HadoopSettings.with(Map.of(
                        "delta.logStore.file.impl",
                        store.getName(),
                        "io.delta.kernel.logStore.file.impl",
                        store.getName())),
                LocalPaths.toHadoop(table));
    }

    private void create(LogFile... files) {
        assertThat(commit(append(files).declaring(DECLARED))).isEqualTo(new Committed(0));
    }

    private CommitAttempt commit(LogChange change) {
        return writer.begin().commit(change);
    }

    /** Returns the table as Kernel sees it, once Standalone has seen the same. */
    private TableSnapshot latest() {
        TableSnapshot kernels = reader.latest().orElseThrow();
        io.delta.standalone.Snapshot standalones = io.delta.standalone.DeltaLog.forTable(
                        settings, LocalPaths.toHadoop(table))
                .snapshot();
        assertThat(standalones.getVersion()).isEqualTo(kernels.version());
        assertThat(standalones.getAllFiles().stream()
                        .map(io.delta.standalone.actions.AddFile::getPath)
                        .collect(Collectors.toSet()))
                .isEqualTo(kernels.files().stream().map(LogFile::path).collect(Collectors.toSet()));
        assertThat(new StandaloneWriter(settings, LocalPaths.toHadoop(table))
                        .begin()
                        .readVersion())
                .isEqualTo(kernels.version());
        return kernels;
    }

    private JsonNode commitInfo(int version) {
        try {
            return JSON.readTree(Files.readAllLines(table.resolve("_delta_log/%020d.json".formatted(version)))
                            .get(0))
                    .path("commitInfo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LogChange append(LogFile... files) {
        return LogChange.of(LogOperation.append()).adding(List.of(files));
    }

    private static LogChange overwrite(LogFile... files) {
        return LogChange.of(LogOperation.overwrite()).adding(List.of(files)).removingAll();
    }

    private static LogFile file(String name) {
        return in("de/ä b", name);
    }

    private static LogFile in(@Nullable String country, String name) {
        return new LogFile(name + ".parquet", partition(country), 11, 1_700_000_000_000L, STATS, null);
    }

    private static Map<String, @Nullable String> partition(@Nullable String country) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("country", country);
        return values;
    }

    /** Fails before a log file is visible. Made by the Delta libraries. */
    public static final class FailingBefore extends LinkLogStore {
        /** Creates the store. */
        public FailingBefore(Configuration settings) {
            super(settings);
        }

        @Override
        protected void written(Path temporary, Path target) {
            throw new UncheckedIOException(new IOException("no space left"));
        }
    }

    /** Fails after a log file is visible. Made by the Delta libraries. */
    public static final class FailingAfter extends LinkLogStore {
        /** Creates the store. */
        public FailingAfter(Configuration settings) {
            super(settings);
        }

        @Override
        public void write(
                org.apache.hadoop.fs.Path path, Iterator<String> lines, Boolean overwrite, Configuration settings)
                throws IOException {
            super.write(path, lines, overwrite, settings);
            throw new IOException("connection reset");
        }
    }
}
