package io.meshsdk.testkit;

import static io.meshsdk.testkit.FilterClaims.orders;
import static io.meshsdk.testkit.StorageFixture.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Partitions that rows are staged for are replaced, and the others stay. */
abstract class PartitionClaims extends AbilityClaims {
    private static final WriteMode MODE = WriteMode.overwritePartitions();

    @Override
    void assertRefused() {
        assertModeRefused(storage().target(), MODE);
    }

    @Test
    @DisplayName("replaces them, and leaves the others")
    void commit_someOfThePartitions_replacesThem() {
        storage().put(target(), WriteMode.append(), orders(1, "gold", "blue", null, "gold"));
        storage().put(target(), MODE, orders(11, "gold", "new"));

        assertHolds(orders(2, "blue", null), orders(11, "gold", "new"));
    }

    @Test
    @DisplayName("replaces the rows without a partition value, and no others, where such are staged")
    void commit_nullPartition_isAPartition() {
        storage().put(target(), WriteMode.append(), orders(1, "gold", null, null));
        storage().put(target(), MODE, orders(11, new String[] {null}));

        assertHolds(orders(1, "gold"), orders(11, new String[] {null}));
    }

    @Test
    @DisplayName("replaces all rows of a table without partition columns")
    void commit_unpartitioned_replacesAll() {
        storage().append(1, 2);
        storage().put(storage().target(), MODE, orders(3, "gold"));

        assertHolds(orders(3, "gold"));
    }

    @Test
    @DisplayName("without rows changes none")
    void commit_withoutRows_changesNothing() {
        for (WriteTarget target : List.of(storage().target(), target())) {
            storage().put(target, WriteMode.overwrite(), orders(1, "gold", null));
            storage().publish(target, MODE);

            assertHolds(orders(1, "gold", null));
        }
    }

    @Test
    @DisplayName("makes a table where there is none")
    void commit_noTable_makesOne() {
        storage().put(target(), MODE, orders(1, "gold", null));

        assertHolds(orders(1, "gold", null));
    }

    @Test
    @DisplayName("keeps the partition columns and fields of the rows that stay")
    void stage_otherColumns_isRefused() {
        storage().put(target(), WriteMode.append(), orders(1, "gold"));

        for (WriteTarget other : List.of(
                storage().target(StorageFixture.ORDERS, "id"),
                storage().target(StorageFixture.ORDERS.select(List.of("id", "segment")), "segment"))) {
            assertThatThrownBy(() -> storage().publish(other, MODE)).isInstanceOf(StorageException.class);
        }
        assertHolds(orders(1, "gold"));
    }

    @Test
    @DisplayName("keeps the rows of other partitions, as it tells before, those that came since when it is told so")
    void kept_isWhatStays() {
        storage().put(target(), WriteMode.append(), orders(1, "gold", "blue", null));
        try (StagedWrite write = storage().provider().stage(target(), MODE)) {
            List<StagedFiles> staged = List.of(StorageFixture.stage(write, target(), 0, orders(11, "gold")));
            assertKept(write, staged, orders(2, "blue", null));
            storage().put(target(), WriteMode.append(), orders(4, "gold", "blue"));

            assertThat(write.commit(staged, facts(PublicationId.fresh(), target()), ReadScope.WHOLE_TABLE))
                    .isInstanceOf(CommitOutcome.DataMoved.class);
            assertKept(write, staged, orders(2, "blue", null), orders(5, "blue"));
            StorageFixture.settle(write, target(), staged, ReadScope.WHOLE_TABLE);
        }
        assertHolds(orders(2, "blue", null), orders(5, "blue"), orders(11, "gold"));
    }

    @Test
    @DisplayName("replaces rows of its partitions that came since, whatever it rests on")
    void commit_rowsCameSince_areReplacedToo() {
        storage().put(target(), WriteMode.append(), orders(1, "gold", "blue"));
        try (StagedWrite write = storage().provider().stage(target(), MODE)) {
            List<StagedFiles> staged = List.of(StorageFixture.stage(write, target(), 0, orders(11, "gold")));
            storage().put(target(), WriteMode.append(), orders(3, "gold", "blue"));
            StorageFixture.settle(write, target(), staged, ReadScope.NONE);
        }
        assertHolds(orders(2, "blue"), orders(4, "blue"), orders(11, "gold"));
    }

    @Test
    @DisplayName(
            "of one partition and one of another are both there, also where both began before either was committed")
    void commit_otherPartitionsAtOnce_keepsBoth() {
        storage().put(target(), WriteMode.append(), orders(1, "gold", "blue", "red"));
        try (StagedWrite gold = storage().provider().stage(target(), MODE);
                StagedWrite blue = storage().provider().stage(target(), MODE)) {
            List<StagedFiles> golds = List.of(StorageFixture.stage(gold, target(), 0, orders(11, "gold")));
            List<StagedFiles> blues = List.of(StorageFixture.stage(blue, target(), 0, orders(12, "blue")));
            StorageFixture.settle(gold, target(), golds, ReadScope.NONE);
            StorageFixture.settle(blue, target(), blues, ReadScope.NONE);
        }
        assertHolds(orders(3, "red"), orders(11, "gold", "blue"));
    }

    @Test
    @DisplayName("happens once under its id")
    void commit_repeated_isAlreadyCommitted() {
        storage().put(target(), WriteMode.append(), orders(1, "gold", "blue"));
        PublicationId id = PublicationId.of("daily", 1);
        RecordedCommit first = StorageFixture.committed(storage().attempt(target(), MODE, id, orders(11, "gold")));
        storage().put(target(), WriteMode.append(), orders(3, "gold"));

        assertThat(storage().attempt(target(), MODE, id, orders(11, "gold")))
                .isEqualTo(new CommitOutcome.AlreadyCommitted(first));
        assertHolds(orders(2, "blue"), orders(11, "gold"), orders(3, "gold"));
    }

    private WriteTarget target() {
        return storage().target(StorageFixture.ORDERS, "segment");
    }

    @SafeVarargs
    private final void assertHolds(List<Map<String, @Nullable Object>>... rows) {
        storage().assertHolds(StorageFixture.ORDERS, StorageFixture.joined(rows));
    }

    @SafeVarargs
    private static void assertKept(
            StagedWrite write, List<StagedFiles> staged, List<Map<String, @Nullable Object>>... rows) {
        assertThat(StorageFixture.read(write.kept(staged)))
                .containsExactlyInAnyOrderElementsOf(
                        StorageFixture.rows(StorageFixture.ORDERS, StorageFixture.joined(rows)));
    }
}
