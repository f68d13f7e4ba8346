package io.meshsdk.delta;

import static io.meshsdk.delta.Writes.append;
import static io.meshsdk.delta.Writes.facts;
import static io.meshsdk.delta.Writes.publish;
import static io.meshsdk.delta.Writes.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.delta.internal.engine.EngineByProtocol;
import io.meshsdk.delta.internal.files.HadoopSettings;
import io.meshsdk.delta.internal.files.LocalPaths;
import io.meshsdk.delta.internal.kernel.KernelReader;
import io.meshsdk.delta.internal.log.CommitAttempt.Committed;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.LogOperation;
import io.meshsdk.delta.internal.log.LogOperation.Kind;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.TableCommit;
import io.meshsdk.spi.storage.TableCommit.Changes;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeltaHistoryTest {
    @TempDir
    private Path table;

    private final DeltaStorageProvider provider = new DeltaStorageProvider();
    private final Configuration settings = HadoopSettings.with(Map.of());
    private WriteTarget target;

    @BeforeEach
    void locate() {
        target = target(table, "contract");
    }

    @Test
    void history_publications_tellsWhatEachDid() {
        PublicationId first = PublicationId.of("daily", 1);
        publish(provider, target, WriteMode.append(), first, 1, 2);
        publish(provider, target, WriteMode.overwrite(), PublicationId.of("daily", 2), 3);

        List<TableCommit> history = provider.history(target.location(), 10);

        assertThat(history).extracting(TableCommit::version).containsExactly(1L, 0L);
        TableCommit overwrite = history.get(0);
        assertThat(overwrite.operation()).isEqualTo("WRITE");
        assertThat(overwrite.changes()).isEqualTo(Changes.ROWS);
        assertThat(overwrite.metrics()).containsEntry("numOutputRows", "1").containsEntry("numRemovedFiles", "1");
        assertThat(history.get(1).facts()).contains(facts(first, target));
        assertThat(history.get(1).timestamp())
                .isEqualTo(provider.open(target.location(), AsOf.version(0)).timestamp());
        assertThat(provider.history(target.location(), 1)).containsExactly(overwrite);
        assertThat(provider.history(target.location(), 0)).isEmpty();
    }

    @Test
    void history_rearrangedFilesAndProperties_areTold() {
        append(provider, target, 1);
        append(provider, target, 2);
        List<LogFile> files = snapshot().files();
        commit(LogChange.of(LogOperation.of(Kind.OPTIMIZE))
                .removing(files)
                .adding(List.of(named(files.get(0), "fewer.parquet")))
                .keepingRows());
        commit(LogChange.of(LogOperation.of(Kind.SET_PROPERTIES))
                .declaring(snapshot().metadata()));

        List<TableCommit> history = provider.history(target.location(), 2);

        assertThat(history).extracting(TableCommit::operation).containsExactly("SET TBLPROPERTIES", "OPTIMIZE");
        assertThat(history).extracting(TableCommit::changes).containsExactly(Changes.DESCRIPTION, Changes.NOTHING);
        assertThat(history.get(1).facts()).isEmpty();
        assertThat(history.get(1).metrics()).containsEntry("numAddedFiles", "1").containsEntry("numRemovedFiles", "2");
    }

    @Test
    void history_commitFilesCleanedUp_endsBeforeThem() throws IOException {
        for (int commit = 0; commit < 4; commit++) {
            append(provider, target, commit);
        }
        assertThat(new EngineByProtocol(settings, LocalPaths.toHadoop(table)).checkpoint())
                .isEqualTo(3);
        for (int version = 0; version < 3; version++) {
            Files.delete(table.resolve("_delta_log/%020d.json".formatted(version)));
        }

        assertThat(provider.history(target.location(), 10))
                .extracting(TableCommit::version)
                .containsExactly(3L);
        assertThatThrownBy(() -> provider.changes(target.location(), 1, 3)).isInstanceOf(StorageException.class);
        assertThat(provider.changes(target.location(), -1, 3).added()).hasSize(4);
    }

    @Test
    void history_noTable_says() {
        assertThatThrownBy(() -> provider.history(target.location(), 1))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("No Delta table");
    }

    @Test
    void changes_betweenVersions_areTheFilesThatDiffer() {
        append(provider, target, 1);
        FileId first = provider.open(target.location(), AsOf.latest()).files().get(0);
        append(provider, target, 2);
        publish(provider, target, WriteMode.overwrite(), PublicationId.fresh(), 3);
        List<FileId> last = provider.open(target.location(), AsOf.latest()).files();

        assertThat(provider.changes(target.location(), -1, 0).added()).containsExactly(first);
        assertThat(provider.changes(target.location(), 0, 1).removed()).isEmpty();
        assertThat(provider.changes(target.location(), 0, 2).added()).isEqualTo(last);
        assertThat(provider.changes(target.location(), 0, 2).removed()).containsExactly(first);
        assertThat(provider.changes(target.location(), 2, 2).added()).isEmpty();
        assertThatThrownBy(() -> provider.changes(target.location(), 0, 9)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> provider.changes(target.location(), 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void commit(LogChange change) {
        assertThat(new EngineByProtocol(settings, LocalPaths.toHadoop(table))
                        .begin()
                        .commit(change))
                .isInstanceOf(Committed.class);
    }

    private io.meshsdk.delta.internal.log.TableSnapshot snapshot() {
        return new KernelReader(settings, LocalPaths.toHadoop(table)).latest().orElseThrow();
    }

    private static LogFile named(LogFile file, String path) {
        return new LogFile(path, file.partitionValues(), file.size(), file.modifiedMillis(), file.stats(), null);
    }
}
