package io.meshsdk.testkit;

import io.meshsdk.data.Dataset;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;

/** All tables of one storage behind one lock. */
final class MemoryTables {
    private final Clock clock;
    private final AtomicLong fileNumbers = new AtomicLong();
    private final Map<TableLocation, MemoryTable> tables = new TreeMap<>(Comparator.comparing(TableLocation::toString));

    MemoryTables(Clock clock) {
        this.clock = clock;
    }

    FileId newFile(int partition) {
        return new FileId("part-%05d-%010d.memory".formatted(partition, fileNumbers.getAndIncrement()));
    }

    synchronized void create(TableLocation location, FileId name, PartitionValues values) {
        tables.computeIfAbsent(location, any -> newTable()).put(name, MemoryFile.empty(values, clock.instant()));
    }

    synchronized void append(TableLocation location, FileId name, SpoilableBatch copy) {
        MemoryFile longer = file(location, name).and(copy, clock.instant());
        Objects.requireNonNull(tables.get(location)).put(name, longer);
    }

    private MemoryTable newTable() {
        return new MemoryTable(() -> newFile(0));
    }

    synchronized MemoryFile file(TableLocation location, FileId name) {
        return Optional.ofNullable(tables.get(location))
                .flatMap(table -> table.file(name))
                .orElseThrow(() -> new StorageException(
                        "Cannot read file '%s' of '%s': it is gone, open the table again".formatted(name, location)));
    }

    synchronized void delete(TableLocation location, FileId file) {
        MemoryTable table = tables.get(location);
        if (table != null) {
            table.delete(file);
            if (table.isEmpty()) {
                tables.remove(location);
            }
        }
    }

    synchronized CommitOutcome commit(TableLocation location, MemoryTable.Commit commit) {
        MemoryTable table = tables.getOrDefault(location, newTable());
        CommitOutcome outcome = table.commit(commit, clock.instant());
        if (outcome instanceof CommitOutcome.Committed) {
            tables.put(location, table);
        }
        return outcome;
    }

    synchronized Optional<MemoryVersion> find(TableLocation location, AsOf asOf) {
        return Optional.ofNullable(tables.get(location)).flatMap(table -> table.find(asOf));
    }

    synchronized Optional<RecordedCommit> publication(TableLocation location, PublicationId id) {
        return Optional.ofNullable(tables.get(location)).flatMap(table -> table.publication(id));
    }

    synchronized Optional<RecordedCommit> publication(TableLocation location, MemoryVersion upTo) {
        return Optional.ofNullable(tables.get(location)).flatMap(table -> table.publication(upTo));
    }

    synchronized Dataset kept(WriteTarget target, OptionalLong base, WriteMode mode, Set<FileId> staged) {
        return tables.getOrDefault(target.location(), newTable())
                .kept(base, MemoryVersion.Description.of(target), mode, staged);
    }

    synchronized List<Long> numbers(TableLocation location) {
        MemoryTable table = tables.get(location);
        return table == null
                ? List.of()
                : table.versions().stream().map(MemoryVersion::number).toList();
    }

    /**
     * Does something in a table.
     *
     * @throws StorageException if there is none
     */
    synchronized <T> T inTable(TableLocation location, BiFunction<MemoryTable, Instant, T> act) {
        MemoryTable table = tables.get(location);
        if (table == null || table.versions().isEmpty()) {
            throw new StorageException("Cannot find a table at '%s': publish to it first".formatted(location));
        }
        return act.apply(table, clock.instant());
    }

    synchronized List<TableLocation> below(TableLocation root) {
        List<TableLocation> found = new ArrayList<>();
        tables.forEach((location, table) -> {
            if (root.contains(location) && !table.versions().isEmpty()) {
                found.add(location);
            }
        });
        return found;
    }

    synchronized Optional<List<String>> listing(TableLocation location) {
        return Optional.ofNullable(tables.get(location)).map(MemoryTable::listing);
    }
}
