package io.meshsdk.delta.internal.write;

import io.meshsdk.delta.internal.table.ContractFiles;
import io.meshsdk.delta.internal.table.DeltaTable;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.ContractDocument;
import java.io.IOException;
import java.util.List;

/** Puts a contract document in its place before a commit, and takes it away if no commit refers to it. */
final class ContractPlacement {
    private final DeltaTable table;
    private final ContractFiles files;
    private final ContractDocument document;
    private final Staging staging;
    private boolean made;

    ContractPlacement(DeltaTable table, ContractDocument document, Staging staging) {
        this.table = table;
        this.files = table.contracts();
        this.document = document;
        this.staging = staging;
    }

    /** Puts the document there unless it is. */
    void put() {
        try {
            staging.folder(files.folder());
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot create folder '%s': %s. Check the disk and the permissions, then publish again."
                            .formatted(files.folder(), e.getMessage()),
                    e);
        }
        made |= files.put(document);
    }

    /** Notes that a commit refers to the document. */
    void keep() {
        // A write beside this one may have taken it away before the commit was there to see.
        put();
        made = false;
    }

    /** Takes the document away if this write put it there and no commit refers to it. */
    void withdraw() {
        if (made && !isReferredTo()) {
            staging.delete(List.of(files.folder().resolve(document.digest())));
        }
        made = false;
    }

    private boolean isReferredTo() {
        return table.log()
                .latest()
                .filter(latest -> ContractFiles.isNamedBy(latest.metadata().properties(), document))
                .isPresent();
    }
}
