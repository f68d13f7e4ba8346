package io.meshsdk.testkit;

import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import java.net.URI;
import java.util.List;
import java.util.Optional;

final class InMemoryStorageTest extends StorageProviderContract {
    private final InMemoryStorage storage = new InMemoryStorage();

    @Override
    protected StorageProvider provider() {
        return storage;
    }

    @Override
    protected TableLocation root() {
        return new TableLocation(URI.create("memory://warehouse/lake"));
    }

    @Override
    protected Optional<List<String>> listing(TableLocation location) {
        return storage.listing(location);
    }
}
