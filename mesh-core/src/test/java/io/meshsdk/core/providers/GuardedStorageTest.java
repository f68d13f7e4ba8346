package io.meshsdk.core.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GuardedStorageTest {
    private final StorageProvider storage = new GuardedStorage(new FailingStorage());
    private final Dataset rows = storage.open(new TableLocation(URI.create("memory:///lake/orders")), AsOf.latest())
            .dataset();

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
    void select_ofSomeFields_staysBehindTheGuard() {
        Dataset some = rows.select("other");

        assertThat(some.schema().names()).isEqualTo(List.of("other"));
        assertThatThrownBy(some.partitions().get(0)::open).isInstanceOf(StorageException.class);
    }
}
