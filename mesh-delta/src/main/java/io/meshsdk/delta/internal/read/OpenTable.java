package io.meshsdk.delta.internal.read;

import io.meshsdk.data.Dataset;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.TableMetadata;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.delta.internal.schema.ColumnNames;
import io.meshsdk.delta.internal.schema.DeltaSchemas;
import io.meshsdk.delta.internal.table.ContractFiles;
import io.meshsdk.delta.internal.table.DeltaTable;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StoredTable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A version of a Delta table. */
public final class OpenTable implements StoredTable {
    private final DeltaTable table;
    private final TableSnapshot snapshot;
    private final TableMetadata metadata;
    private final ListedFiles rows;

    /**
     * Opens a version.
     *
     * @throws io.meshsdk.error.StorageException if it uses a feature that changes how files are read, and that we do not
     *     know
     */
    public OpenTable(DeltaTable table, TableSnapshot snapshot) {
        ReadFeatures.require(table.folder(), snapshot);
        this.table = table;
        this.snapshot = snapshot;
        this.metadata = snapshot.metadata();
        this.rows = new ListedFiles(
                table,
                Schema.of(DeltaSchemas.read(metadata.schemaJson())),
                metadata.partitionColumns(),
                ColumnNames.of(metadata.schemaJson(), metadata.properties()));
    }

    @Override
    public long version() {
        return snapshot.version();
    }

    @Override
    public Instant timestamp() {
        return snapshot.committedAt();
    }

    @Override
    public Optional<ContractDocument> contract() {
        return table.contracts().load(metadata.properties());
    }

    @Override
    public Optional<RecordedCommit> publication() {
        return ContractFiles.isNamedBy(metadata.properties())
                ? table.publications().newest(version())
                : Optional.empty();
    }

    @Override
    public List<FileId> files() {
        return snapshot.files().stream().map(LogFile::id).toList();
    }

    @Override
    public Dataset dataset() {
        return dataset(snapshot.files());
    }

    @Override
    public Dataset dataset(Collection<FileId> files) {
        Set<FileId> wanted = new TreeSet<>(files);
        List<LogFile> live = snapshot.files().stream()
                .filter(file -> wanted.contains(file.id()))
                .toList();
        if (live.size() < wanted.size()) {
            live.forEach(file -> wanted.remove(file.id()));
            throw new IllegalArgumentException("Invalid files %s: version %d of '%s' does not list them"
                    .formatted(wanted, version(), table.folder()));
        }
        return dataset(live);
    }

    @Override
    public Dataset dataset(Filter filter) {
        return rows.rows(snapshot.files(), filter);
    }

    private Dataset dataset(List<LogFile> files) {
        return rows.rows(files.stream().map(rows::file).toList());
    }
}
