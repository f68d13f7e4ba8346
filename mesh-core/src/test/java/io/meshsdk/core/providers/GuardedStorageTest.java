package io.meshsdk.core.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableMaintenance;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class GuardedStorageTest {
    private static final TableLocation LOCATION = new TableLocation(URI.create("memory:///lake/orders"));

    private final StorageProvider storage = new GuardedStorage(new FailingStorage());
    private final Dataset rows = storage.open(LOCATION, AsOf.latest()).dataset();

    @Test
    void open_ofAPartitionThatFails_namesProviderAndTable() {
        Partition partition = rows.partitions().get(0);

        assertThatThrownBy(partition::open)
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("'failing'", "memory:///lake/orders");
    }

    @Test
    void next_ofAReaderThatFails_namesProviderAndTable() {
        try (BatchReader reader = rows.partitions().get(1).open()) {
            assertThatThrownBy(reader::next)
                    .isInstanceOf(StorageException.class)
                    .hasMessageContainingAll("'failing'", "memory:///lake/orders");
        }
    }

    @Test
    void dataset_underAFilter_staysBehindTheGuard() {
        Dataset some = storage.open(LOCATION, AsOf.latest()).dataset(Filter.parse("id = 1"));

        assertThatThrownBy(some.partitions().get(0)::open)
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("'failing'", "memory:///lake/orders");
    }

    @Test
    void maintenance_thatFails_namesProviderAndTable() {
        TableMaintenance maintenance = storage.maintenance(LOCATION);
        CommitFacts facts = new CommitFacts(PublicationId.fresh(), "digest", "{}");

        for (ThrowingCallable act : List.<ThrowingCallable>of(
                maintenance::checkpoint,
                () -> maintenance.compact(1).filesAfter(),
                () -> maintenance.listVacuumed(Duration.ZERO).size(),
                () -> maintenance.removeLeftovers(Instant.EPOCH),
                () -> maintenance.restore(1, 2, facts).version(),
                () -> storage.history(LOCATION, 1).size(),
                () -> storage.changes(LOCATION, 0, 1).added())) {
            assertThatThrownBy(act).isInstanceOf(StorageException.class).hasMessageContaining("memory:///lake/orders");
        }
    }

    @Test
    void history_ofAWrongLimit_isTheCallersMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> storage.history(LOCATION, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> storage.maintenance(LOCATION).vacuum(Duration.ZERO));
    }

    @Test
    void select_ofSomeFields_staysBehindTheGuard() {
        Dataset some = rows.select("other");

        assertThat(some.schema().names()).isEqualTo(List.of("other"));
        assertThatThrownBy(some.partitions().get(0)::open).isInstanceOf(StorageException.class);
    }
}
