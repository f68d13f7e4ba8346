package io.meshsdk.integration.interop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshsdk.data.Row;
import io.meshsdk.delta.DeltaStorageProvider;
import io.meshsdk.delta.internal.files.HadoopSettings;
import io.meshsdk.delta.internal.kernel.KernelReader;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableMaintenance;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import io.meshsdk.spi.storage.WriteTarget.Options;
import io.meshsdk.testkit.Batches;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Delta table through our provider: read, and written to as a publication would. */
final class WritableTable {
    static final Map<String, String> PROPERTIES = Map.of("product.owner", "sales");

    private static final ContractDocument CONTRACT = contract("the contract of a table that others know too");

    private final StorageProvider provider = new DeltaStorageProvider(Map.of(HadoopSettings.DURABILITY, "CACHED"));
    private final Path folder;
    private final TableLocation location;

    WritableTable(Path folder) {
        this.folder = folder;
        this.location = TableLocation.of(folder);
    }

    StoredTable open(AsOf asOf) {
        return provider.open(location, asOf);
    }

    /** Returns the contract that the newest version names, as a reader finds it who has the path only. */
    ContractDocument recoveredContract() {
        return provider.state(location).orElseThrow().contract().orElseThrow();
    }

    static ContractDocument contract() {
        return CONTRACT;
    }

    /** Returns the newest version as the log tells. */
    TableSnapshot log() {
        return new KernelReader(HadoopSettings.with(Map.of()), new org.apache.hadoop.fs.Path(folder.toUri()))
                .latest()
                .orElseThrow();
    }

    /** Returns how the log describes the columns. */
    JsonNode columns() {
        try {
            return new ObjectMapper().readTree(log().metadata().schemaJson());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    List<Map<String, Object>> rows() {
        return rows(open(AsOf.latest()).dataset().rows());
    }

    List<Map<String, Object>> rows(long version) {
        return rows(open(AsOf.version(version)).dataset().rows());
    }

    /** Returns the rows that are read where a filter is given. */
    List<Map<String, Object>> rows(Filter filter) {
        return rows(open(AsOf.latest()).dataset(filter).rows());
    }

    private static List<Map<String, Object>> rows(Stream<Row> stream) {
        try (stream) {
            return stream.map(Row::toMap).toList();
        }
    }

    /** Publishes groups of rows, a file each and partition, to the table as it is described. */
    long publish(WriteMode mode, List<List<Map<String, Object>>> files) {
        return publish(
                mode, open(AsOf.latest()).dataset().schema(), log().metadata().partitionColumns(), files);
    }

    /** Publishes groups of rows, a file each and partition, and returns the version that was made. */
    long publish(
            WriteMode mode,
            Schema schema,
            List<String> partitionColumns,
            List<? extends List<? extends Map<String, Object>>> files) {
        return publish(
                mode,
                new WriteTarget(location, schema, partitionColumns, "A table of ours", PROPERTIES, CONTRACT),
                files);
    }

    /** Publishes groups of rows as a target says; where the table lies is known. */
    long publish(
            WriteMode mode, Schema schema, Options options, List<? extends List<? extends Map<String, Object>>> files) {
        WriteTarget target = new WriteTarget(location, schema, List.of(), "A table of ours", PROPERTIES, CONTRACT);
        return publish(mode, target.with(options), files);
    }

    private long publish(
            WriteMode mode, WriteTarget target, List<? extends List<? extends Map<String, Object>>> files) {
        try (StagedWrite write = provider.stage(target, mode)) {
            List<StagedFiles> staged = new ArrayList<>();
            for (List<? extends Map<String, Object>> rows : files) {
                staged.add(stage(write.partition(staged.size()), target, rows));
            }
            if (!(mode instanceof WriteMode.Append || mode instanceof WriteMode.Overwrite)) {
                rows(write.kept(staged).rows());
            }
            return commit(write, staged);
        }
    }

    private static StagedFiles stage(
            PartitionWriter writer, WriteTarget target, List<? extends Map<String, Object>> rows) {
        Map<List<Object>, List<Map<String, Object>>> parts = new LinkedHashMap<>();
        for (Map<String, Object> row : rows) {
            List<Object> values = new ArrayList<>();
            target.partitionColumns().forEach(column -> values.add(row.get(column)));
            parts.computeIfAbsent(values, none -> new ArrayList<>()).add(row);
        }
        parts.forEach((values, part) -> writer.write(
                new PartitionValues(values),
                Batches.of(
                        target.schema(),
                        part.stream().map(WritableTable::unpacked).toList())));
        return writer.finish();
    }

    private static long commit(StagedWrite write, List<StagedFiles> staged) {
        CommitFacts facts = facts();
        CommitOutcome outcome = write.commit(staged, facts, ReadScope.NONE);
        if (outcome instanceof CommitOutcome.ContractMoved) {
            outcome = write.commit(staged, facts, ReadScope.NONE);
        }
        if (outcome instanceof CommitOutcome.Committed done) {
            return done.commit().version();
        }
        throw new AssertionError(outcome);
    }

    /** Makes files few, whatever their size. */
    void compact() {
        TableMaintenance.Compaction done = provider.maintenance(location).compact(Long.MAX_VALUE);
        if (done.filesAfter() > done.filesBefore()) {
            throw new AssertionError(done);
        }
    }

    void restore(long version) {
        long newest = provider.open(location, AsOf.latest()).version();
        if (provider.maintenance(location).restore(version, newest, facts()).version() <= newest) {
            throw new AssertionError("restored below version " + version);
        }
    }

    private static CommitFacts facts() {
        return new CommitFacts(PublicationId.fresh(), CONTRACT.digest(), "{\"rows\":\"1\"}");
    }

    /** Returns a row as batches are written down: structs are maps. */
    private static Map<String, Object> unpacked(Map<String, Object> row) {
        Map<String, Object> values = new LinkedHashMap<>();
        row.forEach((name, value) -> values.put(name, unpacked(value)));
        return values;
    }

    private static Object unpacked(Object value) {
        if (value instanceof Row row) {
            return unpacked(row.toMap());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(WritableTable::unpacked).collect(Collectors.toList());
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            map.forEach((key, entry) -> entries.put(unpacked(key), unpacked(entry)));
            return entries;
        }
        return value;
    }

    private static ContractDocument contract(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return new ContractDocument(
                    ProductId.parse("sales.interop"),
                    SemanticVersion.parse("1.0.0"),
                    "application/vnd.mesh+json;version=1",
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                    bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
