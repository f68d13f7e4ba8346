package io.meshsdk.testkit;

import static io.meshsdk.testkit.FilterClaims.orders;
import static io.meshsdk.testkit.StorageFixture.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Partitions that a filter holds for are replaced, and the others stay. */
abstract class WhereClaims extends AbilityClaims {
    private static final Schema DAILY =
            Schema.of(Field.date("day"), Field.int64("id").required(), Field.int32("shard"));

    @Override
    void assertRefused() {
        assertModeRefused(target(), where("segment = 'gold'"));
    }

    @Test
    @DisplayName("replaces them, whether rows are staged for them or not, and leaves the others")
    void commit_partitionsOfTheFilter_areReplaced() {
        storage().put(target(), WriteMode.append(), orders(1, "gold", "blue", null, "red"));
        storage().put(target(), where("segment in ('gold', 'red')"), orders(11, "gold"));

        assertHolds(orders(2, "blue", null), orders(11, "gold"));
    }

    @Test
    @DisplayName("leaves rows without a partition value, of which a comparison is unknown")
    void commit_nullPartition_isNotCompared() {
        storage().put(target(), WriteMode.append(), orders(1, "gold", null));
        storage().publish(target(), where("segment != 'blue'"));
        assertHolds(orders(2, new String[] {null}));

        storage().publish(target(), where("segment is null"));
        assertThat(storage().read()).isEmpty();
    }

    @Test
    @DisplayName("compares days and numbers as what they are")
    void commit_filterOfSeveralTypes_isExact() {
        WriteTarget target = storage().target(DAILY, "day", "shard");
        LocalDate day = LocalDate.of(2026, 11, 20);
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(daily(day.plusDays(i % 4), i, i % 3 == 0 ? null : i));
        }
        storage().put(target, WriteMode.append(), all);
        storage().publish(target, where("day >= date '2026-11-21' and (shard < 10 or shard is null)"));

        List<Map<String, @Nullable Object>> left = all.stream()
                .filter(row -> {
                    Integer shard = (Integer) row.get("shard");
                    return day.equals(row.get("day")) || (shard != null && shard >= 10);
                })
                .toList();
        storage().assertHolds(DAILY, left);
    }

    @Test
    @DisplayName("refuses rows of other partitions, and leaves all as it was")
    void commit_rowsOutside_isRefused() {
        storage().put(target(), WriteMode.append(), orders(1, "gold", "blue"));

        for (String outside : new String[] {"blue", null}) {
            assertThatThrownBy(() -> storage().put(target(), where("segment = 'gold'"), orders(11, "gold", outside)))
                    .isInstanceOf(StorageException.class);
        }
        assertHolds(orders(1, "gold", "blue"));
    }

    @Test
    @DisplayName("refuses a filter that does not fit the partition columns as soon as it is staged")
    void stage_filterThatDoesNotFit_isRefused() {
        storage().put(target(), WriteMode.append(), orders(1, "gold"));

        for (String filter : List.of("id = 1", "segment = 'gold' and amount > 1", "segment = 1", "other = 'x'")) {
            assertThatThrownBy(() -> storage().provider().stage(target(), where(filter)))
                    .as(filter)
                    .isInstanceOf(StorageException.class);
        }
        assertThatThrownBy(() -> storage().provider().stage(storage().target(), where("segment = 'gold'")))
                .isInstanceOf(StorageException.class);
    }

    @Test
    @DisplayName("makes a table where there is none")
    void commit_noTable_makesOne() {
        storage().put(target(), where("segment = 'gold'"), orders(1, "gold"));

        assertHolds(orders(1, "gold"));
    }

    @Test
    @DisplayName("keeps the rows of other partitions, as it tells before, those that came since when it is told so")
    void kept_isWhatStays() {
        storage().put(target(), WriteMode.append(), orders(1, "gold", "blue", null));
        try (StagedWrite write = storage().provider().stage(target(), where("segment = 'gold'"))) {
            List<StagedFiles> none = List.of();
            assertThat(StorageFixture.read(write.kept(none)))
                    .containsExactlyInAnyOrderElementsOf(
                            StorageFixture.rows(StorageFixture.ORDERS, orders(2, "blue", null)));
            storage().put(target(), WriteMode.append(), orders(4, "gold", "blue"));

            assertThat(write.commit(none, facts(PublicationId.fresh(), target()), ReadScope.WHOLE_TABLE))
                    .isInstanceOf(CommitOutcome.DataMoved.class);
            assertThat(StorageFixture.read(write.kept(none)))
                    .containsExactlyInAnyOrderElementsOf(StorageFixture.rows(
                            StorageFixture.ORDERS, StorageFixture.joined(orders(2, "blue", null), orders(5, "blue"))));
            StorageFixture.settle(write, target(), none, ReadScope.WHOLE_TABLE);
        }
        assertHolds(orders(2, "blue", null), orders(5, "blue"));
    }

    @Test
    @DisplayName("replaces rows of its partitions that came since, whatever it rests on")
    void commit_rowsCameSince_areReplacedToo() {
        storage().put(target(), WriteMode.append(), orders(1, "gold", "blue"));
        try (StagedWrite write = storage().provider().stage(target(), where("segment = 'gold'"))) {
            storage().put(target(), WriteMode.append(), orders(3, "gold", "blue"));
            StorageFixture.settle(write, target(), List.of(), ReadScope.NONE);
        }
        assertHolds(orders(2, "blue"), orders(4, "blue"));
    }

    @Test
    @DisplayName("happens once under its id")
    void commit_repeated_isAlreadyCommitted() {
        storage().put(target(), WriteMode.append(), orders(1, "gold", "blue"));
        PublicationId id = PublicationId.of("daily", 1);
        WriteMode mode = where("segment = 'gold'");
        RecordedCommit first = StorageFixture.committed(storage().attempt(target(), mode, id, orders(11, "gold")));
        storage().put(target(), WriteMode.append(), orders(3, "gold"));

        assertThat(storage().attempt(target(), mode, id, orders(11, "gold")))
                .isEqualTo(new CommitOutcome.AlreadyCommitted(first));
        assertHolds(orders(2, "blue"), orders(11, "gold"), orders(3, "gold"));
    }

    private static WriteMode where(String filter) {
        return WriteMode.overwriteWhere(Filter.parse(filter));
    }

    private static Map<String, @Nullable Object> daily(LocalDate day, long id, @Nullable Integer shard) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("day", day);
        row.put("id", id);
        row.put("shard", shard);
        return row;
    }

    private WriteTarget target() {
        return storage().target(StorageFixture.ORDERS, "segment");
    }

    @SafeVarargs
    private final void assertHolds(List<Map<String, @Nullable Object>>... rows) {
        storage().assertHolds(StorageFixture.ORDERS, StorageFixture.joined(rows));
    }
}
