package io.meshsdk.benchmarks.delta;

import io.meshsdk.access.Principal;
import io.meshsdk.core.Mesh;
import io.meshsdk.delta.DeltaStorageProvider;
import io.meshsdk.spi.storage.StorageProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the jobs of one run find their files.
 *
 * @param folder the folder of all of them
 * @param rows how many line items there are
 */
record Workplace(Path folder, int rows) {
    /** Returns the Parquet file of the line items. */
    Path file() {
        return folder.resolve("lineitems.parquet");
    }

    /** Returns the table of the line items that is read. */
    Path table() {
        return folder.resolve("lineitems");
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** Returns a provider whose commits survive the loss of power, or of the process only. */
    static StorageProvider provider(String durability) {
        return new DeltaStorageProvider(Map.of("mesh.delta.durability", durability));
    }

    /** Returns a mesh of a folder in this one. */
    Mesh mesh(String name, StorageProvider provider) {
        return Mesh.builder()
                .warehouse(folder.resolve(name))
                .storage(provider)
                .principal(Principal.service("benchmarks", "benchmarks"))
                .build();
    }

    /** Deletes what an earlier run left. */
    void clear() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d line items of 16 columns", rows);
    }
}
