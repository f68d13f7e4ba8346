package io.meshsdk.delta.internal.read;

import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.error.StorageException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Which table features change how data files are read in ways that our reader does not follow. */
final class ReadFeatures {
    private static final Set<String> NOT_FOLLOWED = Set.of(
            "typeWidening",
            "typeWidening-preview",
            "variantType",
            "variantType-preview",
            "variantShredding-preview",
            "collations",
            "collations-preview");
    private static final String MAPPING_MODE = "delta.columnMapping.mode";

    private ReadFeatures() {}

    static void require(Path table, TableSnapshot snapshot) {
        Set<String> found = new TreeSet<>(snapshot.protocol().features());
        found.retainAll(NOT_FOLLOWED);
        String mapping = snapshot.metadata().properties().getOrDefault(MAPPING_MODE, "none");
        if (!mapping.equals("none")) {
            found.add("columnMapping (mode %s)".formatted(mapping));
        }
        if (!found.isEmpty()) {
            throw new StorageException(
                    "Cannot read Delta table '%s': it uses %s, which this version does not follow. Read it with another engine, or drop the feature."
                            .formatted(table, found));
        }
    }
}
