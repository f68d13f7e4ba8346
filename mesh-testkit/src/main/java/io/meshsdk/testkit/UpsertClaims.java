package io.meshsdk.testkit;

import static io.meshsdk.testkit.FilterClaims.orders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.data.Row;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows are replaced by staged ones of the same key. */
abstract class UpsertClaims extends AbilityClaims {
    private static final WriteMode BY_ID = WriteMode.upsert(List.of("id"));

    abstract boolean holds(DataType type);

    @Override
    void assertRefused() {
        assertModeRefused(storage().target(), BY_ID);
    }

    @Test
    @DisplayName("replaces rows of the same key, adds those of new keys, and leaves the others")
    void commit_knownAndNewKeys_replacesAndAdds() {
        storage().append(1, 2);
        storage().append(3);
        storage().put(storage().target(), BY_ID, orders(2, "new", "new", "new"));

        assertHolds(List.of(StorageFixture.order(1, null)), orders(2, "new", "new", "new"));
    }

    @Test
    @DisplayName("makes a table where there is none")
    void commit_noTable_makesOne() {
        storage().put(storage().target(), BY_ID, orders(1, "gold", null));

        assertHolds(orders(1, "gold", null));
    }

    @Test
    @DisplayName("without rows changes none")
    void commit_withoutRows_changesNothing() {
        storage().append(1, 2);
        RecordedCommit made = storage().publish(storage().target(), BY_ID);

        assertThat(storage().read())
                .containsExactlyInAnyOrderElementsOf(StorageFixture.rows(StorageFixture.orders(1, 2)));
        assertThat(storage()
                        .provider()
                        .open(storage().location(), AsOf.latest())
                        .version())
                .isEqualTo(made.version());
    }

    @Test
    @DisplayName("leaves files without such keys as they are, and rows of others in the files of their partitions")
    void commit_otherFiles_stay() {
        storage().append(1, 2);
        FileId untouched = files().get(0);
        storage().append(3, 4);
        storage().put(storage().target(), BY_ID, orders(3, "new"));

        assertThat(files()).contains(untouched);
        assertHolds(
                orders(3, "new"),
                StorageFixture.joined(List.of(StorageFixture.order(1, null)), orders(2, "gold"), orders(4, "gold")));
    }

    @Test
    @DisplayName("finds its keys in every partition, and moves rows to the one they are staged for")
    void commit_keysOfOtherPartitions_moveRows() {
        WriteTarget target = storage().target(StorageFixture.ORDERS, "segment");
        storage().put(target, WriteMode.append(), orders(1, "gold", "gold", "blue", null));
        storage()
                .put(
                        target,
                        BY_ID,
                        List.of(
                                StorageFixture.order(1, "blue"),
                                StorageFixture.order(3, null),
                                StorageFixture.order(4, "gold")));

        assertHolds(orders(1, "blue", "gold"), List.of(StorageFixture.order(3, null), StorageFixture.order(4, "gold")));
    }

    @Test
    @DisplayName("tells rows apart by all columns of their key")
    void commit_severalKeyColumns_areOneKey() {
        WriteMode byBoth = WriteMode.upsert(List.of("segment", "id"));
        List<Map<String, @Nullable Object>> before = List.of(
                StorageFixture.order(1, "gold"), StorageFixture.order(1, "blue"), StorageFixture.order(2, "gold"));
        storage().put(storage().target(), WriteMode.append(), before);
        storage().put(storage().target(), byBoth, List.of(priced(1, "gold"), priced(2, "blue")));

        assertHolds(
                List.of(priced(1, "gold"), priced(2, "blue")),
                List.of(StorageFixture.order(1, "blue"), StorageFixture.order(2, "gold")));
    }

    @Test
    @DisplayName("leaves rows that hold null in their key")
    void commit_nullKeysThatAreThere_stay() {
        WriteMode bySegment = WriteMode.upsert(List.of("segment"));
        storage().put(storage().target(), WriteMode.append(), orders(1, null, "gold", null));
        storage().put(storage().target(), bySegment, orders(11, "gold", "blue"));

        assertHolds(orders(1, new String[] {null}), orders(3, new String[] {null}), orders(11, "gold", "blue"));
    }

    @Test
    @DisplayName("refuses a null in a staged key, and leaves all as it was")
    void commit_nullKey_isRefused() {
        storage().put(storage().target(), WriteMode.append(), orders(1, "gold"));
        WriteMode byBoth = WriteMode.upsert(List.of("id", "segment"));

        assertRefused(byBoth, List.of(orders(1, "gold", null)));
        assertHolds(orders(1, "gold"));
    }

    @Test
    @DisplayName("refuses two staged rows of one key, in one file and in several, and leaves all as it was")
    void commit_keyTwice_isRefused() {
        storage().put(storage().target(), WriteMode.append(), orders(1, "gold"));

        assertRefused(BY_ID, List.of(StorageFixture.joined(orders(1, "new"), orders(1, "other"))));
        assertRefused(BY_ID, List.of(orders(1, "new", "new"), orders(2, "other")));
        assertHolds(orders(1, "gold"));
    }

    @Test
    @DisplayName("refuses keys that are no fields as soon as it is staged")
    void stage_unknownKey_isRefused() {
        storage().append(1);

        assertThatThrownBy(() -> storage().provider().stage(storage().target(), WriteMode.upsert(List.of("id", "no"))))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("'no'");
    }

    @Test
    @DisplayName("refuses nested keys as soon as it is staged, where the format holds them")
    void stage_nestedKey_isRefused() {
        for (Field field : ExtremeValues.SCHEMA.fields()) {
            if (field.type().isNested() && holds(field.type())) {
                WriteTarget target = storage().target(Schema.of(Field.int64("id"), field));
                assertThatThrownBy(() -> storage().provider().stage(target, WriteMode.upsert(List.of(field.name()))))
                        .as(field.name())
                        .isInstanceOf(StorageException.class);
            }
        }
    }

