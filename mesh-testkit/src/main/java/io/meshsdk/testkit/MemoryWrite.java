package io.meshsdk.testkit;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.StorageException;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.quality.filter.InvalidFilterException;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** A write in memory: its files are in the table's folder and in no version of the table. */
final class MemoryWrite implements StagedWrite {
    private final MemoryTables tables;
    private final WriteTarget target;
    private final WriteMode mode;
    private final Set<FileId> staged = new TreeSet<>();
    private OptionalLong base;
    private boolean ended;

    private MemoryWrite(MemoryTables tables, WriteTarget target, WriteMode mode, OptionalLong base) {
        this.tables = tables;
        this.target = target;
        this.mode = mode;
        this.base = base;
    }

    static MemoryWrite begin(MemoryTables tables, WriteTarget target, WriteMode mode) {
        Optional<MemoryVersion> newest = tables.find(target.location(), AsOf.latest());
        requireFit(target, mode);
        if (!(mode instanceof WriteMode.Overwrite)) {
            newest.ifPresent(version -> MemoryVersion.Description.of(target).requireCanFollow(version.description()));
        }
        OptionalLong base =
                newest.map(version -> OptionalLong.of(version.number())).orElseGet(OptionalLong::empty);
        return new MemoryWrite(tables, target, mode, base);
    }

    @Override
    public synchronized OptionalLong baseVersion() {
        return base;
    }

    @Override
    public synchronized PartitionWriter partition(int index) {
        requireOpen();
        return new MemoryPartitionWriter(this, index);
    }

    private static void requireFit(WriteTarget target, WriteMode mode) {
        if (mode instanceof WriteMode.OverwriteWhere where) {
            if (!target.partitionColumns().containsAll(where.filter().columns())) {
                throw new StorageException("Cannot overwrite where %s: it may read the partition columns %s only"
                        .formatted(where.filter().text(), target.partitionColumns()));
            }
            requireFits(where.filter(), target.schema());
        }
        if (mode instanceof WriteMode.Upsert upsert) {
            for (String key : upsert.keys()) {
                if (target.schema()
                        .find(key)
                        .filter(field -> !field.type().isNested())
                        .isEmpty()) {
                    throw new StorageException("Cannot upsert by '%s': it is no field, or a nested one; use one of %s"
                            .formatted(key, target.schema().names()));
                }
            }
        }
    }

    private static void requireFits(Filter filter, Schema schema) {
        try {
            filter.requireFits(schema);
        } catch (InvalidFilterException e) {
            throw new StorageException("Cannot overwrite where %s: mend the filter".formatted(filter.text()), e);
        }
    }

    @Override
    public synchronized Dataset kept(List<StagedFiles> files) {
        requireOpen();
        return tables.kept(target, base, mode, named(files));
    }

    private Set<FileId> named(List<StagedFiles> files) {
        requireOneAttemptEach(files);
        Set<FileId> named = new LinkedHashSet<>();
        files.forEach(some -> named.addAll(some.files()));
        if (!staged.containsAll(named)) {
            throw new StorageException("Cannot commit to '%s': files are named that this write did not stage"
                    .formatted(target.location()));
        }
        return named;
    }

    @Override
    public synchronized CommitOutcome commit(List<StagedFiles> files, CommitFacts facts, ReadScope scope) {
        requireOpen();
        Set<FileId> named = named(files);
        CommitOutcome outcome = tables.commit(
                target.location(),
                new MemoryTable.Commit(base, mode, MemoryVersion.Description.of(target), named, facts, scope));
        if (outcome instanceof CommitOutcome.Committed) {
            staged.removeAll(named);
            end();
        } else if (outcome instanceof CommitOutcome.DataMoved moved) {
            base = OptionalLong.of(moved.version());
        } else if (outcome instanceof CommitOutcome.ContractMoved moved) {
            base = OptionalLong.of(moved.version());
        }
        return outcome;
    }

    @Override
    public synchronized void close() {
        end();
    }

    synchronized void append(FileId file, Batch batch) {
        requireOpen();
        requireSchema(batch.schema());
        tables.append(target.location(), file, SpoilableBatch.copyOf(batch));
    }

    synchronized void delete(FileId file) {
        if (staged.remove(file)) {
            tables.delete(target.location(), file);
        }
    }

    synchronized FileId newFile(int partition, PartitionValues values) {
        requireOpen();
        if (mode instanceof WriteMode.OverwriteWhere where
                && !values.match(where.filter(), target.partitionColumns())) {
            throw new StorageException("Cannot write rows of another partition than those of %s: leave them out"
                    .formatted(where.filter().text()));
        }
        FileId file = tables.newFile(partition);
        tables.create(target.location(), file, values);
        staged.add(file);
        return file;
    }

    MemoryFile file(FileId file) {
        return tables.file(target.location(), file);
    }

    List<String> partitionColumns() {
        return target.partitionColumns();
    }

    private void end() {
        ended = true;
        staged.forEach(file -> tables.delete(target.location(), file));
        staged.clear();
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException(
                    "Cannot go on writing to '%s': this write has ended, stage another".formatted(target.location()));
        }
    }

    private static void requireOneAttemptEach(List<StagedFiles> files) {
        if (files.stream().map(StagedFiles::partition).distinct().count() < files.size()) {
            throw new IllegalArgumentException(
                    "Invalid commit: staged files of two attempts of one partition, name the later one only");
        }
    }

    private void requireSchema(Schema schema) {
        if (!schema.names().equals(target.schema().names()) || !types(schema).equals(types(target.schema()))) {
            throw new IllegalArgumentException("Invalid batch for '%s': expected the fields %s, found %s"
                    .formatted(target.location(), target.schema(), schema));
        }
    }

    private static List<Object> types(Schema schema) {
        return schema.fields().stream().map(Field::type).map(Object.class::cast).toList();
    }
}
