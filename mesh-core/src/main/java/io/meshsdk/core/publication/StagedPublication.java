package io.meshsdk.core.publication;

import io.meshsdk.core.publication.rows.UpsertKeys;
import io.meshsdk.data.Provenance;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.engine.QualityState;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.WriteMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are staged, and the rows of the table they are judged with. For one thread. */
final class StagedPublication {
    private final StagingPass.Staged staged;
    private final StagedWrite write;
    private final TableRows table;
    private final WriteMode mode;
    private final Provenance provenance;
    private final boolean judgesTable;
    private QualityState existing;
    private @Nullable QualityReport report;

    StagedPublication(
            StagingPass.Staged staged, StagedWrite write, TableRows table, WriteMode mode, Provenance provenance) {
        this.staged = staged;
        this.write = write;
        this.table = table;
        this.mode = mode;
        this.provenance = provenance;
        this.existing = table.plan().empty();
        // Which rows would be replaced cannot be told of wanting keys; they are refused for that.
        this.judgesTable = !(mode instanceof WriteMode.Overwrite)
                && table.plan().readsTable()
                && UpsertKeys.of(mode).areProper(this::report);
        if (judgesTable && write.baseVersion().isPresent()) {
            existing = existing(write.baseVersion().getAsLong());
            report = null;
        }
    }

    StagedPublication moved(long version, List<FileId> added, List<FileId> removed) {
        if (judgesTable) {
            existing = mode instanceof WriteMode.Append && removed.isEmpty()
                    ? existing.merge(table.of(added, version))
                    : existing(version);
            report = null;
        }
        return this;
    }

    private QualityState existing(long version) {
        return mode instanceof WriteMode.Append ? table.all(version) : table.kept(write, staged.files());
    }

    /** Returns what is found of the rows, with those that are there. */
    QualityReport report() {
        QualityReport found = report;
        if (found == null) {
            found = table.plan().judge(staged.measured(), existing);
            report = found;
        }
        return found;
    }

    List<StagedFiles> files() {
        return staged.files();
    }

    long sizeInBytes() {
        return staged.sizeInBytes();
    }

    long rowsOutside() {
        return staged.rowsOutside();
    }

    Provenance provenance() {
        return provenance;
    }

    /** Replacing rows rests on which rows are there; adding some only where a check speaks of the whole table. */
    ReadScope readScope() {
        return !(mode instanceof WriteMode.Append) || table.plan().readsTable()
                ? ReadScope.WHOLE_TABLE
                : ReadScope.NONE;
    }
}