    @Test
    @DisplayName("finds keys of every type the format holds, extremes included")
    void commit_keysOfEveryType_areFound() {
        for (Field key : ExtremeValues.SCHEMA.fields()) {
            if (!key.type().isNested() && holds(key.type())) {
                StorageFixture table = storage().elsewhere(key.type().name());
                Schema schema = Schema.of(key, Field.int32("round"));
                WriteTarget target = table.target(schema);
                List<@Nullable Object> values = distinct(key);
                table.put(target, WriteMode.overwrite(), keyed(key, values, 1));
                table.put(target, WriteMode.upsert(List.of(key.name())), keyed(key, present(values), 2));

                assertThat(table.read())
                        .as(key.toString())
                        .containsExactlyInAnyOrderElementsOf(StorageFixture.rows(
                                schema,
                                StorageFixture.joined(keyed(key, present(values), 2), keyed(key, absent(values), 1))));
            }
        }
    }

    @Test
    @DisplayName("keeps the partition columns and fields of the rows that stay; new fields may come")
    void stage_otherColumns_isRefused() {
        storage().append(1, 2);
        assertThatThrownBy(() -> storage().publish(storage().target(StorageFixture.ORDERS, "segment"), BY_ID))
                .isInstanceOf(StorageException.class);

        Schema wider = StorageFixture.ORDERS.and(List.of(Field.string("note")));
        Map<String, @Nullable Object> noted = StorageFixture.order(2, "new");
        noted.put("note", "late");
        storage().put(storage().target(wider), BY_ID, List.of(noted));

        storage().assertHolds(wider, List.of(noted, StorageFixture.order(1, null)));
    }

    @Test
    @DisplayName("keeps rows of other keys, as it tells before")
    void kept_isWhatStays() {
        storage().append(1, 2, 3);
        try (StagedWrite write = storage().begin(BY_ID)) {
            List<StagedFiles> staged = List.of(
                    StorageFixture.stage(write, storage().target(), 0, orders(2, "new")),
                    StorageFixture.stage(write, storage().target(), 1, orders(4, "new")));

            assertThat(StorageFixture.read(write.kept(staged)))
                    .containsExactlyInAnyOrderElementsOf(StorageFixture.rows(StorageFixture.orders(1, 3)));
            assertThat(StorageFixture.read(write.kept(staged.subList(1, 2))))
                    .containsExactlyInAnyOrderElementsOf(StorageFixture.rows(StorageFixture.orders(1, 2, 3)));
            StorageFixture.settle(write, storage().target(), staged, ReadScope.WHOLE_TABLE);
        }
    }

    @Test
    @DisplayName("happens once under its id")
    void commit_repeated_isAlreadyCommitted() {
        storage().append(1, 2);
        PublicationId id = PublicationId.of("feed", 1);
        RecordedCommit first =
                StorageFixture.committed(storage().attempt(storage().target(), BY_ID, id, orders(2, "new")));
        storage().put(storage().target(), BY_ID, orders(2, "newer"));

        assertThat(storage().attempt(storage().target(), BY_ID, id, orders(2, "new")))
                .isEqualTo(new CommitOutcome.AlreadyCommitted(first));
        assertHolds(List.of(StorageFixture.order(1, null)), orders(2, "newer"));
    }

    private void assertRefused(WriteMode mode, List<List<Map<String, @Nullable Object>>> partitions) {
        WriteTarget target = storage().target();
        try (StagedWrite write = storage().provider().stage(target, mode)) {
            List<StagedFiles> staged = new ArrayList<>();
            assertThatThrownBy(() -> {
                        partitions.forEach(
                                rows -> staged.add(StorageFixture.stage(write, target, staged.size(), rows)));
                        StorageFixture.settle(write, target, staged, ReadScope.NONE);
                    })
                    .isInstanceOf(StorageException.class);
            if (staged.size() == partitions.size()) {
                assertThatThrownBy(() -> write.kept(staged)).isInstanceOf(StorageException.class);
            }
        }
    }

    private static Map<String, @Nullable Object> priced(long id, String segment) {
        Map<String, @Nullable Object> order = StorageFixture.order(id, segment);
        order.put("amount", new BigDecimal("999.99"));
        return order;
    }

    private static List<@Nullable Object> distinct(Field key) {
        List<@Nullable Object> values = new ArrayList<>();
        Set<List<@Nullable Object>> known = new HashSet<>();
        for (Row row : Batches.rows(ExtremeValues.batch(Schema.of(key)))) {
            List<@Nullable Object> value = new ArrayList<>(row.toMap().values());
            if (known.add(MemoryKeys.canonical(value))) {
                values.addAll(value);
            }
        }
        return values;
    }

    private static List<@Nullable Object> present(List<@Nullable Object> values) {
        return values.stream().filter(value -> value != null).toList();
    }

    private static List<@Nullable Object> absent(List<@Nullable Object> values) {
        return values.stream().filter(value -> value == null).toList();
    }

    private static List<Map<String, @Nullable Object>> keyed(Field key, List<@Nullable Object> values, int round) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Object value : values) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put(key.name(), value);
            row.put("round", round);
            rows.add(row);
        }
        return rows;
    }

    private List<FileId> files() {
        return storage().provider().open(storage().location(), AsOf.latest()).files();
    }

    @SafeVarargs
    private final void assertHolds(List<Map<String, @Nullable Object>>... rows) {
        storage().assertHolds(StorageFixture.ORDERS, StorageFixture.joined(rows));
    }
}
