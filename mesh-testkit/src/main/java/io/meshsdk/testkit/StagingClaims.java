package io.meshsdk.testkit;

import static io.meshsdk.testkit.StorageFixture.committed;
import static io.meshsdk.testkit.StorageFixture.facts;
import static io.meshsdk.testkit.StorageFixture.orders;
import static io.meshsdk.testkit.StorageFixture.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is staged is seen by nobody, and leaves nothing when it is given up. */
abstract class StagingClaims {
    abstract StorageFixture storage();

    @Test
    @DisplayName("makes nothing, not even a folder, before rows are written")
    void stage_beforeRows_makesNothing() {
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            assertThat(write.baseVersion()).isEmpty();
            assertThat(write.partition(0)).isNotNull();
            assertThat(storage().listing()).isEmpty();
        }
    }

    @Test
    @DisplayName("is not seen where there is no table yet")
    void stage_firstWrite_isInvisible() {
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            StagedFiles files = StorageFixture.stage(write, 0, orders(1));
            assertThat(files.rowCount()).isEqualTo(1);

            assertThat(storage().provider().state(storage().location())).isEmpty();
            assertThat(storage().provider().tables(storage().root())).isEmpty();
            assertThatThrownBy(() -> storage().provider().open(storage().location(), AsOf.latest()))
                    .isInstanceOf(StorageException.class);
        }
    }

    @Test
    @DisplayName("is not seen where there is a table")
    void stage_laterWrite_isInvisible() {
        long version = storage().append(1).version();
        try (StagedWrite write = storage().begin(WriteMode.overwrite())) {
            assertThat(write.baseVersion()).hasValue(version);
            assertThat(StorageFixture.stage(write, 0, orders(2)).files()).hasSize(1);

            assertThat(storage().read()).containsExactlyElementsOf(rows(orders(1)));
            assertThat(storage()
                            .provider()
                            .state(storage().location())
                            .orElseThrow()
                            .version())
                    .isEqualTo(version);
        }
    }

    @Test
    @DisplayName("leaves no folder where there was none, however many partitions were staged")
    void close_firstWriteNotCommitted_leavesNoFolder() {
        for (int partitions : new int[] {1, 4}) {
            stageAndGiveUp(storage().target(), partitions);
            assertThat(storage().listing()).isEmpty();
            stageAndGiveUp(storage().target(StorageFixture.ORDERS, "segment"), partitions);
            assertThat(storage().listing()).isEmpty();
        }
    }

    @Test
    @DisplayName("leaves the folder as it was, however many partitions were staged")
    void close_laterWriteNotCommitted_leavesTheFolderAsItWas() {
        storage().append(1);
        Optional<List<String>> before = storage().listing();
        assertThat(before).isPresent();
        for (int partitions : new int[] {1, 4}) {
            stageAndGiveUp(storage().target(), partitions);
            assertThat(storage().listing()).isEqualTo(before);
        }
        assertThat(storage().read()).containsExactlyElementsOf(rows(orders(1)));
    }

    @Test
    @DisplayName("leaves the folder of a partitioned table as it was, its partitions included")
    void close_laterPartitionedWriteNotCommitted_leavesTheFolderAsItWas() {
        WriteTarget target = storage().target(StorageFixture.ORDERS, "segment");
        try (StagedWrite write = storage().provider().stage(target, WriteMode.append())) {
            PartitionWriter writer = write.partition(0);
            StorageFixture.write(writer, new PartitionValues(List.of("gold")), orders(2));
            committed(write.commit(List.of(writer.finish()), facts(PublicationId.fresh(), target), ReadScope.NONE));
        }
        Optional<List<String>> before = storage().listing();
        for (int partitions : new int[] {1, 4}) {
            stageAndGiveUp(target, partitions);
            assertThat(storage().listing()).isEqualTo(before);
        }
        assertThat(storage().read()).hasSize(1);
    }

    @Test
    @DisplayName("leaves nothing of a writer that gives up; giving up twice is harmless")
    void abort_leavesNothing() {
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            PartitionWriter writer = write.partition(0);
            String file = StorageFixture.write(writer, PartitionValues.none(), orders(1))
                    .name();
            writer.abort();
            writer.abort();
            assertThat(storage().listing().orElse(List.of())).noneMatch(line -> line.contains(file));

            StagedFiles kept = StorageFixture.stage(write, 1, orders(2));
            committed(write.commit(
                    List.of(kept), facts(PublicationId.fresh(), storage().target()), ReadScope.NONE));
        }
        assertThat(storage().read()).containsExactlyElementsOf(rows(orders(2)));
    }

    @Test
    @DisplayName("keeps finished files when their writer is told to give up afterwards")
    void abort_afterFinish_isHarmless() {
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            PartitionWriter writer = write.partition(0);
            StorageFixture.write(writer, PartitionValues.none(), orders(1, 2));
            StagedFiles files = writer.finish();
            writer.abort();
            committed(write.commit(
                    List.of(files), facts(PublicationId.fresh(), storage().target()), ReadScope.NONE));
        }
        assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(rows(orders(1, 2)));
    }

    @Test
    @DisplayName("of a partition written twice, the attempt that is named counts and the other one is deleted")
    void commit_retriedPartition_keepsTheNamedAttempt() {
        StagedFiles first;
        StagedFiles second;
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            first = StorageFixture.stage(write, 0, orders(1), orders(2));
            second = StorageFixture.stage(write, 0, orders(1), orders(2), orders(3));
            assertThat(first.files()).doesNotContainAnyElementsOf(second.files());
            committed(write.commit(
                    List.of(second), facts(PublicationId.fresh(), storage().target()), ReadScope.NONE));
        }
        String unnamed = first.files().get(0).name();
        String named = second.files().get(0).name();

        assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(rows(orders(1, 2, 3)));
        assertThat(storage().listing().orElseThrow())
                .noneMatch(line -> line.contains(unnamed))
                .anyMatch(line -> line.contains(named));
    }

    @Test
    @DisplayName("a writer without rows finishes without files")
    void finish_withoutRows_hasNoFiles() {
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            StagedFiles files = write.partition(3).finish();
            assertThat(files.files()).isEmpty();
            assertThat(files.rowCount()).isZero();
            assertThat(files.partition()).isEqualTo(3);
        }
        assertThat(storage().listing()).isEmpty();
    }

    @Test
    @DisplayName("closing twice is harmless, also after a commit")
    void close_twice_isHarmless() {
        StagedWrite given = storage().begin(WriteMode.append());
        given.close();
        given.close();

        StagedWrite write = storage().begin(WriteMode.append());
        StagedFiles files = StorageFixture.stage(write, 0, orders(1));
        committed(write.commit(
                List.of(files), facts(PublicationId.fresh(), storage().target()), ReadScope.NONE));
        write.close();
        write.close();
        assertThat(storage().read()).containsExactlyElementsOf(rows(orders(1)));
    }

    @Test
    @DisplayName("cannot be used once it is closed, nor a writer once it is finished or aborted")
    void write_afterItsEnd_throws() {
        StagedWrite write = storage().begin(WriteMode.append());
        PartitionWriter finished = write.partition(0);
        assertThat(finished.finish().files()).isEmpty();
        PartitionWriter aborted = write.partition(1);
        aborted.abort();
        assertThatIllegalStateException()
                .isThrownBy(() -> StorageFixture.write(finished, PartitionValues.none(), orders(1)));
        assertThatIllegalStateException()
                .isThrownBy(() -> StorageFixture.write(aborted, PartitionValues.none(), orders(1)));
        write.close();

        assertThatIllegalStateException().isThrownBy(() -> write.partition(2));
        assertThatIllegalStateException()
                .isThrownBy(() -> write.commit(
                        List.of(), facts(PublicationId.fresh(), storage().target()), ReadScope.NONE));
        assertThat(storage().listing()).isEmpty();
    }

    private void stageAndGiveUp(WriteTarget target, int partitions) {
        try (StagedWrite write = storage().provider().stage(target, WriteMode.append())) {
            PartitionValues values =
                    target.partitionColumns().isEmpty() ? PartitionValues.none() : new PartitionValues(List.of("gold"));
            for (int i = 0; i < partitions; i++) {
                PartitionWriter writer = write.partition(i);
                StorageFixture.write(writer, values, orders(2, 4));
                assertThat(storage().listing()).isPresent();
                if (i % 2 == 0) {
                    assertThat(writer.finish().files()).hasSize(1);
                }
            }
        }
    }
}
