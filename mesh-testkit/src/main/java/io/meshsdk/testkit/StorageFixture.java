package io.meshsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.identity.SemanticVersion;
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
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The provider under test, the table of one test, and short words for what the claims do with them. */
record StorageFixture(
        StorageProvider provider,
        TableLocation root,
        TableLocation location,
        Function<TableLocation, Optional<List<String>>> lister) {
    private static final int MOST_ROUNDS = 100;
    static final Schema ORDERS =
            Schema.of(Field.int64("id").required(), Field.string("segment"), Field.decimal("amount", 12, 2));

    /** Returns the same for another table, told apart by a text. */
    StorageFixture elsewhere(String text) {
        return new StorageFixture(
                provider, root, root.resolve("elsewhere_" + text.replaceAll("[^A-Za-z0-9]", "_")), lister);
    }

    static ContractDocument document(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ContractDocument(
                new ProductId("sales", "orders"),
                SemanticVersion.parse("1.0.0"),
                "application/vnd.meshsdk.product+json;v=1",
                HexFormat.of().formatHex(sha256(bytes)),
                bytes);
    }

    static CommitFacts facts(PublicationId id, WriteTarget target) {
        return new CommitFacts(
                id, target.contract().digest(), "{\"score\":0.75,\"name\":\"zażółć 🐙 \\\"quoted\\\"\"}");
    }

    static RecordedCommit committed(CommitOutcome outcome) {
        assertThat(outcome).isInstanceOf(CommitOutcome.Committed.class);
        return ((CommitOutcome.Committed) outcome).commit();
    }

    static Batch orders(long... ids) {
        return Batches.of(
                ORDERS,
                Arrays.stream(ids)
                        .mapToObj(id -> order(id, id % 2 == 0 ? "gold" : null))
                        .toList());
    }

    static Map<String, @Nullable Object> order(long id, @Nullable String segment) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("segment", segment);
        row.put("amount", BigDecimal.valueOf(id * 100 + 1, 2));
        return row;
    }

    static List<Row> rows(Batch... batches) {
        List<Row> rows = new ArrayList<>();
        for (Batch batch : batches) {
            rows.addAll(Batches.rows(batch));
        }
        return rows;
    }

    /** Writes a copy of a batch and spoils it, as a reader does that reuses its buffers. */
    static FileId write(PartitionWriter writer, PartitionValues values, Batch batch) {
        SpoilableBatch copy = SpoilableBatch.copyOf(batch);
        FileId file = writer.write(values, copy.batch());
        copy.spoil();
        return file;
    }

    static StagedFiles stage(StagedWrite write, int partition, Batch... batches) {
        PartitionWriter writer = write.partition(partition);
        for (Batch batch : batches) {
            write(writer, PartitionValues.none(), batch);
        }
        return writer.finish();
    }

    WriteTarget target() {
        return target(ORDERS);
    }

    WriteTarget target(Schema schema, String... partitionColumns) {
        return new WriteTarget(
                location,
                schema,
                List.of(partitionColumns),
                "Orders of the shop",
                Map.of("product.name", "sales.orders", "product.owner", "sales-platform"),
                document("contract one"));
    }

    WriteTarget withContract(String text) {
        return new WriteTarget(location, ORDERS, List.of(), target().comment(), target().properties(), document(text));
    }

    StagedWrite begin(WriteMode mode) {
        return provider.stage(target(), mode);
    }

    RecordedCommit append(long... ids) {
        return publish(target(), WriteMode.append(), orders(ids));
    }

    RecordedCommit overwrite(long... ids) {
        return publish(target(), WriteMode.overwrite(), orders(ids));
    }

    RecordedCommit publish(WriteTarget target, WriteMode mode, Batch... batches) {
        return publish(target, mode, PublicationId.fresh(), batches);
    }

    RecordedCommit publish(WriteTarget target, WriteMode mode, PublicationId id, Batch... batches) {
        return committed(attempt(target, mode, id, batches));
    }

    CommitOutcome attempt(WriteTarget target, WriteMode mode, PublicationId id, Batch... batches) {
        try (StagedWrite write = provider.stage(target, mode)) {
            List<StagedFiles> files = new ArrayList<>();
            for (Batch batch : batches) {
                files.add(stage(write, files.size(), batch));
            }
            return write.commit(files, facts(id, target), ReadScope.NONE);
        }
    }

    /** Stages rows of a target, each in the file of its partition. */
    static StagedFiles stage(
            StagedWrite write, WriteTarget target, int partition, List<Map<String, @Nullable Object>> rows) {
        Map<PartitionValues, List<Map<String, @Nullable Object>>> groups = new LinkedHashMap<>();
        for (Map<String, @Nullable Object> row : rows) {
            List<@Nullable Object> values = new ArrayList<>();
            target.partitionColumns().forEach(column -> values.add(row.get(column)));
            groups.computeIfAbsent(new PartitionValues(values), any -> new ArrayList<>())
                    .add(row);
        }
        PartitionWriter writer = write.partition(partition);
        groups.forEach((values, some) -> write(writer, values, Batches.of(target.schema(), some)));
        return writer.finish();
    }

    /** Publishes rows, each in the file of its partition. */
    RecordedCommit put(WriteTarget target, WriteMode mode, List<Map<String, @Nullable Object>> rows) {
        return committed(attempt(target, mode, PublicationId.fresh(), rows));
    }

    CommitOutcome attempt(
            WriteTarget target, WriteMode mode, PublicationId id, List<Map<String, @Nullable Object>> rows) {
        try (StagedWrite write = provider.stage(target, mode)) {
            List<StagedFiles> files = List.of(stage(write, target, 0, rows));
            return write.commit(files, facts(id, target), ReadScope.NONE);
        }
    }

    /** Commits, again as often as data or contract moved. */
    static RecordedCommit settle(StagedWrite write, WriteTarget target, List<StagedFiles> files, ReadScope scope) {
        CommitFacts facts = facts(PublicationId.fresh(), target);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            CommitOutcome outcome = write.commit(files, facts, scope);
            if (outcome instanceof CommitOutcome.Committed) {
                return committed(outcome);
            }
        }
        throw new AssertionError("The table moved %d times, and nobody moved it so often".formatted(MOST_ROUNDS));
    }

    @SafeVarargs
    static List<Map<String, @Nullable Object>> joined(List<Map<String, @Nullable Object>>... rows) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (List<Map<String, @Nullable Object>> some : rows) {
            all.addAll(some);
        }
        return all;
    }

    static List<Row> rows(Schema schema, List<Map<String, @Nullable Object>> rows) {
        return Batches.rows(Batches.of(schema, rows));
    }

    /** Asserts that exactly some rows are in the newest version. */
    void assertHolds(Schema schema, List<Map<String, @Nullable Object>> rows) {
        assertThat(read()).containsExactlyInAnyOrderElementsOf(rows(schema, rows));
    }

    List<Row> read() {
        return read(AsOf.latest());
    }

    List<Row> read(AsOf asOf) {
        return read(provider.open(location, asOf).dataset());
    }

    static List<Row> read(Dataset dataset) {
        try (Stream<Row> rows = PoisonedDatasets.of(dataset).rows()) {
            return rows.toList();
        }
    }

    Optional<List<String>> listing() {
        return lister.apply(location);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("No SHA-256: this JVM is incomplete", e);
        }
    }
}
