package io.meshsdk.delta.internal.write;

import io.meshsdk.access.Classification;
import io.meshsdk.delta.internal.engine.EngineByProtocol;
import io.meshsdk.delta.internal.log.CommitAttempt;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogFailure;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.LogOperation;
import io.meshsdk.delta.internal.log.LogTransaction;
import io.meshsdk.delta.internal.log.TableMetadata;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.delta.internal.logstore.UncertainWriteException;
import io.meshsdk.delta.internal.read.ListedFiles;
import io.meshsdk.delta.internal.replace.Replacement;
import io.meshsdk.delta.internal.schema.ColumnNames;
import io.meshsdk.delta.internal.schema.DeltaSchemas;
import io.meshsdk.delta.internal.stats.FileBounds;
import io.meshsdk.delta.internal.stats.IndexedColumns;
import io.meshsdk.delta.internal.table.DeltaTable;
import io.meshsdk.error.ConflictException;
import io.meshsdk.error.MeshException;
import io.meshsdk.error.StorageException;
import io.meshsdk.error.UnknownOutcomeException;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.TableMaintenance.Compaction;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.hadoop.fs.Path;

/** Makes few files of many small ones, partition by partition; the rows stay what they are, and in their order. */
public final class Compactor {
    private static final Compaction NOTHING = new Compaction(OptionalLong.empty(), 0, 0);
    private static final int COMPACTED = 99_998;

    private final DeltaTable table;

    /** Creates what compacts a table. */
    public Compactor(DeltaTable table) {
        this.table = table;
    }

    /**
     * Compacts files that are smaller than three quarters of a size, and those of which rows are deleted.
     *
     * @throws ConflictException if others changed the files or the description meanwhile; nothing was committed
     * @throws StorageException if files cannot be read or written; nothing was committed
     * @throws UnknownOutcomeException if nobody knows whether it was committed
     */
    public Compaction compact(long targetBytes) {
        LogTransaction transaction = new EngineByProtocol(table.settings(), table.folder()).begin();
        if (transaction.readVersion() == LogTransaction.NO_TABLE) {
            throw new StorageException(
                    "No Delta table in '%s'. Check the location, or publish to it first.".formatted(table.folder()));
        }
        TableSnapshot snapshot = table.log().atVersion(transaction.readVersion());
        List<LogFile> small = small(snapshot, targetBytes);
        if (small.isEmpty()) {
            return NOTHING;
        }
        EngineByProtocol.requireAllowed(table.folder(), snapshot.metadata(), change(small, small));
        return rewrite(transaction, snapshot.metadata(), small, targetBytes);
    }

