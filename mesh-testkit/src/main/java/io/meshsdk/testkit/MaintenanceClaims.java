package io.meshsdk.testkit;

import static io.meshsdk.testkit.FilterClaims.orders;
import static io.meshsdk.testkit.StorageFixture.facts;
import static io.meshsdk.testkit.StorageFixture.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.data.Row;
import io.meshsdk.error.ConflictException;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableMaintenance;
import io.meshsdk.spi.storage.TableMaintenance.Compaction;
import io.meshsdk.spi.storage.TableState;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Maintenance changes no row that a reader of the newest version sees, but a restore. */
abstract class MaintenanceClaims extends AbilityClaims {
    private static final long LARGE = 1L << 30;
    private static final Duration AGES = Duration.ofDays(3650);

    @Override
    void assertRefused() {
        storage().append(1);
        assertThatThrownBy(this::maintenance).isInstanceOf(StorageException.class);
    }

    @Test
    @DisplayName("of what is no table is refused")
    void maintenance_noTable_throws() {
        assertThatThrownBy(() -> maintenance().checkpoint()).isInstanceOf(StorageException.class);
    }

    @Test
    @DisplayName("writes the newest version down, and leaves every version as it was")
    void checkpoint_keepsAllVersions() {
        RecordedCommit first = storage().append(1);
        RecordedCommit second = storage().append(2);

        assertThat(maintenance().checkpoint()).isEqualTo(second.version());
        assertThat(storage().read(AsOf.version(first.version()))).hasSize(1);
        assertThat(storage().read()).hasSize(2);
        storage().append(3);
        assertThat(maintenance().checkpoint()).isGreaterThan(second.version());
        assertThat(storage().read()).hasSize(3);
        assertThat(storage()
                        .provider()
                        .publication(storage().location(), first.facts().publication()))
                .isPresent();
    }

