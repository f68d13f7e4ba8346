package io.meshsdk.delta;

import io.meshsdk.delta.internal.files.FileStore;
import io.meshsdk.delta.internal.files.HadoopSettings;
import io.meshsdk.delta.internal.log.LogReader;
import io.meshsdk.delta.internal.log.TableMetadata;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.delta.internal.maintain.DeltaMaintenance;
import io.meshsdk.delta.internal.read.OpenTable;
import io.meshsdk.delta.internal.table.ContractFiles;
import io.meshsdk.delta.internal.table.DeltaTable;
import io.meshsdk.delta.internal.table.History;
import io.meshsdk.delta.internal.table.Publications;
import io.meshsdk.delta.internal.table.TableFolders;
import io.meshsdk.delta.internal.write.TableWrite;
import io.meshsdk.error.ConflictException;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.AsOf;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;

/**
 * Stores data products as Delta tables, format {@code delta}, in folders of a local or mounted disk, and of whatever Hadoop
 * reaches with the connector of the host. Makes tables of protocol (1,2), which every Delta reader opens, unless a type or
 * property needs more; reads and writes newer ones too. Several processes may publish to one table; where that is not known to
 * be safe, writing is refused.
 *
 * <p>Thread-safe. Runs on the threads that call it, keeps nothing open between calls, and starts no program; Hadoop, which
 * the Delta libraries stand on, starts {@code setsid} once in a process, when the first provider is made.
 *
 * @since 0.1.0
 */
public final class DeltaStorageProvider implements StorageProvider {
    private final Configuration settings;
    private final Clock clock;

    /** Creates a provider whose files reach the disk before they count as written. */
    public DeltaStorageProvider() {
        this(Map.of());
    }

    /**
     * Creates a provider under settings of the host, which go over its own.
     *
     * @param settings keys of Hadoop and Delta, and {@code mesh.delta.durability}: {@code FORCED} (the default) brings files
     *     and folders to the disk, {@code CACHED} leaves that to the operating system; {@code mesh.delta.file-size} ({@code
     *     512m}) is the size from which on a data file is completed and another begun, {@code mesh.delta.row-group-size}
     *     ({@code 128m}) what a writer holds in memory; {@code mesh.delta.log-store.} and a scheme is the class of the log store
     *     there
     */
    public DeltaStorageProvider(Map<String, String> settings) {
        this(settings, Clock.systemUTC());
    }

    /**
     * Creates a provider under settings of the host, which go over its own, and a clock that tells how old files are; commits
     * take their times from the storage.
     */
    public DeltaStorageProvider(Map<String, String> settings, Clock clock) {
        this.settings = HadoopSettings.with(settings);
        this.clock = clock;
    }

    @Override
    public String format() {
        return "delta";
    }

    @Override
    public StagedWrite stage(WriteTarget target, WriteMode mode) {
        return TableWrite.begin(table(target.location()), target, mode);
    }

    @Override
    public StoredTable open(TableLocation location, AsOf asOf) {
        DeltaTable table = table(location);
        return new OpenTable(table, snapshot(table.log(), location, asOf));
    }

    private static TableSnapshot snapshot(LogReader log, TableLocation location, AsOf asOf) {
        if (asOf instanceof AsOf.Version version) {
            return log.atVersion(version.number());
        }
        if (asOf instanceof AsOf.Timestamp timestamp) {
            return log.atTime(timestamp.time());
        }
        return log.latest()
                .orElseThrow(() -> new StorageException(
                        "No Delta table in '%s'. Check the location, or publish to it first.".formatted(location)));
    }

    @Override
    public Optional<TableState> state(TableLocation location) {
        DeltaTable table = table(location);
        return table.log().latest().map(snapshot -> state(table, snapshot));
    }

    private static TableState state(DeltaTable table, TableSnapshot snapshot) {
        TableMetadata metadata = snapshot.metadata();
        return new TableState(
                snapshot.version(),
                ContractFiles.withoutNames(metadata.properties()),
                table.contracts().load(metadata.properties()),
                ContractFiles.isNamedBy(metadata.properties())
                        ? table.publications().newest(snapshot.version())
                        : Optional.empty());
    }

    @Override
    public Optional<RecordedCommit> publication(TableLocation location, PublicationId id) {
        DeltaTable table = table(location);
        return table.log().latest().flatMap(snapshot -> publication(table, snapshot, id));
    }

    private static Optional<RecordedCommit> publication(DeltaTable table, TableSnapshot snapshot, PublicationId id) {
        if (id instanceof PublicationId.Numbered numbered) {
            return numbered(table, snapshot, numbered);
        }
        Optional<RecordedCommit> found = table.publications().find(id, -1, snapshot.version());
        if (found.isEmpty() && !table.commits().holds(0)) {
            throw new ConflictException(
                    "Cannot tell whether publication '%s' was made to '%s': the log that would say so was cleaned up. Take an id that was not used."
                            .formatted(id, table.folder()));
        }
        return found;
    }

    private static Optional<RecordedCommit> numbered(
            DeltaTable table, TableSnapshot snapshot, PublicationId.Numbered id) {
        OptionalLong highest = snapshot.transactionVersion(Publications.application(id));
        if (highest.isEmpty() || highest.getAsLong() < id.number()) {
            return Optional.empty();
        }
        Optional<RecordedCommit> found = table.publications().find(id, -1, snapshot.version());
        return Optional.of(found.orElseThrow(() -> Publications.past(table.folder(), id, highest.getAsLong())));
    }

    @Override
    public List<TableLocation> tables(TableLocation root) {
        return TableFolders.below(FileStore.at(root, settings)).stream()
                .map(folder -> new TableLocation(folder.toUri()))
                .toList();
    }

    /**
     * Returns what each version of a table did, the newest first, as far back as commit files are kept: Delta cleans those up
     * that are older than the property {@code delta.logRetentionDuration} says, once a checkpoint holds what they led to.
     */
    @Override
    public List<TableCommit> history(TableLocation location, int limit) {
        return new History(table(location)).newest(limit);
    }

    @Override
    public TableChanges changes(TableLocation location, long above, long upTo) {
        return new History(table(location)).between(above, upTo);
    }

    @Override
    public TableMaintenance maintenance(TableLocation location) {
        return new DeltaMaintenance(table(location), clock);
    }

    private DeltaTable table(TableLocation location) {
        return DeltaTable.at(location, settings);
    }
}
