package io.meshsdk.delta.internal.kernel;

import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.ScanImpl;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.internal.actions.DeletionVectorDescriptor;
import io.delta.kernel.internal.actions.Metadata;
import io.delta.kernel.internal.actions.Protocol;
import io.delta.kernel.utils.CloseableIterator;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.TableMetadata;
import io.meshsdk.delta.internal.log.TableProtocol;
import io.meshsdk.delta.internal.log.TableSnapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table at one version, as Delta Kernel replays it. */
final class KernelSnapshot implements TableSnapshot {
    private final Engine engine;
    private final SnapshotImpl snapshot;

    KernelSnapshot(Engine engine, SnapshotImpl snapshot) {
        this.engine = engine;
        this.snapshot = snapshot;
    }

    @Override
    public long version() {
        return snapshot.getVersion();
    }

    @Override
    public Instant committedAt() {
        return guarded(() -> Instant.ofEpochMilli(snapshot.getTimestamp(engine)));
    }

    @Override
    public TableProtocol protocol() {
        Protocol protocol = snapshot.getProtocol();
        return new TableProtocol(
                protocol.getMinReaderVersion(), protocol.getMinWriterVersion(), protocol.getReaderAndWriterFeatures());
    }

    @Override
    public Set<String> unwritableFeatures() {
        return guarded(() -> WritableFeatures.missing(snapshot.getProtocol(), snapshot.getMetadata()));
    }

    @Override
    public TableMetadata metadata() {
        Metadata metadata = snapshot.getMetadata();
        return new TableMetadata(
                metadata.getName().orElse(""),
                metadata.getDescription().orElse(""),
                metadata.getSchemaString(),
                snapshot.getPartitionColumnNames(),
                metadata.getConfiguration());
    }

    @Override
    public OptionalLong transactionVersion(String application) {
        return guarded(() -> snapshot.getLatestTransactionVersion(engine, application)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty));
    }

    @Override
    public List<LogFile> files() {
        return listed().stream().map(ListedFile::file).toList();
    }

    /** Returns the files with the rows that list them, in the order of their paths. */
    List<ListedFile> listed() {
        return guarded(this::scan);
    }

    private List<ListedFile> scan() throws IOException {
        ScanImpl scan = (ScanImpl) snapshot.getScanBuilder().build();
        List<ListedFile> found = new ArrayList<>();
        try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(engine, true)) {
            while (batches.hasNext()) {
                collect(batches.next(), found);
            }
        }
        found.sort(Comparator.comparing(listed -> listed.file().path()));
        return List.copyOf(found);
    }

    private void collect(FilteredColumnarBatch batch, List<ListedFile> found) throws IOException {
        try (CloseableIterator<Row> rows = batch.getRows()) {
            while (rows.hasNext()) {
                Row scanFile = rows.next();
                found.add(new ListedFile(file(scanFile), scanFile.getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL)));
            }
        }
    }

    private LogFile file(Row scanFile) {
        Row add = scanFile.getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL);
        return new LogFile(
                add.getString(add.getSchema().indexOf("path")),
                InternalScanFileUtils.getPartitionValues(scanFile),
                add.getLong(add.getSchema().indexOf("size")),
                add.getLong(add.getSchema().indexOf("modificationTime")),
                text(add, InternalScanFileUtils.ADD_FILE_STATS_ORDINAL),
                deletions(scanFile));
    }

    private @Nullable KernelDeletions deletions(Row scanFile) {
        DeletionVectorDescriptor found = InternalScanFileUtils.getDeletionVectorDescriptorFromRow(scanFile);
        return found == null ? null : new KernelDeletions(engine, snapshot.getPath(), found);
    }

    private static @Nullable String text(Row row, int ordinal) {
        return row.isNullAt(ordinal) ? null : row.getString(ordinal);
    }

    private <T> T guarded(java.util.concurrent.Callable<T> code) {
        return KernelReader.guarded(snapshot.getPath(), code);
    }
}
