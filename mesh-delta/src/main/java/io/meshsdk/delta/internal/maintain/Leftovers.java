package io.meshsdk.delta.internal.maintain;

import io.meshsdk.delta.internal.files.PublishedFile;
import io.meshsdk.delta.internal.files.StoredPaths;
import io.meshsdk.delta.internal.table.DeltaTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** Files that a write left behind when its process died: of our naming, old enough, and needed by no version that can be read. */
final class Leftovers {
    private static final Pattern DATA =
            Pattern.compile("part-\\d{5}-[0-9a-f-]{36}-[0-9a-f]{8}-\\d{4,}\\.zstd\\.parquet");
    private static final Pattern TEMPORARY = Pattern.compile("\\..+\\.[0-9a-f-]{36}\\.tmp");

    private final DeltaTable table;

    /** Creates a view of what was left behind in a table. */
    public Leftovers(DeltaTable table) {
        this.table = table;
    }

    /**
     * Deletes what was left behind before a time, and returns it, relative to the table, sorted.
     *
     * @throws io.meshsdk.error.StorageException if the log cannot be read, or something cannot be deleted
     */
    public List<String> deleteOlderThan(Instant time) {
        List<Path> old = olderThan(time);
        old.forEach(table.files()::delete);
        return old.stream()
                .map(file -> StoredPaths.relative(table.folder(), file))
                .toList();
    }

    private List<Path> olderThan(Instant time) {
        // Looked at before the log: a file that is committed in between is found in the log.
        List<Path> old = new ArrayList<>(table.files().all().stream()
                .filter(file -> Instant.ofEpochMilli(file.getModificationTime()).isBefore(time))
                .map(FileStatus::getPath)
                .filter(this::isOurs)
                .sorted()
                .toList());
        removeNeeded(old);
        return old;
    }

    private boolean isOurs(Path file) {
        return DATA.matcher(file.getName()).matches()
                || TEMPORARY.matcher(file.getName()).matches()
                || PublishedFile.isLock(file.getName())
                || table.contracts().isDocument(file);
    }

    private void removeNeeded(List<Path> old) {
        ListedPaths listed = ListedPaths.ever(table);
        boolean isTable = listed.isTable();
        old.removeIf(file -> listed.paths().contains(file)
                || table.contracts().isNeeded(file, listed.contracts())
                || (isTable && PublishedFile.isLock(file.getName())));
    }
}
