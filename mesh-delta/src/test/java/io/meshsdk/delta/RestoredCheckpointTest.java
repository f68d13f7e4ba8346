package io.meshsdk.delta;

import static io.meshsdk.delta.Writes.append;
import static io.meshsdk.delta.Writes.facts;
import static io.meshsdk.delta.Writes.publish;
import static io.meshsdk.delta.Writes.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Row;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.parquet.ParquetDatasets;
import io.meshsdk.schema.Field;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableMaintenance;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that went and came back is in a checkpoint as one that is there. */
final class RestoredCheckpointTest {
    @TempDir
    private Path table;

    private final DeltaStorageProvider provider = new DeltaStorageProvider();

    @Test
    void checkpoint_afterARestore_holdsNoRemovalOfAFileThatIsThere() {
        WriteTarget target = target(table, "contract");
        append(provider, target, 1);
        String came =
                provider.open(target.location(), AsOf.latest()).files().get(0).name();
        publish(provider, target, WriteMode.overwrite(), PublicationId.fresh(), 2);
        TableMaintenance maintenance = provider.maintenance(target.location());
        long restored =
                maintenance.restore(0, 1, facts(PublicationId.fresh(), target)).version();

        assertThat(maintenance.checkpoint()).isEqualTo(restored);

        assertThat(paths(restored, "add")).containsExactly(came);
        assertThat(paths(restored, "remove")).hasSize(1).doesNotContain(came);
    }

    @Test
    void restore_ofAVersionWithFewerFields_takesTheLaterFieldAway() {
        WriteTarget target = target(table, "contract");
        append(provider, target, 1);
        WriteTarget wider = new WriteTarget(
                target.location(),
                target.schema().and(List.of(Field.string("note"))),
                List.of(),
                target.comment(),
                target.properties(),
                target.contract());
        try (StagedWrite write = provider.stage(wider, WriteMode.append())) {
            assertThat(write.commit(List.of(), facts(PublicationId.fresh(), wider), ReadScope.NONE))
                    .isInstanceOf(CommitOutcome.Committed.class);
        }
        assertThat(provider.open(target.location(), AsOf.latest())
                        .dataset()
                        .schema()
                        .contains("note"))
                .isTrue();

        long restored = provider.maintenance(target.location())
                .restore(0, 1, facts(PublicationId.fresh(), target))
                .version();

        StoredTable now = provider.open(target.location(), AsOf.latest());
        assertThat(now.version()).isEqualTo(restored);
        assertThat(now.dataset().schema().contains("note")).isFalse();
        assertThat(now.dataset().rows()).hasSize(1);
    }

    private List<String> paths(long version, String action) {
        Path checkpoint = table.resolve("_delta_log/%020d.checkpoint.parquet".formatted(version));
        try (Stream<Row> rows = ParquetDatasets.of(checkpoint).select(action).rows()) {
            return rows.map(row -> row.toMap().get(action))
                    .filter(Objects::nonNull)
                    .map(file -> ((Row) file).string("path"))
                    .toList();
        }
    }
}
