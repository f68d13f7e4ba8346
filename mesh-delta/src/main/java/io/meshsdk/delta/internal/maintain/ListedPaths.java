package io.meshsdk.delta.internal.maintain;

import io.meshsdk.delta.internal.files.StoredPaths;
import io.meshsdk.delta.internal.log.CommitEntry;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.delta.internal.table.ContractFiles;
import io.meshsdk.delta.internal.table.DeltaTable;
import io.meshsdk.error.StorageException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.apache.hadoop.fs.Path;

/** The data files that some versions of a table list, and the contracts that they name. */
final class ListedPaths {
    private final DeltaTable table;
    private final Set<Path> paths = new HashSet<>();
    private final Set<String> contracts = new HashSet<>();

    private ListedPaths(DeltaTable table) {
        this.table = table;
    }

    /**
     * Returns the files that any version lists that was the newest at some time since an instant.
     *
     * @throws StorageException if there is no table, or these versions can no longer be read
     */
    public static Set<Path> since(DeltaTable table, Instant time) {
        NavigableMap<Long, Instant> commits = table.commits().times();
        long from = commits.entrySet().stream()
                .filter(commit -> commit.getValue().isAfter(time))
                .map(Map.Entry::getKey)
                .findFirst()
                // What was the newest at that time is the version before the first later one, whatever clocks say of
                // others.
                .map(first -> first - 1)
                .orElseGet(() -> commits.isEmpty() ? -1 : commits.lastKey());
        ListedPaths listed = new ListedPaths(table);
        listed.collect(Math.max(from, firstReadable(table)), commits.isEmpty() ? -1 : commits.lastKey());
        return listed.paths;
    }

    /**
     * Returns what any version lists that can still be read.
     *
     * @throws StorageException if they cannot be read
     */
    static ListedPaths ever(DeltaTable table) {
        NavigableMap<Long, Instant> commits = table.commits().times();
        ListedPaths listed = new ListedPaths(table);
        if (!commits.isEmpty()) {
            listed.collect(firstReadable(table), commits.lastKey());
        }
        return listed;
    }

    private static long firstReadable(DeltaTable table) {
        return table.commits()
                .firstReadable()
                .orElseThrow(() -> new StorageException(
                        "Cannot tell which files the versions of '%s' list: its first commit files are gone, and no version is written down as a whole. Compare the folder with the log by hand."
                                .formatted(table.folder())));
    }

    private void collect(long from, long upTo) {
        // Version 0 lists what its own commit adds; a later one what its snapshot holds.
        if (from > 0) {
            TableSnapshot first = table.log().atVersion(from);
            first.files().forEach(file -> paths.add(file.location(table.folder())));
            ContractFiles.digest(first.metadata().properties()).ifPresent(contracts::add);
        }
        for (long version = from > 0 ? from + 1 : 0; version <= upTo; version++) {
            long missing = version;
            CommitEntry entry = table.commits()
                    .entry(version)
                    .orElseThrow(() -> new StorageException(
                            "Cannot tell which files the versions of '%s' list: commit file %d is gone. Compare the folder with the log by hand."
                                    .formatted(table.folder(), missing)));
            entry.listedPaths().forEach(path -> paths.add(StoredPaths.named(path, table.folder())));
            ContractFiles.digest(entry.properties()).ifPresent(contracts::add);
        }
    }

    /** Returns whether there is any version. */
    boolean isTable() {
        return !table.commits().times().isEmpty();
    }

    Set<Path> paths() {
        return paths;
    }

    Set<String> contracts() {
        return contracts;
    }
}
