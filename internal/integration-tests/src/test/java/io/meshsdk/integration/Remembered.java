package io.meshsdk.integration;

import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.catalog.WarehouseCatalog;
import io.meshsdk.identity.ProductId;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableLocation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What there is to remember of a product with one table.
 *
 * @param table where the table lies
 * @param commit the newest publication
 * @param contract the stored form of the product
 */
record Remembered(TableLocation table, RecordedCommit commit, String contract) {
    /** Returns what the catalog of a warehouse says of the accounts, which have one port; empty if it has none of them. */
    static Optional<Remembered> inCatalog(Path warehouse) {
        return WarehouseCatalog.at(warehouse)
                .find(ProductId.parse(Accounts.NAME))
                .filter(entry -> !entry.ports().isEmpty())
                .map(Remembered::of);
    }

    private static Remembered of(CatalogEntry entry) {
        if (entry.ports().size() != 1) {
            throw new AssertionError("There is more than one port: " + entry.ports());
        }
        PortEntry port = entry.ports().get(0);
        return new Remembered(
                port.location(),
                port.lastPublication(),
                new String(entry.contract().bytes(), StandardCharsets.UTF_8));
    }
}
