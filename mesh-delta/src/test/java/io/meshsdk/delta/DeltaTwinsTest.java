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
import io.meshsdk.error.ConflictException;
import io.meshsdk.error.StorageException;
import io.meshsdk.error.UnknownOutcomeException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitOutcome.AlreadyCommitted;
import io.meshsdk.spi.storage.CommitOutcome.Committed;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others do between the moment a log file is written and the moment it would become visible. */
final class DeltaTwinsTest {
    @TempDir
    private Path folder;

    private final DeltaStorageProvider sound = new DeltaStorageProvider();
    private final DeltaStorageProvider interrupted =
            new DeltaStorageProvider(Map.of("delta.logStore.file.impl", Interrupted.class.getName()));
    private Path table;
    private WriteTarget target;

    @BeforeEach
    void locate() {
        table = folder.resolve("table");
        target = target(table, "contract 1");
        append(sound, target, 1);
    }

    @Test
    void commit_failsAfterItsTwinCommitted_isToldTheTwinsCommitAndLeavesNothing() {
        PublicationId id = PublicationId.of("hourly", 1);
        List<Committed> twin = new ArrayList<>();
        Interrupted.meanwhile(() -> {
            twin.add((Committed) publish(sound, target, WriteMode.append(), id, 2));
            throw new UncheckedIOException(new IOException("no space left"));
        });

        assertThat(publish(interrupted, target, WriteMode.append(), id, 2))
                .isEqualTo(new AlreadyCommitted(twin.get(0).commit()));
        assertThat(dataFiles()).hasSize(2);
        assertThat(sound.open(target.location(), AsOf.latest()).files()).hasSize(2);
    }

    @Test
    void commit_failsAfterItsTwinCommittedUnderAnotherContract_conflicts() {
        PublicationId id = PublicationId.of("hourly", 1);
        Interrupted.meanwhile(() -> {
            assertThat(publish(sound, target(table, "contract 2"), WriteMode.append(), id, 2))
                    .isInstanceOf(Committed.class);
            throw new UncheckedIOException(new IOException("no space left"));
        });

        assertThatThrownBy(() -> publish(interrupted, target, WriteMode.append(), id, 2))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("hourly#1");
        assertThat(dataFiles()).hasSize(2);
    }

    @Test
    void close_contractThatAnotherWriteNamedInAnEarlierVersion_leavesTheDocument() {
        WriteTarget second = target(table, "contract 2");
        Interrupted.meanwhile(() -> {
            append(sound, second, 2);
            append(sound, target(table, "contract 3"), 3);
            throw new UncheckedIOException(new IOException("no space left"));
        });

        assertThatThrownBy(() -> append(interrupted, second, 2)).isInstanceOf(StorageException.class);
        assertThat(sound.open(target.location(), AsOf.version(1)).contract()).contains(second.contract());
    }

    @Test
    void commit_documentWithdrawnByATwinAndProcessKilledAfterwards_staysReadable() {
        WriteTarget second = target(table, "contract 2");
        StagedWrite givenUp = failedWrite(second);
        Interrupted.meanwhile(givenUp::close, () -> {
            throw new Killed();
        });

        assertThatThrownBy(() -> leave(second)).isInstanceOf(Killed.class);
        assertThat(sound.open(target.location(), AsOf.version(1)).contract()).contains(second.contract());

        assertThat(sound.maintenance(target.location()).removeLeftovers(Instant.parse("9999-01-01T00:00:00Z")))
                .isEmpty();
        append(sound, second, 3);
        assertThat(sound.maintenance(target.location()).removeLeftovers(Instant.parse("9999-01-01T00:00:00Z")))
                .hasSize(1);
        assertThat(sound.open(target.location(), AsOf.version(1)).contract()).contains(second.contract());
    }

