package io.meshsdk.testkit;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableChanges;
import io.meshsdk.spi.storage.TableCommit;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableMaintenance;
import io.meshsdk.spi.storage.TableState;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Storage that lives as long as its object, with everything {@link StorageProvider} promises: versions, atomic commits,
 * conflicts, publications that happen once, every mode, history and maintenance. Batches are copied when they are written, and
 * those that are read turn into garbage when the next one is asked for, as {@link PoisonedDatasets} do. Holds every type.
 * Thread-safe.
 *
 * <p>Closing it does nothing: a second mesh over the same object finds the tables of the first.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class InMemoryStorage implements StorageProvider {
    /** The format served unless another is given. */
    public static final String FORMAT = "memory";

    private final String format;
    private final MemoryTables tables;

    /** Creates empty storage of the format {@value #FORMAT}. */
    public InMemoryStorage() {
        this(FORMAT);
    }

    /** Creates empty storage that stands in for another format, for example {@code delta}. */
    public InMemoryStorage(String format) {
        this(format, Clock.systemUTC());
    }

    /** Creates empty storage of a format whose commits take their time from a clock; they never run backwards. */
    public InMemoryStorage(String format, Clock clock) {
        this.format = format;
        this.tables = new MemoryTables(clock);
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public StagedWrite stage(WriteTarget target, WriteMode mode) {
        return MemoryWrite.begin(tables, target, mode);
    }

    @Override
    public StoredTable open(TableLocation location, AsOf asOf) {
        return tables.find(location, asOf)
                .map(version -> new MemoryReading(tables, location, version, tables.publication(location, version)))
                .orElseThrow(() -> new StorageException(
                        "Cannot open '%s' at %s: there is no such version, versions are %s; ask for another"
                                .formatted(location, asOf, tables.numbers(location))));
    }

    @Override
    public Optional<TableState> state(TableLocation location) {
        return tables.find(location, AsOf.latest())
                .map(version -> new TableState(
                        version.number(),
                        version.description().properties(),
                        Optional.of(version.description().contract()),
                        tables.publication(location, version)));
    }

    @Override
    public Optional<RecordedCommit> publication(TableLocation location, PublicationId id) {
        return tables.publication(location, id);
    }

    @Override
    public List<TableLocation> tables(TableLocation root) {
        return tables.below(root);
    }

    @Override
    public List<TableCommit> history(TableLocation location, int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("Invalid limit %d: expected zero or more".formatted(limit));
        }
        return tables.inTable(location, (table, now) -> {
            List<TableCommit> commits = new ArrayList<>();
            table.versions().forEach(version -> commits.add(0, version.commit()));
            return List.copyOf(commits.subList(0, Math.min(limit, commits.size())));
        });
    }

    @Override
    public TableChanges changes(TableLocation location, long above, long upTo) {
        if (above > upTo) {
            throw new IllegalArgumentException(
                    "Invalid versions: %d is above %d; name the earlier first".formatted(above, upTo));
        }
        List<FileId> before =
                above == -1 ? List.of() : open(location, AsOf.version(above)).files();
        List<FileId> after = open(location, AsOf.version(upTo)).files();
        return new TableChanges(
                after.stream().filter(file -> !before.contains(file)).toList(),
                before.stream().filter(file -> !after.contains(file)).toList());
    }

    @Override
    public TableMaintenance maintenance(TableLocation location) {
        return tables.inTable(location, (table, now) -> new MemoryMaintenance(tables, location));
    }

    /**
     * Returns what lies in a table's folder: commits and files, staged ones included, each with its length; empty where
     * there is no folder. For tests that a write without a commit leaves nothing.
     */
    public Optional<List<String>> listing(TableLocation location) {
        return tables.listing(location);
    }
}
