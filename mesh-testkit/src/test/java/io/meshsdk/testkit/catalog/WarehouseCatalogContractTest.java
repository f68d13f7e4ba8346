package io.meshsdk.testkit.catalog;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.core.catalog.WarehouseCatalog;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

final class WarehouseCatalogContractTest extends CatalogContract {
    @TempDir
    private Path warehouse;

    @Override
    protected Catalog catalog() {
        return WarehouseCatalog.at(warehouse);
    }

    @Override
    protected Optional<Catalog> reopened() {
        return Optional.of(WarehouseCatalog.at(warehouse));
    }
}
