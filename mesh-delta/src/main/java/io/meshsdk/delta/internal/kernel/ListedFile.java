package io.meshsdk.delta.internal.kernel;

import io.delta.kernel.data.Row;
import io.meshsdk.delta.internal.log.FileChanges.Removed;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.spi.storage.FileId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of a snapshot, and the row of the log that lists it. */
record ListedFile(LogFile file, Row add) {
    /** Returns those that are to be removed, empty if one of them is not listed. */
    static Optional<List<ListedFile>> removed(List<ListedFile> listed, Removed removed) {
        if (!(removed instanceof Removed.Some some)) {
            return Optional.of(removed instanceof Removed.All ? listed : List.of());
        }
        Map<FileId, ListedFile> live = new HashMap<>();
        listed.forEach(file -> live.put(file.file().id(), file));
        List<ListedFile> found = some.files().stream()
                .flatMap(file -> Optional.ofNullable(live.get(file.id())).stream())
                .toList();
        return Optional.of(found).filter(files -> files.size() == some.files().size());
    }
}
