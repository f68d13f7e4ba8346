package io.meshsdk.delta.internal.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the commit file of one version says.
 *
 * @param version the version
 * @param userMetadata the text its writer kept with it, null if none
 * @param changesMetadata whether the table declares something else from here on
 * @param addedPaths the paths of the files that came with new rows
 * @param removesRows whether rows went
 */
public record CommitEntry(
        long version,
        @Nullable String userMetadata,
        boolean changesMetadata,
        List<String> addedPaths,
        boolean removesRows) {
    /** Creates the entry. */
    public CommitEntry {
        addedPaths = List.copyOf(addedPaths);
    }

    /** Returns whether the rows of the table are others than before. */
    public boolean changesRows() {
        return removesRows || !addedPaths.isEmpty();
    }
}
