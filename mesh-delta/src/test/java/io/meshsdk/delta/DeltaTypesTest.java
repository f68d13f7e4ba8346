package io.meshsdk.delta;

import static io.meshsdk.delta.Writes.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.delta.kernel.TableManager;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.internal.SnapshotImpl;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.ListColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.MapColumn;
import io.meshsdk.data.Row;
import io.meshsdk.data.StructColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.delta.internal.files.HadoopSettings;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.schema.DataType.IntType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitOutcome.Committed;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeltaTypesTest {
    private static final LocalDateTime NOON = LocalDateTime.parse("2026-11-20T12:00:00.000001");

    @TempDir
    private Path table;

    private final DeltaStorageProvider provider = new DeltaStorageProvider();

    @Test
    void commit_timestampWithoutZone_makesATableWithTheFeature() throws IOException {
        WriteTarget target = target(Schema.of(Field.int64("id"), Field.localTimestamp("at")), Map.of());

        write(target, LongColumn.of(1), micros(NOON));
        write(target, LongColumn.of(2), micros(NOON.plusDays(1)));

        SnapshotImpl snapshot = kernels();
        assertThat(snapshot.getProtocol().getMinReaderVersion()).isEqualTo(3);
        assertThat(snapshot.getProtocol().getReaderFeatures()).containsExactly("timestampNtz");
        assertThat(snapshot.getProtocol().getWriterFeatures()).contains("timestampNtz", "appendOnly", "invariants");
        assertThat(snapshot.getMetadata().getName()).contains("sales.customers");
        assertThat(rows(row -> row.find("at").orElseThrow())).containsExactlyInAnyOrder(NOON, NOON.plusDays(1));
        assertThat(stats(0).path("maxValues").path("at").asText()).isEqualTo("2026-11-20T12:00:00.001");
        assertThat(provider.state(target.location()).orElseThrow().lastPublication())
                .isPresent();
    }

    @Test
    void commit_timestampWithoutZoneAsPartition_comesBack() {
        WriteTarget target = new WriteTarget(
                TableLocation.of(table),
                Schema.of(Field.int64("id"), Field.localTimestamp("at")),
                List.of("at"),
                "",
                Map.of(),
                Writes.contract("contract"));
        try (StagedWrite write = provider.stage(target, WriteMode.append())) {
            PartitionWriter partition = write.partition(0);
            assertThat(partition.write(
                            new PartitionValues(List.of(NOON)),
                            Batch.of(target.schema(), 1, List.of(LongColumn.of(1), micros(NOON)))))
                    .isNotNull();
            assertThat(write.commit(List.of(partition.finish()), facts(PublicationId.fresh(), target), ReadScope.NONE))
                    .isInstanceOf(Committed.class);
        }

        assertThat(rows(row -> row.find("at").orElseThrow())).containsExactly(NOON);
    }

    @Test
    void commit_columnThatNeedsAFeature_isRefusedUntilItIsAskedFor() {
        write(target(Schema.of(Field.int64("id")), Map.of()), LongColumn.of(1));
        Schema more = Schema.of(Field.int64("id"), Field.localTimestamp("at"));

        assertThatThrownBy(() -> write(target(more, Map.of()), LongColumn.of(2), micros(NOON)))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("timestampNtz", "delta.feature");

        Map<String, String> asked = Map.of("delta.feature.timestampNtz", "supported");
        write(target(more, asked), LongColumn.of(2), micros(NOON));
        write(target(more, asked), LongColumn.of(3), micros(NOON));
        assertThat(rows(row -> row.integer("id"))).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(kernels().getTableProperties()).doesNotContainKey("delta.feature.timestampNtz");
        assertThat(table.resolve("_delta_log/00000000000000000002.json"))
                .content()
                .doesNotContain("metaData");
    }

    @Test
    void commit_nestedFields_comeBackWithStatisticsOfWhatIsInStructs() throws IOException {
        Schema schema = Schema.of(
                Field.int64("id"),
                Field.struct(
                        "place", Field.string("city"), Field.string("street").pii("address")),
                Field.list("scores", new IntType()),
                Field.map("names", new StringType(), new StructType(List.of(Field.string("text")))));
        Column place = StructColumn.of(List.of(text("Oslo"), text("canary")), Validity.allValid(1));
        Column scores = ListColumn.of(new int[] {0, 2}, IntColumn.of(1, 2), Validity.allValid(1));
        Column names = MapColumn.of(
                new int[] {0, 1},
                text("en"),
                StructColumn.of(List.of(text("one")), Validity.allValid(1)),
                Validity.ofNulls(new boolean[] {false}, 1));

        write(target(schema, Map.of()), LongColumn.of(1), place, scores, names);

        assertThat(kernels().getProtocol().getMinReaderVersion()).isEqualTo(1);
        assertThat(stats(0).path("minValues").path("place").toString()).isEqualTo("{\"city\":\"Oslo\"}");
        assertThat(stats(0).path("nullCount").toString())
                .isEqualTo("{\"id\":0,\"place\":{\"city\":0,\"street\":0},\"scores\":0,\"names\":0}");
        assertThat(kernels().getTableProperties()).containsEntry("delta.dataSkippingStatsColumns", "id,place.city");
        assertThat(rows(Row::toString)).hasSize(1);
        assertThat(rows(row -> row.find("scores").orElseThrow())).containsExactly(List.of(1, 2));
        assertThat(rows(row -> row.find("place").orElseThrow().toString())).allMatch(text -> text.contains("Oslo"));
    }

    @Test
    void commit_deletionVectorsAsked_isWrittenThroughKernel() {
        WriteTarget target = target(
                Schema.of(Field.int64("id")),
                Map.of(
                        "delta.enableDeletionVectors", "true",
                        "delta.enableInCommitTimestamps", "true",
                        "delta.enableRowTracking", "true",
                        "delta.checkpointPolicy", "v2",
                        "delta.checkpointInterval", "2"));
        for (long id = 0; id < 5; id++) {
            write(target, LongColumn.of(id));
        }

        assertThat(kernels().getProtocol().getReaderAndWriterFeatures())
                .contains("deletionVectors", "inCommitTimestamp", "rowTracking", "domainMetadata", "v2Checkpoint");
        assertThat(table.resolve("_delta_log/00000000000000000004.checkpoint.parquet"))
                .exists();
        assertThat(rows(row -> row.integer("id"))).containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void stage_sensitivePartitionColumn_isRefused() {
        WriteTarget target = new WriteTarget(
                TableLocation.of(table),
                Schema.of(Field.int64("id"), Field.string("name").pii("name")),
                List.of("name"),
                "",
                Map.of(),
                Writes.contract("contract"));

        assertThatThrownBy(() -> provider.stage(target, WriteMode.append()))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("'name'", "sensitive");
    }

    private WriteTarget target(Schema schema, Map<String, String> properties) {
        return new WriteTarget(TableLocation.of(table), schema, List.of(), "", properties, Writes.contract("contract"));
    }

    private void write(WriteTarget target, Column... row) {
        try (StagedWrite write = provider.stage(target, WriteMode.append())) {
            PartitionWriter partition = write.partition(0);
            assertThat(partition.write(PartitionValues.none(), Batch.of(target.schema(), 1, List.of(row))))
                    .isNotNull();
            assertThat(write.commit(List.of(partition.finish()), facts(PublicationId.fresh(), target), ReadScope.NONE))
                    .isInstanceOf(Committed.class);
        }
    }

    private static Column micros(LocalDateTime time) {
        return LongColumn.of(ChronoUnit.MICROS.between(LocalDateTime.of(1970, 1, 1, 0, 0), time));
    }

    private static Column text(String value) {
        return BytesColumn.ofStrings(List.of(value));
    }

    private SnapshotImpl kernels() {
        return (SnapshotImpl)
                TableManager.loadSnapshot(table.toString()).build(DefaultEngine.create(HadoopSettings.with(Map.of())));
    }

    private <T> List<T> rows(java.util.function.Function<Row, T> value) {
        try (Stream<Row> rows =
                provider.open(TableLocation.of(table), AsOf.latest()).dataset().rows()) {
            return rows.map(value).toList();
        }
    }

    private JsonNode stats(int version) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(table.resolve("_delta_log/%020d.json".formatted(version)))) {
            JsonNode add = json.readTree(line).path("add");
            if (add.isObject()) {
                return json.readTree(add.path("stats").asText());
            }
        }
        throw new AssertionError("no file was added");
    }
}
