package io.meshsdk.delta.internal.write;

import io.meshsdk.delta.internal.log.TableMetadata;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.delta.internal.table.ContractFiles;
import io.meshsdk.delta.internal.table.DeltaTable;
import io.meshsdk.spi.storage.ContractDocument;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Puts a contract document in its place before a commit, and takes it away if no commit refers to it. Writes of one
 * document share its file: each holds a spare copy until it has looked, after its commit or its withdrawal, whether the
 * file is there as the log demands. So a document that a version names is there or can be had from a spare, wherever a
 * process dies.
 */
final class ContractPlacement {
    private final DeltaTable table;
    private final ContractFiles files;
    private final ContractDocument document;
    private final Staging staging;
    private @Nullable Path spare;
    private boolean made;
    private long madeAfter;

    ContractPlacement(DeltaTable table, ContractDocument document, Staging staging) {
        this.table = table;
        this.files = table.contracts();
        this.document = document;
        this.staging = staging;
    }

    /** Puts the document there unless it is, for a commit that follows some moves. */
    void put(Moves moves) {
        if (spare == null && moves.metadata().filter(this::isNamedBy).isEmpty()) {
            spare = staging.within(files.folder(), () -> files.spare(document));
        }
        if (!made && !files.holds(document)) {
            // Noted first: an attempt that fails may have put it there.
            made = true;
            madeAfter = moves.version();
        }
        place();
    }

    private void place() {
        staging.within(files.folder(), () -> files.put(document));
    }

    /** Notes that a commit refers to the document. */
    void keep() {
        // If the document is not there and cannot be put back, readers live on the spare: no withdrawal takes it away.
        Path fallback = spare;
        spare = null;
        made = false;
        // A write beside this one may have taken the document away before the commit was there to see.
        place();
        discard(fallback);
    }

    /** Takes the document away if this write put it there and no commit refers to it. */
    void withdraw() {
        if (made && !isReferredTo()) {
            staging.delete(List.of(files.file(document)));
            if (isReferredTo()) {
                place();
            }
        }
        made = false;
        discard(spare);
        spare = null;
    }

    private void discard(@Nullable Path unwanted) {
        if (unwanted != null) {
            table.files().discard(unwanted);
        }
    }

    // Versions up to the one that was read, but that one, cannot name a document that was not there.
    private boolean isReferredTo() {
        Optional<TableSnapshot> latest = table.log().latest();
        return latest.map(TableSnapshot::metadata).filter(this::isNamedBy).isPresent()
                || LongStream.rangeClosed(
                                madeAfter + 1,
                                latest.map(TableSnapshot::version).orElse(madeAfter))
                        .anyMatch(this::mayBeNamedBy);
    }

    private boolean isNamedBy(TableMetadata metadata) {
        return ContractFiles.isNamedBy(metadata.properties(), document);
    }

    private boolean mayBeNamedBy(long version) {
        return table.commits()
                .entry(version)
                .map(entry -> ContractFiles.isNamedBy(entry.properties(), document))
                .orElse(true);
    }
}
