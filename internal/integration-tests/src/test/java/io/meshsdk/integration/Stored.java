package io.meshsdk.integration;

import io.meshsdk.delta.DeltaStorageProvider;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.testkit.InMemoryStorage;
import java.time.Clock;
import java.util.Map;

/** Where a test keeps its tables: what holds of one holds of the other. */
public enum Stored {
    /** In memory. */
    IN_MEMORY {
        @Override
        public StorageProvider provider(Clock clock) {
            return new InMemoryStorage("delta", clock);
        }
    },
    /** In Delta tables of a folder. */
    AS_DELTA {
        @Override
        public StorageProvider provider(Clock clock) {
            return new DeltaStorageProvider(Map.of("mesh.delta.durability", "CACHED"), clock);
        }
    };

    /** Returns storage with a clock. */
    public abstract StorageProvider provider(Clock clock);

    /** Returns storage. */
    public StorageProvider provider() {
        return provider(Clock.systemUTC());
    }
}
