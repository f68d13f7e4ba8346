package io.meshsdk.delta.internal.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.delta.internal.files.FileStore;
import io.meshsdk.delta.internal.files.HadoopSettings;
import io.meshsdk.delta.internal.files.LocalPaths;
import io.meshsdk.delta.internal.kernel.KernelReader;
import io.meshsdk.delta.internal.standalone.StandaloneWriter;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.TableLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogReadersTest {
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
        commits = new CommitFiles(FileStore.at(TableLocation.of(table), settings));
    }

    @Test
    void latest_noTable_isEmptyAndLeavesNoFolder() {
        assertThat(reader.latest()).isEmpty();
        assertThat(writer.begin().readVersion()).isEqualTo(LogTransaction.NO_TABLE);
        assertThat(table).doesNotExist();
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
        assertThat(writer.begin()
                        .commit(LogChange.of(LogOperation.append())
                                .declaring(LogWriterContract.DECLARED)
                                .saying(text)))
                .isEqualTo(new CommitAttempt.Committed(0));

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
        return writer.begin().commit(change(file).declaring(LogWriterContract.DECLARED));
    }

    private void append(LogFile file) {
        assertThat(writer.begin().commit(change(file))).isInstanceOf(CommitAttempt.Committed.class);
    }

    private static LogChange change(LogFile file) {
        return LogChange.of(LogOperation.append()).adding(List.of(file)).saying("facts");
    }

    private static LogFile file(String name) {
        return new LogFile(
                name + ".parquet", Map.of("country", "de/ä b"), 11, 1_700_000_000_000L, LogWriterContract.STATS, null);
    }
}
