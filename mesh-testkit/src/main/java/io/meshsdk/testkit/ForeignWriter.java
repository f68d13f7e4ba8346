package io.meshsdk.testkit;

import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.quality.engine.Conformity;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableState;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A writer that knows nothing of products: it leaves a table's properties, and so its contract, as they are, and says nothing
 * of publications. Fields that its rows lack are null. Made by {@link SharedStorage#foreignWriter}. Writes tables that are not
 * partitioned.
 *
 * @since 0.1.0
 */
@CanIgnoreReturnValue
public final class ForeignWriter {
    static final String OPERATION = "FOREIGN WRITE";

    /** Stands for no contract in storage that wants one; the digest is that of no bytes. */
    static final ContractDocument NO_CONTRACT = new ContractDocument(
            ProductId.parse("nobody.nothing"),
            SemanticVersion.of(0, 0, 0),
            "application/octet-stream",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            new byte[0]);

    private static final String NOT_OURS = "{\"foreign\":true}";

    private final StorageProvider storage;
    private final TableLocation table;

    ForeignWriter(StorageProvider storage, TableLocation table) {
        this.storage = storage;
        this.table = table;
    }

    static boolean isForeign(CommitFacts facts) {
        return facts.payload().equals(NOT_OURS);
    }

    /** Adds rows; makes the table where there is none. Returns the version that was made. */
    public long append(Dataset rows) {
        return write(WriteMode.append(), rows, nothing());
    }

    /** Replaces all rows; makes the table where there is none. Returns the version that was made. */
    public long overwrite(Dataset rows) {
        return write(WriteMode.overwrite(), rows, nothing());
    }

    /** Adds rows in a commit that says something of a publication nevertheless. Returns the version that was made. */
    public long forge(CommitFacts facts, Dataset rows) {
        return write(WriteMode.append(), rows, facts);
    }

    /** Sets a property of the table. Returns the version that was made. */
    public long setProperty(String name, String value) {
        Map<String, String> properties = new TreeMap<>(state().orElseThrow().properties());
        properties.put(name, value);
        return commit(target(schema(), properties), WriteMode.append(), Optional.empty(), nothing());
    }

    /** Adds a field, null in every row. Returns the version that was made. */
    public long addField(Field field) {
        return commit(
                target(schema().and(List.of(field)), state().orElseThrow().properties()),
                WriteMode.append(),
                Optional.empty(),
                nothing());
    }

    private long write(WriteMode mode, Dataset rows, CommitFacts facts) {
        Map<String, String> properties = state().map(TableState::properties).orElse(Map.of());
        Schema fields = state().isPresent() && !(mode instanceof WriteMode.Overwrite) ? schema() : rows.schema();
        List<Field> more = rows.schema().fields().stream()
                .filter(field -> !fields.contains(field.name()))
                .toList();
        return commit(target(fields.and(more), properties), mode, Optional.of(rows), facts);
    }

    private long commit(WriteTarget target, WriteMode mode, Optional<Dataset> rows, CommitFacts facts) {
        try (StagedWrite write = storage.stage(target, mode)) {
            List<StagedFiles> files =
                    rows.map(some -> stage(write, target.schema(), some)).orElse(List.of());
            CommitOutcome outcome = write.commit(files, facts, ReadScope.NONE);
            if (outcome instanceof CommitOutcome.Committed committed) {
                return committed.commit().version();
            }
            throw new IllegalStateException("Cannot write to '%s': %s".formatted(table, outcome));
        }
    }

    private static List<StagedFiles> stage(StagedWrite write, Schema fields, Dataset rows) {
        Conformity conformity = Conformity.between(fields, rows.schema());
        List<StagedFiles> files = new ArrayList<>();
        for (Partition partition : rows.partitions()) {
            PartitionWriter writer = write.partition(files.size());
            List<FileId> written = new ArrayList<>();
            try (BatchReader reader = partition.open()) {
                for (Optional<Batch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                    written.add(writer.write(PartitionValues.none(), conformity.conform(batch.get())));
                }
            }
            StagedFiles finished = writer.finish();
            if (!written.containsAll(finished.files())) {
                throw new IllegalStateException("Cannot stage rows: files were finished that nothing was written to");
            }
            files.add(finished);
        }
        return files;
    }

    private WriteTarget target(Schema schema, Map<String, String> properties) {
        ContractDocument contract = state().flatMap(TableState::contract).orElse(NO_CONTRACT);
        return new WriteTarget(table, schema, List.of(), "", properties, contract);
    }

    private Schema schema() {
        return storage.open(table, AsOf.latest()).dataset().schema();
    }

    private Optional<TableState> state() {
        return storage.state(table);
    }

    private static CommitFacts nothing() {
        return new CommitFacts(PublicationId.fresh(), NO_CONTRACT.digest(), NOT_OURS);
    }
}
