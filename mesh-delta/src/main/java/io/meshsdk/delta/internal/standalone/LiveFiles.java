package io.meshsdk.delta.internal.standalone;

import io.delta.standalone.DeltaLog;
import io.delta.standalone.OptimisticTransaction;
import io.delta.standalone.Snapshot;
import io.delta.standalone.actions.AddFile;
import io.delta.standalone.data.CloseableIterator;
import io.delta.standalone.expressions.Literal;
import io.meshsdk.delta.internal.log.FileChanges.Removed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the files that a transaction is to remove among those it has read. */
final class LiveFiles {
    private final DeltaLog log;

    LiveFiles(DeltaLog log) {
        this.log = log;
    }

    /** Returns the files to remove, empty if one of them is not there any more. */
    Optional<List<AddFile>> removed(OptimisticTransaction transaction, Removed removed) throws IOException {
        if (removed instanceof Removed.Some some) {
            return some.files().isEmpty() ? Optional.of(List.of()) : named(transaction.readVersion(), some);
        }
        return Optional.of(removed instanceof Removed.All ? all(transaction) : List.of());
    }

    private static List<AddFile> all(OptimisticTransaction transaction) throws IOException {
        List<AddFile> all = new ArrayList<>();
        try (CloseableIterator<AddFile> files =
                transaction.markFilesAsRead(Literal.True).getFiles()) {
            files.forEachRemaining(all::add);
        }
        return all;
    }

    private Optional<List<AddFile>> named(long version, Removed.Some removed) {
        Map<String, AddFile> live = new HashMap<>();
        snapshot(version).getAllFiles().forEach(file -> live.put(file.getPath(), file));
        List<AddFile> found = removed.files().stream()
                .flatMap(file -> Optional.ofNullable(live.get(file.path())).stream())
                .toList();
        return Optional.of(found)
                .filter(files -> files.size() == removed.files().size());
    }

    private Snapshot snapshot(long version) {
        Snapshot newest = log.snapshot();
        return newest.getVersion() == version ? newest : log.getSnapshotForVersionAsOf(version);
    }
}
