package io.meshsdk.delta.internal.read;

import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.error.StorageException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;

/** Which table features change how data files are read in ways that our reader does not follow. */
final class ReadFeatures {
    private static final Set<String> NOT_FOLLOWED = Set.of(
            "variantType",
            "variantType-preview",
            "variantShredding",
            "variantShredding-preview",
            "geospatial",
            "collations",
            "collations-preview");

    private ReadFeatures() {}

    static void require(Path table, TableSnapshot snapshot) {
        Set<String> found = new TreeSet<>(snapshot.protocol().features());
        found.retainAll(NOT_FOLLOWED);
        if (!found.isEmpty()) {
            throw new StorageException(
                    "Cannot read Delta table '%s': it uses %s, which this version does not follow. Read it with another engine, or drop the feature."
                            .formatted(table, found));
        }
    }
}
