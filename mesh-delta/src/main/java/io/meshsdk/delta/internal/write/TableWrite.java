package io.meshsdk.delta.internal.write;

import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.delta.internal.standalone.StandaloneWriter;
import io.meshsdk.delta.internal.table.DeltaTable;
import io.meshsdk.error.ConflictException;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A write to one table. */
public final class TableWrite implements StagedWrite {
    private final String id = UUID.randomUUID().toString();
    private final DeltaTable table;
    private final FileLayout layout;
    private final Staging staging;
    private final Commit commit;
    private final Set<Path> visible = new HashSet<>();
    private final List<PartitionFiles> partitions = new ArrayList<>();
    private boolean closed;

    private TableWrite(DeltaTable table, WriteTarget target, WriteMode mode, Optional<TableSnapshot> base) {
        this.table = table;
        this.layout = new FileLayout(target);
        this.staging = new Staging(table.folder(), table.durability());
        this.commit = new Commit(table, target, mode, base, staging);
    }

    /**
     * Begins a write.
     *
     * @throws StorageException if the table is of a protocol we do not write, or cannot hold the target
     */
    public static TableWrite begin(DeltaTable table, WriteTarget target, WriteMode mode) {
        Optional<TableSnapshot> base = table.log().latest();
        base.ifPresent(snapshot -> requireWritable(table, snapshot));
        return new TableWrite(table, target, mode, base);
    }

    private static void requireWritable(DeltaTable table, TableSnapshot snapshot) {
        if (!snapshot.protocol().isAtMost(StandaloneWriter.READER_VERSION, StandaloneWriter.WRITER_VERSION)) {
            throw new StorageException(
                    "Cannot write to Delta table '%s': it needs %s, and tables above reader version %d, writer version %d are only read. Publish to a table of its own."
                            .formatted(
                                    table.folder(),
                                    snapshot.protocol(),
                                    StandaloneWriter.READER_VERSION,
                                    StandaloneWriter.WRITER_VERSION));
        }
    }

    @Override
    public OptionalLong baseVersion() {
        return commit.baseVersion();
    }

    @Override
    public synchronized PartitionWriter partition(int index) {
        requireOpen();
        PartitionFiles partition = new PartitionFiles(index, id, layout, staging, table.durability());
        partitions.add(partition);
        return partition;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException(
                    "Cannot write to '%s': this write is closed. Stage another.".formatted(table.folder()));
        }
    }

    @Override
    public synchronized CommitOutcome commit(List<StagedFiles> files, CommitFacts facts, ReadScope scope) {
        requireOpen();
        requireOneAttempt(files);
        List<LogFile> added = new ArrayList<>();
        files.forEach(part -> added.addAll(StagedForm.read(part.bytes())));
        added.forEach(this::requireOwn);
        Set<Path> named = added.stream()
                .map(file -> file.location(table.folder()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        // If the outcome stays unknown they may be live: a file too many does no harm, one too few loses rows.
        visible.addAll(named);
        return settle(named, () -> commit.commit(added, facts, scope));
    }

    private CommitOutcome settle(Set<Path> named, Supplier<Commit.Result> attempt) {
        try {
            Commit.Result result = attempt.get();
            if (!result.showsStaged()) {
                visible.removeAll(named);
            }
            return result.outcome();
        } catch (StorageException | ConflictException e) {
            visible.removeAll(named);
            throw e;
        }
    }

    private static void requireOneAttempt(List<StagedFiles> files) {
        Set<Integer> seen = new HashSet<>();
        for (StagedFiles part : files) {
            if (!seen.add(part.partition())) {
                throw new IllegalArgumentException(
                        "Invalid staged files: two attempts of partition %d. Commit the later one only."
                                .formatted(part.partition()));
            }
        }
    }

    private void requireOwn(LogFile file) {
        if (!file.path().contains(id)) {
            throw new StorageException(
                    "Cannot commit file '%s': another write staged it. Commit it with the write that did."
                            .formatted(file.path()));
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        List<Runnable> endings = new ArrayList<>();
        partitions.forEach(partition -> endings.add(partition::abort));
        endings.add(commit::withdrawContract);
        endings.add(() -> staging.deleteAllBut(visible));
        Endings.all(endings);
    }
}
