package io.meshsdk.delta;

import static io.meshsdk.delta.Writes.contract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.StorageException;
import io.meshsdk.schema.DataType;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import io.meshsdk.testkit.StorageProviderContract;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables on file systems that are no local disk. */
final class OtherSchemesTest {
    private static final String RENAMING = "io.delta.storage.AzureLogStore";

    @TempDir
    private Path folder;

    private static StorageProvider provider(String scheme, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(OtherFileSystem.settings(scheme));
        settings.putAll(more);
        return new DeltaStorageProvider(settings);
    }

    private static TableLocation at(String scheme, Path folder) {
        return new TableLocation(URI.create(scheme + "://" + folder));
    }

    /** A file system that renames to a free name only, as ABFS does. */
    @Nested
    final class ByRename extends Contract {
        ByRename() {
            super("other", Map.of("mesh.delta.log-store.other", RENAMING));
        }
    }

    /** A file system without folders that creates files on condition, as S3 does. */
    @Nested
    final class ByConditionalPut extends Contract {
        ByConditionalPut() {
            super("s3a", Map.of(OtherFileSystem.CONDITIONAL, "true"));
        }
    }

    /** What every storage must do. */
    abstract static class Contract extends StorageProviderContract {
        @TempDir
        private Path warehouse;

        private final String scheme;
        private final Map<String, String> settings;

        Contract(String scheme, Map<String, String> settings) {
            this.scheme = scheme;
            this.settings = settings;
        }

        @Override
        protected StorageProvider provider() {
            return OtherSchemesTest.provider(scheme, settings);
        }

        @Override
        protected TableLocation root() {
            return at(scheme, warehouse.resolve("warehouse"));
        }

        @Override
        protected Optional<List<String>> listing(TableLocation location) {
            return super.listing(TableLocation.of(Path.of(location.uri().getPath())));
        }

        @Override
        protected boolean holds(DataType type) {
            return !(type instanceof DataType.TimeType);
        }
    }

    @Test
    void open_connectorMissing_namesIt() {
        try (StorageProvider provider = new DeltaStorageProvider()) {
            for (Map.Entry<String, String> expected : Map.of(
                            "s3a",
                            "hadoop-aws",
                            "abfss",
                            "hadoop-azure",
                            "hdfs",
                            "hadoop-hdfs-client",
                            "odd",
                            "'fs.odd.impl'")
                    .entrySet()) {
                TableLocation elsewhere = new TableLocation(URI.create(expected.getKey() + "://bucket/table"));

                assertThatThrownBy(() -> provider.open(elsewhere, AsOf.latest()))
                        .isInstanceOf(StorageException.class)
                        .hasMessageContainingAll("'%s'".formatted(expected.getKey()), expected.getValue());
            }
        }
    }

    @Test
    void stage_noConditionalPut_isRefusedAndReadsAreNot() {
        TableLocation table = at("s3a", folder.resolve("table"));
        try (StorageProvider provider = provider("s3a", Map.of())) {
            assertThatThrownBy(() -> provider.stage(target(table), WriteMode.append()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContainingAll("hadoop-aws 3.4.2", "mesh.delta.log-store.s3a' to SINGLE_WRITER");
            assertThat(provider.state(table)).isEmpty();
        }
        try (StorageProvider single = provider("s3a", Map.of("mesh.delta.log-store.s3a", "SINGLE_WRITER"))) {
            Writes.append(single, target(table), 1);
            assertThat(single.open(table, AsOf.latest()).version()).isZero();
        }
    }

    @Test
    void stage_noLogStoreKnown_isRefused() {
        TableLocation table = at("other", folder.resolve("table"));
        try (StorageProvider provider = provider("other", Map.of())) {
            assertThatThrownBy(() -> provider.stage(target(table), WriteMode.append()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("'mesh.delta.log-store.other'");
        }
    }

    @Test
    void stage_logStoreOfOneEngineChosen_servesBoth() {
        TableLocation table = at("other", folder.resolve("table"));
        for (String key : List.of("delta.logStore.other.impl", "io.delta.kernel.logStore.other.impl")) {
            try (StorageProvider provider = provider("other", Map.of(key, RENAMING))) {
                Writes.append(provider, target(table), 1);
            }
        }
    }

    private static WriteTarget target(TableLocation table) {
        return new WriteTarget(table, Writes.CUSTOMERS, List.of(), "", Map.of(), contract("contract"));
    }
}
