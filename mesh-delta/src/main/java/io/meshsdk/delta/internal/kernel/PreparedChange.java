package io.meshsdk.delta.internal.kernel;

import io.delta.kernel.Operation;
import io.delta.kernel.data.Row;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.internal.TransactionImpl;
import io.delta.kernel.internal.actions.SetTransaction;
import io.delta.kernel.internal.commit.DefaultFileSystemManagedTableOnlyCommitter;
import io.delta.kernel.internal.fs.Path;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.utils.CloseableIterable;
import io.meshsdk.delta.internal.log.FileChanges.Effect;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogChange.Mark;
import io.meshsdk.delta.internal.log.LogFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A change as the actions of Delta Kernel, to be tried on one version after another. */
final class PreparedChange {
    private static final String ENGINE = "Mesh-SDK";
    private static final int NO_RETRIES = 0;
    private static final int NO_LOG_COMPACTION = 0;

    private final KernelLog log;
    private final LogChange change;
    private final List<ListedFile> removed;

    private PreparedChange(KernelLog log, LogChange change, List<ListedFile> removed) {
        this.log = log;
        this.change = change;
        this.removed = removed;
    }

    /** Prepares a change of a version, empty if it removes a file that the version does not list. */
    static Optional<PreparedChange> of(KernelLog log, Optional<SnapshotImpl> read, LogChange change) {
        Optional<List<ListedFile>> removed = change.files().removesAny()
                ? read.map(snapshot -> new KernelSnapshot(log.engine(), snapshot).listed())
                        .map(listed -> ListedFile.removed(listed, change.files().removed()))
                        .orElse(Optional.of(List.of()))
                : Optional.of(List.of());
        return removed.map(files -> new PreparedChange(log, change, files));
    }

    /** Returns a transaction that tries the change once, on a version. */
    TransactionImpl on(Optional<SnapshotImpl> base) {
        KernelDescription description = KernelDescription.of(log.table(), base, change.metadata());
        // Kernel's builders know neither a table's name nor its comment, nor how to replace a description.
        return new TransactionImpl(
                base.isEmpty(),
                new Path(log.table()),
                base,
                ENGINE,
                Operation.WRITE,
                description.protocol(),
                description.metadata(),
                DefaultFileSystemManagedTableOnlyCommitter.INSTANCE,
                Optional.ofNullable(mark(change.mark())),
                Optional.empty(),
                Optional.of(NO_RETRIES),
                NO_LOG_COMPACTION,
                System::currentTimeMillis);
    }

    private static @Nullable SetTransaction mark(@Nullable Mark mark) {
        return mark == null
                ? null
                : new SetTransaction(mark.application(), mark.version(), Optional.of(System.currentTimeMillis()));
    }

    /** Returns the rows of the log that say which files come and go. */
    CloseableIterable<Row> actions() {
        boolean rowsChange = change.files().effect() == Effect.ROWS_CHANGE;
        List<Row> actions = new ArrayList<>();
        removed.forEach(file -> actions.add(FileActions.removal(file, rowsChange)));
        change.files().added().forEach(file -> actions.add(FileActions.addition(file, rowsChange)));
        return CloseableIterable.inMemoryIterable(Utils.toCloseableIterator(actions.iterator()));
    }

    /** Returns what the commit is to say of itself. */
    CommitInfoFacts facts() {
        List<LogFile> gone = removed.stream().map(ListedFile::file).toList();
        return CommitInfoFacts.of(change, gone);
    }
}
