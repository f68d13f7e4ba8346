package io.meshsdk.testkit;

import io.meshsdk.data.Batch;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.WriteMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stays of the files that are there: some whole, of others a part in a file of its own. */
record MemoryRemains(SortedSet<FileId> whole, List<MemoryFile> parts) {
    /**
     * Returns what stays beside staged files.
     *
     * @throws io.meshsdk.error.StorageException if the mode does not take the staged rows
     */
    static MemoryRemains of(Map<FileId, MemoryFile> present, MemoryStaging staging, Instant now) {
        WriteMode mode = staging.mode();
        if (mode instanceof WriteMode.Append) {
            return whole(present, file -> true);
        }
        if (mode instanceof WriteMode.OverwritePartitions) {
            Set<List<@Nullable Object>> replaced =
                    staging.files().stream().map(MemoryRemains::partition).collect(Collectors.toSet());
            return whole(present, file -> !replaced.contains(partition(file)));
        }
        if (mode instanceof WriteMode.OverwriteWhere where) {
            return whole(present, file -> !file.values().match(where.filter(), staging.partitionColumns()));
        }
        return mode instanceof WriteMode.Upsert upsert
                ? withoutKeys(present, MemoryKeys.of(upsert.keys(), batches(staging.files())), now)
                : whole(present, file -> false);
    }

    /** What is staged, and how. */
    record MemoryStaging(WriteMode mode, List<String> partitionColumns, Collection<MemoryFile> files) {}

    static List<@Nullable Object> partition(MemoryFile file) {
        return MemoryKeys.canonical(file.values().values());
    }

    private static MemoryRemains whole(Map<FileId, MemoryFile> present, Predicate<MemoryFile> stays) {
        SortedSet<FileId> whole = new TreeSet<>();
        present.forEach((id, file) -> {
            if (stays.test(file)) {
                whole.add(id);
            }
        });
        return new MemoryRemains(whole, List.of());
    }

    private static MemoryRemains withoutKeys(Map<FileId, MemoryFile> present, MemoryKeys keys, Instant now) {
        SortedSet<FileId> whole = new TreeSet<>();
        List<MemoryFile> parts = new ArrayList<>();
        present.forEach((id, file) -> {
            MemoryFile rest = file.without(keys, now);
            if (rest.equals(file)) {
                whole.add(id);
            } else if (rest.rowCount() > 0) {
                parts.add(rest);
            }
        });
        return new MemoryRemains(whole, parts);
    }

    private static List<Batch> batches(Collection<MemoryFile> files) {
        return files.stream().flatMap(file -> file.batches().stream()).toList();
    }
}