    @Test
    @DisplayName("makes few files of many, keeps the rows, and completes no publication")
    void compact_smallFiles_makesFewer() {
        for (long id = 1; id < 6; id++) {
            storage().append(id);
        }
        RecordedCommit last = storage().append(6);
        List<Row> before = storage().read();

        Compaction done = maintenance().compact(LARGE);

        assertThat(done).isEqualTo(new Compaction(OptionalLong.of(table().version()), 6, 1));
        assertThat(table().version()).isGreaterThan(last.version());
        assertThat(table().files()).hasSize(1);
        assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(table().publication()).hasValue(last);
        assertThat(storage().provider().state(storage().location()).flatMap(TableState::lastPublication))
                .hasValue(last);
        assertThat(storage().read(AsOf.version(last.version()))).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    @DisplayName("has nothing to do where files are large or alone, and makes no version then")
    void compact_nothingToDo_makesNoVersion() {
        storage().append(1);
        long version = storage().append(2).version();
        List<FileId> files = table().files();

        assertThat(maintenance().compact(1)).isEqualTo(new Compaction(OptionalLong.empty(), 0, 0));
        assertThat(table().files()).isEqualTo(files);
        assertThat(table().version()).isEqualTo(version);
        assertThatIllegalArgumentException().isThrownBy(() -> maintenance().compact(0));
    }

    @Test
    @DisplayName("makes files of each partition for itself")
    void compact_partitions_keepsThemApart() {
        WriteTarget target = storage().target(StorageFixture.ORDERS, "segment");
        storage().put(target, WriteMode.append(), orders(1, "gold", null));
        storage().put(target, WriteMode.append(), orders(3, "gold", null, "blue"));
        List<Row> before = storage().read();

        Compaction done = maintenance().compact(LARGE);

        assertThat(done.filesBefore()).isEqualTo(4);
        assertThat(done.filesAfter()).isEqualTo(2);
        assertThat(table().files()).hasSize(3);
        assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    @DisplayName("lets writes go through that began before it")
    void compact_writeUnderWay_losesNothing() {
        for (ReadScope scope : ReadScope.values()) {
            storage().overwrite(1);
            storage().append(2);
            try (StagedWrite write = storage().begin(WriteMode.append())) {
                List<StagedFiles> staged = List.of(StorageFixture.stage(write, 0, StorageFixture.orders(3)));
                assertThat(maintenance().compact(LARGE).filesBefore()).isEqualTo(2);
                StorageFixture.settle(write, storage().target(), staged, scope);
            }
            assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(rows(StorageFixture.orders(1, 2, 3)));
        }
    }

    @Test
    @DisplayName("deletes no file that a version of some age and younger lists")
    void vacuum_youngFiles_keepsThem() {
        RecordedCommit first = storage().append(1);
        storage().overwrite(2);
        Optional<List<String>> before = storage().listing();

        assertThat(maintenance().listVacuumed(AGES)).isEmpty();
        assertThat(maintenance().vacuum(AGES)).isEmpty();
        assertThat(storage().listing()).isEqualTo(before);
        assertThat(storage().read(AsOf.version(first.version()))).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> maintenance().vacuum(Duration.ofDays(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> maintenance().listVacuumed(Duration.ofDays(-1)));
    }

    @Test
    @DisplayName("deletes what a write left that never ended, and nothing that a version lists")
    @SuppressWarnings("resource")
    void removeLeftovers_ofAWriteThatDied_deletesItsFiles() {
        storage().append(1);
        storage().overwrite(2);
        StagedWrite died = storage().begin(WriteMode.append());
        StagedFiles left = StorageFixture.stage(died, 0, StorageFixture.orders(3));

        assertThat(maintenance().removeLeftovers(Instant.EPOCH)).isEmpty();
        List<String> deleted = maintenance().removeLeftovers(Instant.now().plus(Duration.ofDays(1)));

        assertThat(deleted)
                .containsExactlyElementsOf(
                        left.files().stream().map(FileId::name).toList());
        assertThat(storage().listing().orElseThrow())
                .noneMatch(line -> left.files().stream().anyMatch(file -> line.contains(file.name())));
        assertThat(storage().read()).containsExactlyElementsOf(rows(StorageFixture.orders(2)));
    }

    @Test
    @DisplayName("restores the rows and the description of an earlier version, as a publication that happens once")
    void restore_anEarlierVersion_isTheNewestAgain() {
        RecordedCommit first =
                storage().publish(storage().withContract("one"), WriteMode.append(), StorageFixture.orders(1, 2));
        storage().publish(storage().withContract("two"), WriteMode.overwrite(), StorageFixture.orders(3));
        CommitFacts facts = facts(PublicationId.of("restores", 1), storage().withContract("one"));

        long newest = table().version();

        RecordedCommit restored = maintenance().restore(first.version(), newest, facts);

        assertThat(restored.facts()).isEqualTo(facts);
        assertThat(restored.version()).isEqualTo(table().version()).isGreaterThan(first.version());
        assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(rows(StorageFixture.orders(1, 2)));
        assertThat(table().contract()).hasValue(StorageFixture.document("one"));
        assertThat(storage().provider().publication(storage().location(), facts.publication()))
                .hasValue(restored);
        assertThat(maintenance().restore(first.version(), newest, facts)).isEqualTo(restored);
        assertThat(table().version()).isEqualTo(restored.version());
    }

    @Test
    @DisplayName("refuses to restore a version that is not there, or under an id that is below its series")
    void restore_wrongVersionOrId_throws() {
        RecordedCommit first = storage()
                .publish(
                        storage().target(),
                        WriteMode.append(),
                        PublicationId.of("hourly", 5),
                        StorageFixture.orders(1));
        CommitFacts fresh = facts(PublicationId.fresh(), storage().target());

        assertThatThrownBy(() -> restored(first.version() + 7, fresh)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> restored(
                        first.version(),
                        facts(PublicationId.of("hourly", 4), storage().target())))
                .isInstanceOf(ConflictException.class);
        assertThat(table().version()).isEqualTo(first.version());
    }

    @Test
    @DisplayName("restores nothing where others made a version since the one that was looked at")
    void restore_tableMoved_isAConflict() {
        RecordedCommit first = storage().append(1);
        RecordedCommit judged = storage().overwrite(2);
        RecordedCommit since = storage().append(3);
        CommitFacts facts = facts(PublicationId.fresh(), storage().target());

        assertThatThrownBy(() -> restored(first.version(), judged.version(), facts))
                .isInstanceOf(ConflictException.class);
        assertThat(table().version()).isEqualTo(since.version());
        assertThat(storage().read()).hasSize(2);
    }

    private RecordedCommit restored(long version, long newest, CommitFacts facts) {
        return maintenance().restore(version, newest, facts);
    }

    private RecordedCommit restored(long version, CommitFacts facts) {
        return maintenance().restore(version, table().version(), facts);
    }

    private TableMaintenance maintenance() {
        return storage().provider().maintenance(storage().location());
    }

    private StoredTable table() {
        return storage().provider().open(storage().location(), AsOf.latest());
    }
}
