package io.meshsdk.core.publication;

import io.meshsdk.data.Dataset;
import io.meshsdk.quality.engine.Measurement;
import io.meshsdk.quality.engine.QualityPlan;
import io.meshsdk.quality.engine.QualityState;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableLocation;
import java.util.List;
import java.util.concurrent.Executor;

/** Measures rows that are in a table already, in the columns that checks of the whole table read. */
record TableRows(StorageProvider storage, TableLocation location, QualityPlan plan, Executor executor) {
    /** Returns the state of all rows of a version. */
    QualityState all(long version) {
        return measure(open(version).dataset());
    }

    /** Returns the state of the rows of some files of a version. */
    QualityState of(List<FileId> files, long version) {
        return files.isEmpty() ? plan.empty() : measure(open(version).dataset(files));
    }

    /** Returns the state of rows that stay beside staged ones. */
    QualityState kept(StagedWrite write, List<StagedFiles> staged) {
        return measure(write.kept(staged));
    }

    private StoredTable open(long version) {
        return storage.open(location, AsOf.version(version));
    }

    private QualityState measure(Dataset data) {
        List<String> columns =
                plan.tableColumns().stream().filter(data.schema()::contains).toList();
        Dataset known = columns.isEmpty() ? data : data.select(columns);
        return Measurement.measure(known, plan.tableOnly(), executor);
    }
}
