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
 * @param paths the paths of the files that came
 * @param removesRows whether rows went
 */
public record CommitEntry(
        long version,
        @Nullable String userMetadata,
        boolean changesMetadata,
        Map<String, String> properties,
        Paths paths,
        boolean removesRows) {
    /**
     * Paths of files that came.
     *
     * @param listed all of them
     * @param added those that came with new rows
     */
    public record Paths(List<String> listed, List<String> added) {
        /** Copies the paths. */
        public Paths {
            listed = List.copyOf(listed);
            added = List.copyOf(added);
        }
    }

    /** Creates the entry. */
    public CommitEntry {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    /** Returns the paths of all files that came. */
    public List<String> listedPaths() {
        return paths.listed();
    }

    /** Returns the paths of the files that came with new rows. */
    public List<String> addedPaths() {
        return paths.added();
    }

    /** Returns whether the rows of the table are others than before. */
    public boolean changesRows() {
        return removesRows || !paths.added().isEmpty();
    }
}
