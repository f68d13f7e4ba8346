package io.meshsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableMaintenance;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InMemoryStorageClockTest {
    private static final Instant START = Instant.parse("2026-11-20T07:00:00Z");

    private final SteppedClock clock = new SteppedClock(START);
    private final InMemoryStorage storage = new InMemoryStorage("delta", clock);
    private final TableLocation root = new TableLocation(URI.create("memory://lake"));
    private final StorageFixture fixture =
            new StorageFixture(storage, root, root.resolve("sales/orders"), storage::listing);

    @Test
    void format_given_isServed() {
        assertThat(storage.format()).isEqualTo("delta");
        assertThat(new InMemoryStorage().format()).isEqualTo("memory");
    }

    @Test
    void commit_takesItsTimeFromTheClock() {
        RecordedCommit first = fixture.append(1);
        clock.step(Duration.ofHours(1));
        RecordedCommit second = fixture.append(2);

        assertThat(first.timestamp()).isEqualTo(START);
        assertThat(second.timestamp()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(fixture.read(AsOf.timestamp(START.plus(Duration.ofMinutes(59)))))
                .hasSize(1);
        assertThat(fixture.read(AsOf.timestamp(second.timestamp()))).hasSize(2);
    }

    @Test
    void commit_clockRunsBack_timesDoNot() {
        RecordedCommit first = fixture.append(1);
        clock.step(Duration.ofHours(-5));
        RecordedCommit second = fixture.append(2);

        assertThat(second.timestamp()).isEqualTo(first.timestamp());
        assertThat(storage.open(fixture.location(), AsOf.timestamp(START)).version())
                .isEqualTo(second.version());
    }

    @Test
    void vacuum_filesThatCeasedToBeListedLongAgo_deletesThem() {
        RecordedCommit first = fixture.append(1);
        RecordedCommit second = fixture.append(2);
        clock.step(Duration.ofHours(1));
        fixture.overwrite(3);
        clock.step(Duration.ofHours(2));
        TableMaintenance maintenance = storage.maintenance(fixture.location());

        assertThat(maintenance.vacuum(Duration.ofMinutes(121))).isEmpty();
        List<String> old = maintenance.listVacuumed(Duration.ofHours(2));
        assertThat(old).hasSize(2);
        assertThat(fixture.read(AsOf.version(second.version()))).hasSize(2);

        assertThat(maintenance.vacuum(Duration.ofHours(2))).isEqualTo(old);
        assertThat(maintenance.listVacuumed(Duration.ZERO)).isEmpty();
        assertThat(fixture.read()).hasSize(1);
        assertThatThrownBy(() -> fixture.read(AsOf.version(first.version()))).isInstanceOf(StorageException.class);
        CommitFacts facts = StorageFixture.facts(PublicationId.fresh(), fixture.target());
        long newest = storage.history(fixture.location(), 1).get(0).version();
        assertThatThrownBy(() -> restored(maintenance, first.version(), newest, facts))
                .isInstanceOf(StorageException.class);
        assertThat(fixture.read()).hasSize(1);
    }

    private static RecordedCommit restored(TableMaintenance maintenance, long version, long newest, CommitFacts facts) {
        return maintenance.restore(version, newest, facts);
    }

    @Test
    void removeLeftovers_ofAWriteThatGoesOn_isToldWhenItCommits() {
        try (StagedWrite write = fixture.begin(WriteMode.append())) {
            fixture.append(1);
            StagedFiles staged = StorageFixture.stage(write, 0, StorageFixture.orders(2));
            clock.step(Duration.ofHours(1));
            assertThat(storage.maintenance(fixture.location()).removeLeftovers(START))
                    .isEmpty();
            assertThat(storage.maintenance(fixture.location()).removeLeftovers(START.plusSeconds(1)))
                    .hasSize(1);

            assertThatThrownBy(() -> StorageFixture.settle(write, fixture.target(), List.of(staged), ReadScope.NONE))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("is gone");
        }
        assertThat(fixture.read()).hasSize(1);
    }

    @Test
    void dataset_filterOfPartitionColumns_readsNoOtherPartition() {
        WriteTarget target = fixture.target(StorageFixture.ORDERS, "segment");
        fixture.put(target, WriteMode.append(), FilterClaims.orders(1, "gold", "blue", null));
        StoredTable table = storage.open(fixture.location(), AsOf.latest());

        assertThat(StorageFixture.read(table.dataset(Filter.parse("segment = 'gold' and id = 7"))))
                .hasSize(1);
        assertThat(StorageFixture.read(table.dataset(Filter.parse("segment is not null or id = 7"))))
                .hasSize(3);
    }

    @Test
    void close_keepsTheTables() {
        fixture.append(1);
        storage.close();

        assertThat(fixture.read()).hasSize(1);
    }
}
