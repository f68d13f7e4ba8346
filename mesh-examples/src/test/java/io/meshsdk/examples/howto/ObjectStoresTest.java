package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Datasets;
import io.meshsdk.delta.DeltaStorageProvider;
import io.meshsdk.error.StorageException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same settings against a server are tried in the profile {@code cloud}: here the connector is missing. */
final class ObjectStoresTest {
    @Test
    void publish_withoutTheConnector_namesItAndNoSecret() {
        ObjectStores stores = new ObjectStores("an access key", "a secret key");

        assertThatThrownBy(() -> stores.publish(
                        ReplacingRows.product(),
                        Datasets.rows(ReplacingRows.product().schema(), List.of()),
                        new InMemoryCatalog()))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("s3a", "hadoop-aws")
                .hasMessageNotContainingAny("an access key", "a secret key");
    }

    @Test
    void forOneWriter_isAProviderOfDeltaTables() {
        try (DeltaStorageProvider provider = new ObjectStores("", "").forOneWriter()) {
            assertThat(provider.format()).isEqualTo("delta");
        }
    }
}
