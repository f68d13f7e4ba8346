package io.meshsdk.testkit;

import io.meshsdk.data.Batch;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableLocation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

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

    synchronized void append(TableLocation location, FileId file, SpoilableBatch copy) {
        tables.computeIfAbsent(location, any -> new MemoryTable()).append(file, copy);
    }

    synchronized MemoryTable.StoredFile file(TableLocation location, FileId file) {
        return Optional.ofNullable(tables.get(location))
                .flatMap(table -> table.file(file))
                .orElseThrow(() -> new StorageException(
                        "Cannot read file '%s' of '%s': it is gone, open the table again".formatted(file, location)));
    }

    List<Batch> batches(TableLocation location, FileId file) {
        return file(location, file).batches();
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
        MemoryTable table = tables.getOrDefault(location, new MemoryTable());
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

    synchronized List<Long> numbers(TableLocation location) {
        MemoryTable table = tables.get(location);
        return table == null ? List.of() : table.numbers();
    }

    synchronized List<TableLocation> below(TableLocation root) {
        List<TableLocation> found = new ArrayList<>();
        tables.forEach((location, table) -> {
            if (root.contains(location) && !table.numbers().isEmpty()) {
                found.add(location);
            }
        });
        return found;
    }

    synchronized Optional<List<String>> listing(TableLocation location) {
        return Optional.ofNullable(tables.get(location)).map(MemoryTable::listing);
    }
}
