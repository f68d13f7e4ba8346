package io.meshsdk.core.catalog;

import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.Registration.Registered;
import io.meshsdk.identity.ProductId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Counts up in the contract of an entry, in competition with others; also as a process of its own. */
final class Contender {
    private Contender() {}

    /** Adds one so often, each time to what is there, and returns how often it was told that it succeeded. */
    static int addTo(Path lake, ProductId product, int times) {
        WarehouseCatalog catalog = WarehouseCatalog.at(lake);
        int added = 0;
        while (added < times) {
            Optional<CatalogEntry> current = catalog.find(product);
            int count = count(current);
            byte[] next = Integer.toString(count + 1).getBytes(StandardCharsets.UTF_8);
            long revision = current.map(CatalogEntry::revision).orElse(0L);
            if (catalog.register(Entries.of(product, "count", next), revision) instanceof Registered) {
                added++;
            }
        }
        return added;
    }

    static int count(WarehouseCatalog catalog, ProductId product) {
        return count(catalog.find(product));
    }

    private static int count(Optional<CatalogEntry> entry) {
        return entry.map(found -> Integer.valueOf(new String(found.contract().bytes(), StandardCharsets.UTF_8)))
                .orElse(0);
    }

    static Process start(Path lake, ProductId product, int times) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Contender.class.getName(),
                        lake.toString(),
                        product.toString(),
                        Integer.toString(times))
                .inheritIO()
                .start();
    }

    /** Adds in a process of its own. */
    public static void main(String[] arguments) {
        int added = addTo(Path.of(arguments[0]), ProductId.parse(arguments[1]), Integer.parseInt(arguments[2]));
        System.exit(added == Integer.parseInt(arguments[2]) ? 0 : 1);
    }
}
