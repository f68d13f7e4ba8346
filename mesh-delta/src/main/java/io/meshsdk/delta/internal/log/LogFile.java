package io.meshsdk.delta.internal.log;

import io.meshsdk.delta.internal.files.StoredPaths;
import io.meshsdk.spi.storage.FileId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * A data file as the log lists it.
 *
 * @param path where it lies: a URI, relative to the table unless it has a scheme
 * @param partitionValues the values of the partition columns as text, null for null
 * @param size its length in bytes
 * @param modifiedMillis when it was written
 * @param stats its statistics as JSON, null if none
 * @param deletions how to find the rows that are deleted from it, null if none are
 */
public record LogFile(
        String path,
        Map<String, @Nullable String> partitionValues,
        long size,
        long modifiedMillis,
        @Nullable String stats,
        @Nullable Deletions deletions) {
    /** Creates the entry; partition values keep their order. */
    public LogFile {
        partitionValues = Collections.unmodifiableMap(new LinkedHashMap<>(partitionValues));
    }

    /** Returns the identity of the rows: the path, and which rows are deleted if some are. */
    public FileId id() {
        return new FileId(deletions == null ? path : path + "#" + deletions.id());
    }

    /** Returns where the file of a table lies. */
    public Path location(Path table) {
        return StoredPaths.named(path, table);
    }
}