    @Test
    void commit_documentCannotBePutBack_staysReadableFromItsSpare() throws IOException {
        WriteTarget second = target(table, "contract 2");
        Path contracts = table.resolve("_mesh/contracts");
        Interrupted.meanwhile(() -> {}, () -> replaceByAFile(contracts));
        try (StagedWrite write = interrupted.stage(second, WriteMode.append())) {
            List<StagedFiles> staged = List.of(stage(write, 0, 2));
            assertThatThrownBy(() -> write.commit(staged, facts(PublicationId.fresh(), second), ReadScope.NONE))
                    .isInstanceOf(UnknownOutcomeException.class)
                    .hasMessageContainingAll("committed as version 1", "do not publish the data again");
            Files.delete(contracts);
            Files.move(table.resolve("away"), contracts);
        }

        assertThat(sound.open(target.location(), AsOf.latest()).contract()).contains(second.contract());
        append(sound, second, 3);
        assertThat(contracts.resolve(second.contract().digest())).exists();
    }

    private void replaceByAFile(Path contracts) {
        try {
            Files.delete(
                    contracts.resolve(target(table, "contract 2").contract().digest()));
            Files.move(contracts, table.resolve("away"));
            Files.createFile(contracts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void removeLeftovers_documentThatNoVersionNames_isDeleted() {
        Map<String, Long> before = listing(table);
        WriteTarget second = target(table, "contract 2");
        Interrupted.meanwhile(() -> {
            throw new Killed();
        });

        assertThatThrownBy(() -> leave(second)).isInstanceOf(Killed.class);
        assertThat(listing(table)).hasSizeGreaterThan(before.size() + 1);

        assertThat(sound.maintenance(target.location()).removeLeftovers(Instant.parse("9999-01-01T00:00:00Z")))
                .contains("_mesh/contracts/" + second.contract().digest());
        assertThat(listing(table)).isEqualTo(before);
    }

    private List<String> dataFiles() {
        return listing(table).keySet().stream()
                .filter(name -> name.startsWith("part-"))
                .toList();
    }

    // Its commit failed, and it is not closed yet.
    @SuppressWarnings("MustBeClosedChecker")
    private StagedWrite failedWrite(WriteTarget to) {
        Interrupted.meanwhile(() -> {
            throw new UncheckedIOException(new IOException("no space left"));
        });
        StagedWrite write = interrupted.stage(to, WriteMode.append());
        List<StagedFiles> staged = List.of(stage(write, 0, 8));
        assertThatThrownBy(() -> write.commit(staged, facts(PublicationId.fresh(), to), ReadScope.NONE))
                .isInstanceOf(StorageException.class);
        return write;
    }

    // A write that is never closed is what a dead process leaves.
    @SuppressWarnings("MustBeClosedChecker")
    private void leave(WriteTarget to) {
        StagedWrite dead = interrupted.stage(to, WriteMode.append());
        List<StagedFiles> staged = List.of(stage(dead, 0, 9));
        assertThat(dead.commit(staged, facts(PublicationId.fresh(), to), ReadScope.NONE))
                .isNotNull();
    }

    /** Stands for the end of a process: nothing catches it on its way. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Lets others act before a log file becomes visible, and afterwards. Made by the Delta libraries. */
    public static final class Interrupted extends LinkLogStore {
        private static Runnable before = () -> {};
        private static Runnable after = () -> {};

        /** Creates the store. */
        public Interrupted(Configuration settings) {
            super(settings);
        }

        static void meanwhile(Runnable act) {
            meanwhile(act, () -> {});
        }

        static void meanwhile(Runnable act, Runnable then) {
            before = act;
            after = then;
        }

        @Override
        protected void written(Path temporary, Path target) {
            before.run();
        }

        @Override
        public void write(
                org.apache.hadoop.fs.Path path,
                java.util.Iterator<String> lines,
                Boolean overwrite,
                Configuration settings)
                throws IOException {
            super.write(path, lines, overwrite, settings);
            after.run();
        }
    }
}
