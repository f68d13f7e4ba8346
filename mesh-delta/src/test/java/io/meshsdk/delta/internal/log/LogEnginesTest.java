package io.meshsdk.delta.internal.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.delta.internal.files.HadoopSettings;
import io.meshsdk.delta.internal.files.LocalPaths;
import io.meshsdk.delta.internal.kernel.KernelReader;
import io.meshsdk.delta.internal.log.LogChange.Existing;
import io.meshsdk.delta.internal.log.LogChange.Mark;
import io.meshsdk.delta.internal.log.LogChange.Reads;
import io.meshsdk.delta.internal.standalone.StandaloneWriter;
import io.meshsdk.error.StorageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogEnginesTest {
    private static final String SCHEMA = """
            {"type":"struct","fields":[\
            {"name":"id","type":"long","nullable":true,"metadata":{}},\
            {"name":"country","type":"string","nullable":true,"metadata":{"comment":"say \\"where\\""}}]}""";
    private static final String STATS = "{\"numRecords\":3,\"minValues\":{\"country\":\"a \\\"b\\\" \\\\\"}}";
    private static final TableMetadata DECLARED = new TableMetadata(
            "orders", "All orders", SCHEMA, List.of("country"), Map.of("product.name", "sales.orders"));

    @TempDir
    private Path folder;

    private Path table;
    private LogReader reader;
    private LogWriter writer;
    private CommitFiles commits;

    @BeforeEach
    void open() {
        table = folder.resolve("a table");
        Configuration settings = HadoopSettings.with(Map.of());
        reader = new KernelReader(settings, LocalPaths.toHadoop(table));
        writer = new StandaloneWriter(settings, LocalPaths.toHadoop(table));
        commits = new CommitFiles(table);
    }

    @Test
    void latest_noTable_isEmptyAndLeavesNoFolder() {
        assertThat(reader.latest()).isEmpty();
        assertThat(writer.begin().readVersion()).isEqualTo(LogTransaction.NO_TABLE);
        assertThat(table).doesNotExist();
    }

    @Test
    void commit_newTable_isReadByTheOtherEngine() {
        assertThat(create(file("one"))).isEqualTo(new CommitAttempt.Committed(0));

        TableSnapshot found = reader.latest().orElseThrow();
        assertThat(found.version()).isZero();
        assertThat(found.protocol()).isEqualTo(new TableProtocol(1, 2, java.util.Set.of()));
        assertThat(found.metadata().name()).isEqualTo("orders");
        assertThat(found.metadata().description()).isEqualTo("All orders");
        assertThat(found.metadata().partitionColumns()).containsExactly("country");
        assertThat(found.metadata().properties()).isEqualTo(DECLARED.properties());
        assertThat(found.metadata().schemaJson()).isEqualTo(SCHEMA);
        assertThat(found.files()).containsExactly(file("one"));
    }

    @Test
    void commit_nullPartitionValue_comesBackAsNull() {
        Map<String, @Nullable String> none = new LinkedHashMap<>();
        none.put("country", null);
        create(new LogFile("x.parquet", none, 1, 2, STATS, null));

        assertThat(reader.latest().orElseThrow().files().get(0).partitionValues())
                .isEqualTo(none);
    }

    @Test
    void commit_appendAndOverwrite_changeTheFiles() {
        create(file("one"));
        append(file("two"));
        assertThat(reader.latest().orElseThrow().files()).containsExactly(file("one"), file("two"));

        writer.begin().commit(new LogChange(null, List.of(file("three")), Existing.REMOVED, Reads.NOTHING, null, "f"));

        assertThat(reader.latest().orElseThrow().files()).containsExactly(file("three"));
        assertThat(commits.entry(1).orElseThrow())
                .isEqualTo(new CommitEntry(1, "facts", false, Map.of(), List.of("two.parquet"), false));
        assertThat(commits.entry(2).orElseThrow())
                .isEqualTo(new CommitEntry(2, "f", false, Map.of(), List.of("three.parquet"), true));
    }

    @Test
    void commit_pastACheckpoint_staysReadableByBoth() {
        create(file("f00"));
        for (int commit = 1; commit <= 21; commit++) {
            append(file("f%02d".formatted(commit)));
            assertThat(reader.latest().orElseThrow().files()).hasSize(commit + 1);
        }

        assertThat(table.resolve("_delta_log/00000000000000000010.checkpoint.parquet"))
                .exists();
        assertThat(writer.begin().readVersion()).isEqualTo(21);
        assertThat(reader.latest().orElseThrow().files()).contains(file("f00"), file("f21"));
    }

    @Test
    void commit_mark_isReadByBoth() {
        writer.begin().commit(change(DECLARED, new Mark("series", 7), Reads.NOTHING, file("one")));

        assertThat(reader.latest().orElseThrow().transactionVersion("series")).isEqualTo(OptionalLong.of(7));
        assertThat(reader.latest().orElseThrow().transactionVersion("other")).isEmpty();
        assertThat(writer.begin().transactionVersion("series")).isEqualTo(OptionalLong.of(7));
        assertThat(writer.begin().transactionVersion("other")).isEmpty();
    }

    @Test
    void commit_sameMarkMeanwhile_conflicts() {
        create(file("one"));
        LogTransaction late = writer.begin();
        writer.begin().commit(change(null, new Mark("series", 7), Reads.NOTHING, file("two")));

        assertThat(late.commit(change(null, new Mark("series", 7), Reads.NOTHING, file("three"))))
                .isEqualTo(new CommitAttempt.Conflicted("ConcurrentTransactionException"));
        assertThat(reader.latest().orElseThrow().files()).doesNotContain(file("three"));
    }

    @Test
    void commit_appendMeanwhile_conflictsOnlyWithOneThatReadEverything() {
        create(file("one"));
        LogTransaction blind = writer.begin();
        LogTransaction reading = writer.begin();
        append(file("two"));

        assertThat(blind.commit(change(null, null, Reads.NOTHING, file("three"))))
                .isEqualTo(new CommitAttempt.Committed(2));
        assertThat(reading.commit(change(null, null, Reads.EVERYTHING, file("four"))))
                .isInstanceOf(CommitAttempt.Conflicted.class);
    }

    @Test
    void commit_overwriteMeanwhileOfAnAppend_conflicts() {
        create(file("one"));
        LogTransaction overwrite = writer.begin();
        append(file("two"));

        assertThat(overwrite.commit(
                        new LogChange(null, List.of(file("three")), Existing.REMOVED, Reads.NOTHING, null, "f")))
                .isInstanceOf(CommitAttempt.Conflicted.class);
    }

    @Test
    void commit_metadataMeanwhile_conflicts() {
        create(file("one"));
        LogTransaction late = writer.begin();
        writer.begin().commit(change(DECLARED, null, Reads.NOTHING, file("two")));

        assertThat(late.commit(change(null, null, Reads.NOTHING, file("three"))))
                .isEqualTo(new CommitAttempt.Conflicted("MetadataChangedException"));
        assertThat(commits.entry(1).orElseThrow().changesMetadata()).isTrue();
    }

    @Test
    void commit_tableCreatedMeanwhile_conflicts() {
        LogTransaction late = writer.begin();
        create(file("one"));

        assertThat(late.commit(change(DECLARED, null, Reads.NOTHING, file("two"))))
                .isInstanceOf(CommitAttempt.Conflicted.class);
        assertThat(reader.latest().orElseThrow().files()).containsExactly(file("one"));
    }

    @Test
    void atVersion_earlierVersion_showsItsFiles() {
        create(file("one"));
        append(file("two"));

        assertThat(reader.atVersion(0).files()).containsExactly(file("one"));
        assertThatThrownBy(() -> reader.atVersion(9)).isInstanceOf(StorageException.class);
    }

    @Test
    void atTime_afterTheLastCommit_isTheLastVersion() throws Exception {
        create(file("one"));
        append(file("two"));
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        setTime(0, first);
        setTime(1, first.plus(Duration.ofDays(1)));

        assertThat(reader.atTime(first.plusSeconds(5)).version()).isZero();
        assertThat(reader.atTime(first.plus(Duration.ofDays(1))).version()).isEqualTo(1);
        assertThat(reader.atTime(first.plus(Duration.ofDays(9))).version()).isEqualTo(1);
        assertThat(reader.atVersion(1).committedAt()).isEqualTo(first.plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> reader.atTime(first.minusSeconds(1))).isInstanceOf(StorageException.class);
    }

    @Test
    void entry_missingVersion_isEmpty() {
        assertThat(commits.entry(0)).isEmpty();
        assertThat(commits.head(0)).isEmpty();
        assertThat(commits.holds(0)).isFalse();
    }

    @Test
    void head_textWithQuotesAndLines_comesBack() {
        String text = "{\"a\":\"b\\n\"}\n\u2028é";
        writer.begin().commit(new LogChange(DECLARED, List.of(), Existing.KEPT, Reads.NOTHING, null, text));

        assertThat(commits.head(0).orElseThrow().userMetadata()).isEqualTo(text);
        assertThat(commits.head(0).orElseThrow().committedAt())
                .isEqualTo(reader.latest().orElseThrow().committedAt());
        assertThat(commits.holds(0)).isTrue();
    }

    @Test
    void latest_commitFileMissing_doesNotAskForAnotherVersion() throws Exception {
        create(file("one"));
        append(file("two"));
        append(file("three"));
        Files.delete(table.resolve("_delta_log/00000000000000000001.json"));

        assertThatThrownBy(reader::latest)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("Repair the log")
                .hasMessageNotContaining("Ask for a version");
        assertThatThrownBy(() -> reader.atVersion(7))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("Ask for a version");
    }

    @Test
    void latest_unknownFeature_namesIt() throws Exception {
        create(file("one"));
        Path first = table.resolve("_delta_log/00000000000000000000.json");
        String protocol = "{\"protocol\":{\"minReaderVersion\":3,\"minWriterVersion\":7,"
                + "\"readerFeatures\":[\"timeWarp\"],\"writerFeatures\":[\"timeWarp\"]}}";
        Files.write(
                first,
                Files.readAllLines(first).stream()
                        .map(line -> line.contains("\"protocol\"") ? protocol : line)
                        .toList());

        assertThatThrownBy(() -> reader.latest())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("timeWarp");
    }

    @Test
    void commit_foreignClassLoaderOnTheThread_findsTheClasses() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            open();
            create(file("one"));
            assertThat(reader.latest()).isPresent();
            assertThat(thread.getContextClassLoader()).isSameAs(ClassLoader.getPlatformClassLoader());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void commit_tenTimes_forksNoProgramAndLeavesNoOtherFile() throws Exception {
        Path dump = folder.resolve("events.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ProcessStart");
            recording.start();
            create(file("one"));
            for (int commit = 1; commit <= 10; commit++) {
                append(file("f" + commit));
                assertThat(reader.latest()).isPresent();
            }
            recording.stop();
            recording.dump(dump);
        }

        assertThat(RecordingFile.readAllEvents(dump)).isEmpty();
        assertThat(Arrays.stream(table.resolve("_delta_log").toFile().list()))
                .allMatch(name -> name.matches("\\d{20}\\.(json|checkpoint\\.parquet)|_last_checkpoint"));
    }

    private void setTime(int version, Instant time) throws Exception {
        Files.setLastModifiedTime(
                table.resolve("_delta_log/%020d.json".formatted(version)), java.nio.file.attribute.FileTime.from(time));
    }

    private CommitAttempt create(LogFile file) {
        return writer.begin().commit(change(DECLARED, null, Reads.NOTHING, file));
    }

    private void append(LogFile file) {
        assertThat(writer.begin().commit(change(null, null, Reads.NOTHING, file)))
                .isInstanceOf(CommitAttempt.Committed.class);
    }

    private static LogChange change(@Nullable TableMetadata metadata, @Nullable Mark mark, Reads reads, LogFile file) {
        return new LogChange(metadata, List.of(file), Existing.KEPT, reads, mark, "facts");
    }

    private static LogFile file(String name) {
        return new LogFile(name + ".parquet", Map.of("country", "de/ä b"), 11, 1_700_000_000_000L, STATS, null);
    }
}
