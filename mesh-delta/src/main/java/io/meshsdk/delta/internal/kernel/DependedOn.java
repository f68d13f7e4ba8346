package io.meshsdk.delta.internal.kernel;

import io.meshsdk.delta.internal.log.FileChanges.Removed;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.Reads;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a change depends on, asked about the single actions of other commits. */
final class DependedOn {
    private final Reads reads;
    private final boolean removesAll;
    private final Set<String> removed;
    private final Set<String> marks;

    DependedOn(LogChange change, Set<String> marks) {
        this.reads = change.reads();
        this.removesAll = change.files().removed() instanceof Removed.All;
        this.removed = change.files().removed() instanceof Removed.Some some
                ? some.files().stream().map(LogFile::path).collect(Collectors.toSet())
                : Set.of();
        this.marks = Set.copyOf(marks);
    }

    boolean isMark(String application) {
        return marks.contains(application);
    }

    boolean isMovedByAddition(OtherFile added) {
        return removesAll || (added.changesRows() && isRead(added));
    }

    boolean isMovedByRemoval(OtherFile gone) {
        return removesAll || removed.contains(gone.path()) || (gone.changesRows() && isRead(gone));
    }

    private boolean isRead(OtherFile file) {
        if (reads instanceof Reads.Partitions partitions) {
            // Old writers do not say of a removed file which partition it was of.
            return file.partitionValues() == null || partitions.holds(file.partitionValues());
        }
        return reads instanceof Reads.Everything;
    }

    /** A file that another commit added or removed. */
    record OtherFile(
            String path, boolean changesRows, @Nullable Map<String, @Nullable String> partitionValues) {}
}
