package io.meshsdk.delta.internal.log;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the commit file of one version says.
 *
 * @param version the version
 * @param userMetadata the text its writer kept with it, null if none
 * @param changesMetadata whether the table declares something else from here on
 * @param properties the properties that the table declares from here on, empty if it goes on as it did; sorted
 * @param addedPaths the paths of the files that came with new rows
 * @param removesRows whether rows went
 */
public record CommitEntry(
        long version,
        @Nullable String userMetadata,
        boolean changesMetadata,
        Map<String, String> properties,
        List<String> addedPaths,
        boolean removesRows) {
    /** Creates the entry. */
    public CommitEntry {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        addedPaths = List.copyOf(addedPaths);
    }

    /** Returns whether the rows of the table are others than before. */
    public boolean changesRows() {
        return removesRows || !addedPaths.isEmpty();
    }
}
