package io.meshsdk.testkit;

import static io.meshsdk.testkit.StorageFixture.committed;
import static io.meshsdk.testkit.StorageFixture.facts;
import static io.meshsdk.testkit.StorageFixture.orders;
import static io.meshsdk.testkit.StorageFixture.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableState;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each commit makes a version that can be read for ever, with what was said about it. */
abstract class VersionClaims {
    private static final int MOST_TRIES = 5_000;

    abstract StorageFixture storage();

    @Test
    @DisplayName("rise, and are what the next write starts from")
    void commit_eachTime_makesAHigherVersion() {
        long first = storage().append(1).version();
        long second = storage().append(2).version();

        assertThat(first).isNotNegative();
        assertThat(second).isGreaterThan(first);
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            assertThat(write.baseVersion()).hasValue(second);
        }
    }

    @Test
    @DisplayName("keep the rows that are there when rows are appended")
    void append_keepsRows() {
        storage().append(1, 2);
        storage().append(3);

        assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(rows(orders(1, 2, 3)));
    }

    @Test
    @DisplayName("hold only the new rows when the table is overwritten")
    void overwrite_replacesRows() {
        storage().append(1, 2);
        storage().append(3);
        storage().overwrite(4);

        assertThat(storage().read()).containsExactlyElementsOf(rows(orders(4)));
    }

    @Test
    @DisplayName("come of commits without rows too")
    void commit_withoutRows_makesAVersion() {
        long created = storage().append().version();
        assertThat(storage().read()).isEmpty();
        assertThat(storage()
                        .provider()
                        .open(storage().location(), AsOf.latest())
                        .dataset()
                        .schema()
                        .names())
                .containsExactlyElementsOf(StorageFixture.ORDERS.names());

        storage().append(1);
        long unchanged = storage().append().version();
        assertThat(unchanged).isGreaterThan(created);
        assertThat(storage().read()).containsExactlyElementsOf(rows(orders(1)));

        storage().publish(storage().target(), WriteMode.overwrite());
        assertThat(storage().read()).isEmpty();
    }

    @Test
    @DisplayName("can each be opened by number")
    void open_byNumber_givesThatVersion() {
        RecordedCommit first = storage().append(1);
        RecordedCommit second = storage().append(2);
        RecordedCommit third = storage().overwrite(3);

        assertThat(storage().read(AsOf.version(first.version()))).containsExactlyElementsOf(rows(orders(1)));
        assertThat(storage().read(AsOf.version(second.version())))
                .containsExactlyInAnyOrderElementsOf(rows(orders(1, 2)));
        assertThat(storage().read(AsOf.version(third.version()))).containsExactlyElementsOf(rows(orders(3)));
        for (RecordedCommit commit : List.of(first, second, third)) {
            StoredTable table = storage().provider().open(storage().location(), AsOf.version(commit.version()));
            assertThat(table.version()).isEqualTo(commit.version());
            assertThat(table.timestamp()).isEqualTo(commit.timestamp());
            assertThat(table.publication()).hasValue(commit);
        }
    }

    @Test
    @DisplayName("can be opened by time: the newest that was there then, the newest of all for later times")
    void open_byTime_givesTheNewestAtThatTime() {
        List<RecordedCommit> commits = new ArrayList<>();
        commits.add(storage().append(1));
        while (commits.get(commits.size() - 1).timestamp().equals(commits.get(0).timestamp())) {
            assertThat(commits).as("commits within one tick of the log's clock").hasSizeLessThan(MOST_TRIES);
            commits.add(storage().append());
        }
        RecordedCommit last = commits.get(commits.size() - 1);
        RecordedCommit earlier = commits.get(commits.size() - 2);

        assertThat(opened(earlier.timestamp())).isEqualTo(earlier.version());
        assertThat(opened(last.timestamp().minusNanos(1))).isEqualTo(earlier.version());
        assertThat(opened(last.timestamp())).isEqualTo(last.version());
        assertThat(opened(last.timestamp().plus(Duration.ofDays(365)))).isEqualTo(last.version());
        assertThat(opened(Instant.MAX)).isEqualTo(last.version());
        for (Instant before : List.of(commits.get(0).timestamp().minus(Duration.ofDays(1)), Instant.MIN)) {
            assertThatThrownBy(() -> opened(before)).isInstanceOf(StorageException.class);
        }
    }

    @Test
    @DisplayName("that are not there cannot be opened, nor tables")
    void open_absent_throws() {
        assertThatThrownBy(() -> storage().provider().open(storage().location(), AsOf.latest()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(storage().location().toString());
        RecordedCommit only = storage().append(1);
        assertThatThrownBy(() -> storage().provider().open(storage().location(), AsOf.version(only.version() + 1)))
                .isInstanceOf(StorageException.class);
    }

    @Test
    @DisplayName("stay as they are in a table that was opened before")
    void open_thenOthersCommit_staysAsItWas() {
        storage().append(1);
        StoredTable opened = storage().provider().open(storage().location(), AsOf.latest());
        storage().overwrite(2);

        assertThat(StorageFixture.read(opened.dataset())).containsExactlyElementsOf(rows(orders(1)));
    }

    @Test
    @DisplayName("give the facts of their publication back as they were given")
    void commit_givesFactsBack() {
        RecordedCommit first = storage().append(1);
        PublicationId id = PublicationId.of("hourly", 7);
        RecordedCommit second = storage().publish(storage().target(), WriteMode.append(), id, orders(2));

        assertThat(second.facts()).isEqualTo(facts(id, storage().target()));
        assertThat(storage().provider().publication(storage().location(), id)).hasValue(second);
        assertThat(storage()
                        .provider()
                        .publication(storage().location(), first.facts().publication()))
                .hasValue(first);
        assertThat(state().lastPublication()).hasValue(second);
        assertThat(storage()
                        .provider()
                        .open(storage().location(), AsOf.latest())
                        .publication())
                .hasValue(second);
    }

    @Test
    @DisplayName("give back the contract document that was in force, byte for byte")
    void commit_givesContractBack() {
        RecordedCommit first = storage().publish(storage().withContract("one \0 żółw"), WriteMode.append(), orders(1));
        RecordedCommit second = storage().publish(storage().withContract("two"), WriteMode.append(), orders(2));
        RecordedCommit third = storage().publish(storage().withContract("two"), WriteMode.append(), orders(3));

        assertContract(first, "one \0 żółw");
        assertContract(second, "two");
        assertContract(third, "two");
        assertThat(state().contract()).hasValue(StorageFixture.document("two"));
    }

    @Test
    @DisplayName("leave the table saying what the newest write promised")
    void state_isWhatTheNewestWriteSaid() {
        assertThat(storage().provider().state(storage().location())).isEmpty();
        long first = storage().append(1).version();
        assertThat(state().version()).isEqualTo(first);
        assertThat(state().properties()).containsAllEntriesOf(storage().target().properties());

        WriteTarget other = new WriteTarget(
                storage().location(),
                StorageFixture.ORDERS,
                List.of(),
                "Orders",
                Map.of("product.name", "sales.orders", "product.owner", "another team"),
                StorageFixture.document("two"));
        long second = storage().publish(other, WriteMode.append(), orders(2)).version();
        assertThat(state().version()).isEqualTo(second);
        assertThat(state().properties()).containsAllEntriesOf(other.properties());
    }

    @Test
    @DisplayName("read older rows as null in a field that came later")
    void append_newField_readsOlderRowsAsNull() {
        storage().append(1);
        WriteTarget wider = storage().target(StorageFixture.ORDERS.and(List.of(Field.string("note"))));
        Map<String, Object> row = Map.of("id", 2L, "note", "late");
        storage().publish(wider, WriteMode.append(), Batches.of(wider.schema(), List.of(row)));

        assertThat(storage().read())
                .extracting(
                        found -> found.integer("id"),
                        found -> found.find("note").orElse("absent"))
                .containsExactlyInAnyOrder(tuple(1L, "absent"), tuple(2L, "late"));
    }

    @Test
    @DisplayName("keep their partition columns as long as they keep rows")
    void append_toOtherPartitionColumns_isRefused() {
        WriteTarget bySegment = storage().target(StorageFixture.ORDERS, "segment");
        RecordedCommit first = storage().publish(bySegment, WriteMode.append());
        WriteTarget byId = storage().target(StorageFixture.ORDERS, "id");

        assertThatThrownBy(() -> storage().publish(byId, WriteMode.append()))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("segment", "id");
        assertThat(state().version()).isEqualTo(first.version());
        assertThat(storage().publish(byId, WriteMode.overwrite()).version()).isGreaterThan(first.version());
    }

    @Test
    @DisplayName("keep the names and types of their fields as long as they keep rows")
    void append_withoutAFieldOrOfAnotherType_isRefused() {
        RecordedCommit first = storage().append(1);
        WriteTarget fewer = storage().target(StorageFixture.ORDERS.select(List.of("id", "segment")));
        List<Field> retyped = new ArrayList<>(StorageFixture.ORDERS.fields());
        retyped.set(2, Field.decimal("amount", 14, 2));
        WriteTarget wider = storage().target(Schema.of(retyped));

        assertThatThrownBy(() -> storage().publish(fewer, WriteMode.append())).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> storage().publish(wider, WriteMode.append())).isInstanceOf(StorageException.class);
        assertThat(state().version()).isEqualTo(first.version());
        assertThat(storage().publish(wider, WriteMode.overwrite()).version()).isGreaterThan(first.version());
    }

    @Test
    @DisplayName("make tables that are found below a folder, sorted")
    void tables_areFoundBelowAFolder() {
        TableLocation root = storage().root();
        assertThat(storage().provider().tables(root)).isEmpty();
        TableLocation one = root.resolve("sales/orders/daily/v2");
        TableLocation two = root.resolve("billing/invoices/default/v1");
        TableLocation underscored = root.resolve("_archive/_old/default/v1");
        create(one);
        create(two);
        create(underscored);
        storage().append(1);

        assertThat(storage().provider().tables(root))
                .containsExactly(underscored, two, storage().location(), one);
        assertThat(storage().provider().tables(root.resolve("sales")))
                .containsExactly(storage().location(), one);
        assertThat(storage().provider().tables(root.resolve("sal"))).isEmpty();
    }

    private void create(TableLocation location) {
        WriteTarget like = storage().target();
        WriteTarget target =
                new WriteTarget(location, like.schema(), List.of(), like.comment(), like.properties(), like.contract());
        try (StagedWrite write = storage().provider().stage(target, WriteMode.append())) {
            committed(write.commit(List.of(), facts(PublicationId.fresh(), target), ReadScope.NONE));
        }
    }

    private long opened(Instant time) {
        return storage()
                .provider()
                .open(storage().location(), AsOf.timestamp(time))
                .version();
    }

    private TableState state() {
        return storage().provider().state(storage().location()).orElseThrow();
    }

    private void assertContract(RecordedCommit commit, String text) {
        assertThat(storage()
                        .provider()
                        .open(storage().location(), AsOf.version(commit.version()))
                        .contract())
                .hasValue(StorageFixture.document(text));
    }
}
