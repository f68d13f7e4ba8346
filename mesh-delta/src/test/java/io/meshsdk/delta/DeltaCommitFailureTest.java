package io.meshsdk.delta;

import static io.meshsdk.delta.Writes.append;
import static io.meshsdk.delta.Writes.facts;
import static io.meshsdk.delta.Writes.listing;
import static io.meshsdk.delta.Writes.publish;
import static io.meshsdk.delta.Writes.stage;
import static io.meshsdk.delta.Writes.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.delta.internal.files.LinkLogStore;
import io.meshsdk.error.MeshException;
import io.meshsdk.error.StorageException;
import io.meshsdk.error.UnknownOutcomeException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.CommitOutcome.AlreadyCommitted;
import io.meshsdk.spi.storage.CommitOutcome.Committed;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableMaintenance;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeltaCommitFailureTest {
    @TempDir
    private Path folder;

    private Path table;
    private WriteTarget target;
    private final StorageProvider sound = new DeltaStorageProvider();

    @BeforeEach
    void locate() {
        table = folder.resolve("table");
        target = target(table, "contract");
    }

    @Test
    void commit_logStoreFailsBefore_committedNothingAndLeavesNothing() {
        assertThatThrownBy(() -> append(failing(FailingBefore.class), target, 1))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("Nothing was committed");
        assertThat(folder).isEmptyDirectory();

        append(sound, target, 1);
        Map<String, Long> before = listing(table);
        assertThatThrownBy(() -> append(failing(FailingBefore.class), target, 2))
                .isInstanceOf(StorageException.class);
        assertThat(listing(table)).isEqualTo(before);
    }

    @Test
    void commit_logStoreFailsAfterwards_isCommitted() {
        for (PublicationId id : List.of(PublicationId.fresh(), PublicationId.of("hourly", 1))) {
            CommitOutcome outcome = publish(failing(FailingAfter.class), target, WriteMode.append(), id, 1);

            assertThat(((Committed) outcome).commit().facts()).isEqualTo(facts(id, target));
            for (FileId file : sound.open(target.location(), AsOf.latest()).files()) {
                assertThat(table.resolve(file.name())).exists();
            }
        }
        assertThat(sound.open(target.location(), AsOf.latest()).files()).hasSize(2);
    }

    @Test
    void commit_checkpointFailsAfterwards_isCommitted() throws IOException {
        for (int commit = 0; commit < 10; commit++) {
            append(sound, target, commit);
        }
        Files.createDirectories(table.resolve("_delta_log/_last_checkpoint/in the way"));

        assertThat(append(sound, target, 10)).isInstanceOf(Committed.class);
        assertThat(sound.open(target.location(), AsOf.version(10)).files()).hasSize(11);
    }

    @Test
    void commit_logCannotBeReadAfterwards_isUnknownAndKeepsTheFiles() throws IOException {
        append(sound, target, 1);
        PublicationId id = PublicationId.of("hourly", 1);
        StagedFiles staged;
        try (StagedWrite write = failing(Garbling.class).stage(target, WriteMode.append())) {
            staged = stage(write, 0, 2);
            assertThatThrownBy(() -> write.commit(List.of(staged), facts(id, target), ReadScope.NONE))
                    .isInstanceOf(UnknownOutcomeException.class)
                    .hasMessageContainingAll("hourly#1", "publish under this one again");
        }
        assertThat(table.resolve(staged.files().get(0).name())).exists();

        Garbling.mend(table);
        assertThat(publish(sound, target, WriteMode.append(), id, 2)).isInstanceOf(AlreadyCommitted.class);
        assertThat(sound.open(target.location(), AsOf.latest()).files()).hasSize(2);
    }

    @Test
    void commit_unknownThenAgainOnTheSameWrite_isCommittedAndKeepsTheFiles() throws IOException {
        append(sound, target, 1);
        PublicationId id = PublicationId.fresh();
        StagedFiles staged;
        try (StagedWrite write = failing(Garbling.class).stage(target, WriteMode.append())) {
            staged = stage(write, 0, 2);
            assertThatThrownBy(() -> write.commit(List.of(staged), facts(id, target), ReadScope.NONE))
                    .isInstanceOf(UnknownOutcomeException.class)
                    .hasMessageContainingAll(id.toString(), "read the log after version 0")
                    .hasMessageNotContaining("publish under this one");
            Garbling.mend(table);

            assertThat(write.commit(List.of(staged), facts(id, target), ReadScope.NONE))
                    .isInstanceOf(Committed.class);
        }
        assertThat(table.resolve(staged.files().get(0).name())).exists();
        assertThat(sound.open(target.location(), AsOf.latest()).files())
                .contains(staged.files().get(0));
    }

    @Test
    void commit_unknownThenRefused_keepsTheFilesThatMayBeLive() throws IOException {
        append(sound, target, 1);
        StagedFiles staged;
        try (StagedWrite write = failing(Garbling.class).stage(target, WriteMode.upsert(List.of("id")))) {
            staged = stage(write, 0, 2);
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> write.commit(
                                List.of(staged), facts(PublicationId.fresh(), target), ReadScope.WHOLE_TABLE))
                        .isInstanceOf(MeshException.class);
            }
        }
        assertThat(table.resolve(staged.files().get(0).name())).exists();

        Garbling.mend(table);
        StoredTable now = sound.open(target.location(), AsOf.latest());
        assertThat(now.files()).contains(staged.files().get(0));
        assertThat(now.dataset().rows()).hasSize(2);
    }

    @Test
    void compact_logStoreFails_keepsEveryFileThatIsListed() {
        append(sound, target, 1);
        append(sound, target, 2);
        assertThatThrownBy(() -> compact(FailingBefore.class)).isInstanceOf(StorageException.class);
        assertThat(sound.open(target.location(), AsOf.latest()).files()).hasSize(2);
        Map<String, Long> before = listing(table);

        assertThat(compact(FailingAfter.class).filesAfter()).isEqualTo(1);

        assertThat(listing(table)).hasSize(before.size() + 2);
        assertThat(sound.open(target.location(), AsOf.latest()).dataset().rows())
                .hasSize(2);
    }

    private TableMaintenance.Compaction compact(Class<? extends LinkLogStore> store) {
        return failing(store).maintenance(target.location()).compact(1 << 20);
    }

    @Test
    void commit_interruptedThread_tellsTheTruthAndStaysInterrupted() {
        append(sound, target, 1);
        try (StagedWrite write = sound.stage(target, WriteMode.append())) {
            StagedFiles staged = stage(write, 0, 2);
            Thread.currentThread().interrupt();
            boolean committed = tryCommit(write, staged);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(sound.open(target.location(), AsOf.latest()).version()).isEqualTo(committed ? 1 : 0);
            assertThat(sound.open(target.location(), AsOf.latest())
                            .files()
                            .contains(staged.files().get(0)))
                    .isEqualTo(committed);
        }
        for (FileId file : sound.open(target.location(), AsOf.latest()).files()) {
            assertThat(table.resolve(file.name())).exists();
        }
    }

    private boolean tryCommit(StagedWrite write, StagedFiles staged) {
        try {
            assertThat(write.commit(List.of(staged), facts(PublicationId.fresh(), target), ReadScope.NONE))
                    .isInstanceOf(Committed.class);
            return true;
        } catch (StorageException e) {
            assertThat(e).hasMessageContaining("Cannot");
            return false;
        }
    }

    private static StorageProvider failing(Class<? extends LinkLogStore> store) {
        return new DeltaStorageProvider(Map.of("delta.logStore.file.impl", store.getName()));
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

    /** Makes a log file unreadable once it is visible, and fails. Made by the Delta libraries. */
    public static final class Garbling extends LinkLogStore {
        /** Creates the store. */
        public Garbling(Configuration settings) {
            super(settings);
        }

        @Override
        public void write(
                org.apache.hadoop.fs.Path path, Iterator<String> lines, Boolean overwrite, Configuration settings)
                throws IOException {
            super.write(path, lines, overwrite, settings);
            Path file = Path.of(path.toUri().getPath());
            Files.move(file, file.resolveSibling("kept"));
            Files.createDirectory(file);
            throw new IOException("connection reset");
        }

        static void mend(Path table) throws IOException {
            Path file = table.resolve("_delta_log/00000000000000000001.json");
            Files.delete(file);
            Files.move(file.resolveSibling("kept"), file);
        }
    }
}
