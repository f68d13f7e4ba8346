package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;

/**
 * How the files of a table differ between two versions.
 *
 * @param added the files that the later one has and the earlier has not, sorted
 * @param removed the files that the earlier one has and the later has not, sorted
 * @since 0.1.0
 */
@CheckReturnValue
public record TableChanges(List<FileId> added, List<FileId> removed) {
    /** Sorts and copies the lists. */
    public TableChanges {
        added = added.stream().sorted().toList();
        removed = removed.stream().sorted().toList();
    }
}
