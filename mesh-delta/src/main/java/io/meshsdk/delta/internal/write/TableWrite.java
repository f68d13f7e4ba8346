package io.meshsdk.delta.internal.write;

import io.meshsdk.data.Dataset;
import io.meshsdk.delta.internal.engine.EngineByProtocol;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.TableMetadata;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.delta.internal.read.ListedFiles;
import io.meshsdk.delta.internal.replace.Replacement;
import io.meshsdk.delta.internal.table.DeltaTable;
import io.meshsdk.error.MeshException;
import io.meshsdk.error.StorageException;
import io.meshsdk.error.UnknownOutcomeException;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;

/** A write to one table. */
public final class TableWrite implements StagedWrite {
    /** Stands in the names of files that hold rows of other files. */
    private static final int REMAINDERS = 99_999;

    private final String id = UUID.randomUUID().toString();
    private final DeltaTable table;
    private final FileLayout layout;
    private final Staging staging;
    private final Replacement replacement;
    private final Remainders remainders;
    private final Commit commit;
    private final Set<Path> visible = new HashSet<>();
    private final List<PartitionFiles> partitions = new ArrayList<>();
    private boolean closed;
    private boolean outcomeUnknown;

    private TableWrite(DeltaTable table, WriteTarget target, WriteMode mode, Optional<TableSnapshot> base) {
        this.table = table;
        Optional<TableMetadata> described = base.map(TableSnapshot::metadata);
        Map<String, String> ofStatistics = new Description(target).ofStatistics(described);
        this.layout = new FileLayout(
                new TableShape(
                        table.folder(),
                        target.schema(),
                        target.partitionColumns(),
                        target.options().sortColumns()),
                ofStatistics,
                Description.names(described),
                FileSizes.of(table.settings(), ofStatistics));
        this.staging = new Staging(table.files());
        ListedFiles files =
                new ListedFiles(table, target.schema(), target.partitionColumns(), Description.names(described));
        this.replacement = Replacement.of(mode, files);
        this.remainders = new Remainders(files, staging, () -> files(REMAINDERS));
        this.commit = new Commit(table, target, new Exchange(mode, replacement, files, remainders), base, staging);
    }

    /**
     * Begins a write.
     *
     * @throws StorageException if the table is of a protocol we do not write, or cannot hold the target
     */
    public static TableWrite begin(DeltaTable table, WriteTarget target, WriteMode mode) {
        table.files().requireSafeCommits();
        Optional<TableSnapshot> base = table.log().latest();
        base.ifPresent(
                snapshot -> EngineByProtocol.requireWritable(table.folder().toString(), snapshot));
        return new TableWrite(table, target, mode, base);
    }

    @Override
    public OptionalLong baseVersion() {
        return commit.baseVersion();
    }

    @Override
    public synchronized PartitionWriter partition(int index) {
        requireOpen();
        commit.requireKnownConstraints();
        PartitionFiles partition = files(index);
        partitions.add(partition);
        return partition;
    }

    private PartitionFiles files(int index) {
        return new PartitionFiles(index, id, layout, staging, replacement);
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
        StagedRows rows = staged(files);
        Set<Path> named = rows.files().stream()
                .map(file -> file.location(table.folder()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        // If the outcome stays unknown they may be live: a file too many does no harm, one too few loses rows.
        visible.addAll(named);
        return settle(named, () -> commit.commit(rows, facts, scope));
    }

    @Override
    public synchronized Dataset kept(List<StagedFiles> files) {
        requireOpen();
        requireOneAttempt(files);
        return commit.kept(staged(files).files());
    }

    private StagedRows staged(List<StagedFiles> files) {
        StagedRows staged = StagedRows.NONE;
        for (StagedFiles part : files) {
            staged = staged.and(StagedForm.read(part.bytes()));
        }
        staged.files().forEach(this::requireOwn);
        return staged;
    }

    private CommitOutcome settle(Set<Path> named, Supplier<Commit.Result> attempt) {
        boolean mayBeVisible = true;
        try {
            Commit.Result result = attempt.get();
            mayBeVisible = result.showsStaged();
            return result.outcome();
        } catch (RuntimeException | Error e) {
            if (e instanceof MeshException && !(e instanceof UnknownOutcomeException)) {
                mayBeVisible = false;
            } else {
                // Whatever later attempts find, what this one may have made visible stays.
                outcomeUnknown = true;
                visible.addAll(remainders.release());
            }
            throw e;
        } finally {
            if (mayBeVisible) {
                visible.addAll(remainders.paths());
            } else if (!outcomeUnknown) {
                visible.removeAll(named);
            }
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
