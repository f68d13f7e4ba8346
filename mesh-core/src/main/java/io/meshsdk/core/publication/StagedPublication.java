package io.meshsdk.core.publication;

import io.meshsdk.data.Provenance;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.engine.QualityState;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import java.util.List;
import java.util.OptionalLong;

/** Rows that are staged, and the rows of the table they are judged with. For one thread. */
final class StagedPublication {
    private final StagingPass.Staged staged;
    private final TableRows table;
    private final boolean keepsRows;
    private final Provenance provenance;
    private QualityState existing;

    /**
     * @param keepsRows whether the rows of the table stay
     */
    StagedPublication(StagingPass.Staged staged, TableRows table, boolean keepsRows, Provenance provenance) {
        this.staged = staged;
        this.table = table;
        this.keepsRows = keepsRows;
        this.provenance = provenance;
        this.existing = table.plan().empty();
    }

    StagedPublication startingFrom(OptionalLong baseVersion) {
        if (judgesTable() && baseVersion.isPresent()) {
            existing = table.all(baseVersion.getAsLong());
        }
        return this;
    }

    StagedPublication moved(long version, List<FileId> added, List<FileId> removed) {
        if (judgesTable()) {
            existing = removed.isEmpty() ? existing.merge(table.of(added, version)) : table.all(version);
        }
        return this;
    }

    QualityReport report() {
        return table.plan().judge(staged.measured(), existing);
    }

    List<StagedFiles> files() {
        return staged.files();
    }

    long sizeInBytes() {
        return staged.sizeInBytes();
    }

    Provenance provenance() {
        return provenance;
    }

    /** Replacing all rows rests on which rows are there; adding some only where a check speaks of the whole table. */
    ReadScope readScope() {
        return !keepsRows || table.plan().readsTable() ? ReadScope.WHOLE_TABLE : ReadScope.NONE;
    }

    private boolean judgesTable() {
        return keepsRows && table.plan().readsTable();
    }
}
