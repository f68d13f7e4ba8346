package io.meshsdk.delta;

import io.meshsdk.schema.DataType;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.testkit.StorageProviderContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class DeltaStorageTest extends StorageProviderContract {
    @TempDir
    private Path folder;

    @Override
    protected StorageProvider provider() {
        return new DeltaStorageProvider();
    }

    @Override
    protected TableLocation root() {
        return TableLocation.of(folder.resolve("warehouse"));
    }

    @Override
    protected boolean holds(DataType type) {
        return !(type instanceof DataType.TimeType);
    }
}