    private static List<LogFile> small(TableSnapshot snapshot, long targetBytes) {
        Map<Map<String, String>, List<LogFile>> partitions = snapshot.files().stream()
                .filter(file -> file.deletions() != null || file.size() < targetBytes - targetBytes / 4)
                .sorted(Comparator.comparingLong(LogFile::modifiedMillis).thenComparing(LogFile::path))
                .collect(Collectors.groupingBy(Compactor::partition, LinkedHashMap::new, Collectors.toList()));
        return partitions.values().stream()
                .filter(files -> files.size() > 1 || files.get(0).deletions() != null)
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, String> partition(LogFile file) {
        Map<String, String> values = new LinkedHashMap<>();
        // Delta takes an empty text for null.
        file.partitionValues().forEach((column, text) -> values.put(column, text == null ? "" : text));
        return values;
    }

    private Compaction rewrite(
            LogTransaction transaction, TableMetadata metadata, List<LogFile> small, long targetBytes) {
        Staging staging = new Staging(table.files());
        Set<Path> visible = new HashSet<>();
        try {
            List<LogFile> made = write(metadata, small, targetBytes, staging);
            made.forEach(file -> visible.add(file.location(table.folder())));
            long version = commit(transaction, change(small, made), made, visible);
            return new Compaction(OptionalLong.of(version), small.size(), made.size());
        } finally {
            staging.deleteAllBut(visible);
        }
    }

    private static LogChange change(List<LogFile> small, List<LogFile> made) {
        return LogChange.of(LogOperation.of(LogOperation.Kind.OPTIMIZE).with("predicate", "[]"))
                .adding(made)
                .removing(small)
                .keepingRows();
    }

    private long commit(LogTransaction transaction, LogChange change, List<LogFile> made, Set<Path> visible) {
        try {
            CommitAttempt attempt = transaction.commit(change);
            if (attempt instanceof CommitAttempt.Committed done) {
                return done.version();
            }
            visible.clear();
            throw new ConflictException(
                    "Cannot compact Delta table '%s': others changed its files meanwhile. Nothing was committed; compact it again."
                            .formatted(table.folder()));
        } catch (LogFailure failure) {
            return afterFailure(transaction, made, failure, visible);
        } catch (StorageException e) {
            visible.clear();
            throw e;
        }
    }

    private long afterFailure(LogTransaction transaction, List<LogFile> made, LogFailure failure, Set<Path> visible) {
        OptionalLong found;
        try {
            found = versionOf(made, transaction.readVersion());
        } catch (MeshException e) {
            throw unknown(e);
        }
        if (found.isPresent()) {
            return found.getAsLong();
        }
        // A commit that would bring no file cannot be told from others, and there is nothing to delete.
        if (made.isEmpty() || UncertainWriteException.isBehind(failure)) {
            throw unknown(failure);
        }
        visible.clear();
        throw new StorageException(
                "Cannot compact Delta table '%s': %s. Nothing was committed; mend the cause and compact it again."
                        .formatted(table.folder(), table.files().cause(failure)),
                failure);
    }

    /** Returns the version above another that lists what was made, whatever came behind it. */
    private OptionalLong versionOf(List<LogFile> made, long above) {
        long newest = table.log().latest().map(TableSnapshot::version).orElse(above);
        return LongStream.rangeClosed(above + 1, newest)
                .filter(version -> table.commits().entry(version).stream()
                        .flatMap(entry -> entry.listedPaths().stream())
                        .anyMatch(path ->
                                made.stream().anyMatch(file -> file.path().equals(path))))
                .findFirst();
    }

    private UnknownOutcomeException unknown(RuntimeException cause) {
        return new UnknownOutcomeException(
                "Cannot tell whether Delta table '%s' was compacted: the storage did not say, or the log could not be read afterwards. No row is lost in either case; compact it again."
                        .formatted(table.folder()),
                cause);
    }

    private List<LogFile> write(TableMetadata metadata, List<LogFile> small, long targetBytes, Staging staging) {
        ColumnNames names = ColumnNames.of(metadata.schemaJson(), metadata.properties());
        Schema schema = guarded(metadata, names, small);
        ListedFiles files = new ListedFiles(table, schema, metadata.partitionColumns(), names);
        FileSizes usual = FileSizes.of(table.settings(), Map.of());
        FileLayout layout = new FileLayout(
                new TableShape(table.folder(), schema, metadata.partitionColumns()),
                metadata.properties(),
                names,
                new FileSizes(targetBytes, Math.min(usual.rowGroupBytes(), Math.max(targetBytes, 1 << 20))));
        PartitionFiles writer =
                new PartitionFiles(COMPACTED, UUID.randomUUID().toString(), layout, staging, new Replacement.Nothing());
        try {
            small.forEach(file -> writer.copy(files.partition(file), files.rows(List.of(files.file(file)))));
            return StagedForm.read(writer.finish().bytes()).files();
        } catch (RuntimeException | Error e) {
            Endings.after(e, writer::abort);
            throw e;
        }
    }

    /**
     * Marks fields as sensitive that the table keeps out of statistics, or of which a file has values and tells no bounds: that
     * may be why.
     */
    private static Schema guarded(TableMetadata metadata, ColumnNames names, List<LogFile> files) {
        List<Field> fields = DeltaSchemas.read(metadata.schemaJson());
        IndexedColumns indexed = IndexedColumns.of(
                Schema.draft(fields.stream()
                        .filter(field -> !metadata.partitionColumns().contains(field.name()))
                        .toList()),
                metadata.properties());
        return Schema.of(fields.stream()
                .map(field -> metadata.partitionColumns().contains(field.name())
                                || (indexed.holds(List.of(field.name())) && tellBounds(field, names, files))
                        ? field
                        : field.classified(Classification.CONFIDENTIAL))
                .toList());
    }

    private static boolean tellBounds(Field field, ColumnNames names, List<LogFile> files) {
        return files.stream().allMatch(file -> FileBounds.tells(file.stats(), names.stored(field.name())));
    }
}
