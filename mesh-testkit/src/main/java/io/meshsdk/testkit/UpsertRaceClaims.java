package io.meshsdk.testkit;

import static io.meshsdk.testkit.FilterClaims.orders;
import static io.meshsdk.testkit.StorageFixture.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Row;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.WriteMode;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** However writers meet, a key has one row. */
abstract class UpsertRaceClaims extends AbilityClaims {
    private static final WriteMode BY_ID = WriteMode.upsert(List.of("id"));
    private static final int THREADS = 4;
    private static final int ROUNDS = 5;

    @Override
    void assertRefused() {
        assertModeRefused(storage().target(), BY_ID);
    }

    @Test
    @DisplayName("with the same key is told so where it rests on the table, and keeps one row a key")
    void commit_afterAnUpsertOfTheSameKey_replacesItsRow() {
        storage().append(1, 2);
        try (StagedWrite write = storage().begin(BY_ID)) {
            List<StagedFiles> staged =
                    List.of(StorageFixture.stage(write, storage().target(), 0, orders(2, "mine", "mine")));
            storage().put(storage().target(), BY_ID, orders(3, "others", "others"));

            CommitOutcome outcome = write.commit(staged, fresh(), ReadScope.WHOLE_TABLE);
            assertThat(outcome).isInstanceOf(CommitOutcome.DataMoved.class);
            assertThat(write.baseVersion()).hasValue(((CommitOutcome.DataMoved) outcome).version());
            assertThat(StorageFixture.read(write.kept(staged)))
                    .containsExactlyInAnyOrderElementsOf(StorageFixture.rows(
                            StorageFixture.ORDERS,
                            StorageFixture.joined(List.of(StorageFixture.order(1, null)), orders(4, "others"))));
            StorageFixture.settle(write, storage().target(), staged, ReadScope.WHOLE_TABLE);
        }
        assertHolds(List.of(StorageFixture.order(1, null)), orders(2, "mine", "mine"), orders(4, "others"));
    }

    @Test
    @DisplayName("with the same key keeps one row a key, also where it rests on nothing")
    void commit_restingOnNothing_replacesRowsThatCameSince() {
        storage().append(1, 2);
        for (WriteMode others : List.of(BY_ID, WriteMode.append(), WriteMode.overwrite())) {
            storage().overwrite(1);
            try (StagedWrite write = storage().begin(BY_ID)) {
                List<StagedFiles> staged =
                        List.of(StorageFixture.stage(write, storage().target(), 0, orders(2, "mine")));
                storage().put(storage().target(), others, orders(2, "others", "others"));
                StorageFixture.settle(write, storage().target(), staged, ReadScope.NONE);
            }
            assertThat(storage().read())
                    .as(others.toString())
                    .filteredOn(row -> row.integer("id") > 1)
                    .containsExactlyInAnyOrderElementsOf(StorageFixture.rows(
                            StorageFixture.ORDERS, StorageFixture.joined(orders(2, "mine"), orders(3, "others"))));
        }
    }

    @Test
    @DisplayName("is not in the way of an append")
    void append_afterAnUpsert_goesThrough() {
        storage().append(1, 2);
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            List<StagedFiles> staged = List.of(StorageFixture.stage(write, 0, StorageFixture.orders(5)));
            storage().put(storage().target(), BY_ID, orders(2, "new"));
            StorageFixture.settle(write, storage().target(), staged, ReadScope.NONE);
        }
        assertHolds(List.of(StorageFixture.order(1, null), StorageFixture.order(5, null)), orders(2, "new"));
    }

    @Test
    @DisplayName("leaves one row a key when several threads bring the same keys at once")
    void commit_sameKeysInManyThreads_keepsOneRowEach() {
        storage().append(1, 2, 3);
        for (ReadScope scope : ReadScope.values()) {
            List<Integer> done = Racers.race(THREADS, thread -> () -> {
                for (int round = 0; round < ROUNDS; round++) {
                    upsert("thread " + thread, scope);
                }
                return ROUNDS;
            });

            assertThat(done).containsOnly(ROUNDS);
            List<Row> found = storage().read();
            assertThat(found)
                    .extracting(row -> row.integer("id"))
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 4).boxed().toList());
            assertThat(found.stream()
                            .filter(row -> row.integer("id") > 1)
                            .map(row -> row.string("segment"))
                            .distinct())
                    .as("the last writer brought all three")
                    .hasSize(1);
        }
    }

    private void upsert(String segment, ReadScope scope) {
        try (StagedWrite write = storage().begin(BY_ID)) {
            List<StagedFiles> staged =
                    List.of(StorageFixture.stage(write, storage().target(), 0, orders(2, segment, segment, segment)));
            StorageFixture.settle(write, storage().target(), staged, scope);
        }
    }

    private CommitFacts fresh() {
        return facts(PublicationId.fresh(), storage().target());
    }

    @SafeVarargs
    private final void assertHolds(List<Map<String, @Nullable Object>>... rows) {
        storage().assertHolds(StorageFixture.ORDERS, StorageFixture.joined(rows));
    }
}
