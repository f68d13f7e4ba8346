package io.meshsdk.delta;

import static io.meshsdk.delta.Writes.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Row;
import io.meshsdk.data.StructColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.delta.internal.files.HadoopSettings;
import io.meshsdk.delta.internal.files.LocalPaths;
import io.meshsdk.delta.internal.kernel.KernelReader;
import io.meshsdk.delta.internal.kernel.KernelWriter;
import io.meshsdk.delta.internal.log.CommitAttempt.Committed;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.LogOperation;
import io.meshsdk.delta.internal.log.TableMetadata;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that others made, with features that ours have not. */
final class DeltaFeaturesTest {
    private static final String FIELD = "{\"name\":\"%s\",\"type\":%s,\"nullable\":true,\"metadata\":{%s}}";
    private static final Schema PEOPLE =
            Schema.of(Field.int64("id"), Field.string("first name"), Field.struct("place", Field.string("city")));
    private static final String PEOPLE_JSON = struct(
            FIELD.formatted("id", "\"long\"", ""),
            FIELD.formatted("first name", "\"string\"", ""),
            FIELD.formatted("place", struct(FIELD.formatted("city", "\"string\"", "")), ""));

    @TempDir
    private Path table;

    private final DeltaStorageProvider provider = new DeltaStorageProvider();
    private final Configuration settings = HadoopSettings.with(Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"name", "id"})
    void columnMapping_appendedRows_lieUnderOtherNamesAndComeBack(String mode) {
        create(PEOPLE_JSON, Map.of("delta.columnMapping.mode", mode));

        append(PEOPLE, List.of(), person(1, "Ada", "Oslo"));
        append(PEOPLE, List.of(), person(2, "Bo", "Rome"));

        assertThat(rows(row -> "%s %s"
                        .formatted(row.string("first name"), row.find("place").orElseThrow())))
                .hasSize(2)
                .anyMatch(text -> text.startsWith("Ada") && text.contains("Oslo"));
        LogFile file = snapshot().files().get(0);
        assertThat(file.stats()).doesNotContain("first name").contains("\"col-");
        assertThat(snapshot().metadata().properties()).containsEntry("delta.columnMapping.mode", mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "id"})
    void columnMapping_renamedColumn_keepsItsRows(String mode) {
        create(PEOPLE_JSON, Map.of("delta.columnMapping.mode", mode));
        append(PEOPLE, List.of(), person(1, "Ada", "Oslo"));
        TableMetadata present = snapshot().metadata();
        commit(LogChange.of(LogOperation.append())
                .declaring(new TableMetadata(
                        present.name(),
                        present.description(),
                        present.schemaJson()
                                .replace("\"first name\"", "\"given\"")
                                .replace("\"city\"", "\"town\""),
                        List.of(),
                        present.properties())));

        assertThat(rows(row -> row.string("given"))).containsExactly("Ada");
        assertThat(rows(row -> row.find("place").orElseThrow().toString())).allMatch(text -> text.contains("Oslo"));
    }

    @Test
    void columnMapping_partitionColumn_liesInTheLogUnderItsOtherName() {
        commit(LogChange.of(LogOperation.append())
                .declaring(new TableMetadata(
                        "", "", PEOPLE_JSON, List.of("first name"), Map.of("delta.columnMapping.mode", "name"))));

        append(PEOPLE, List.of("first name"), person(1, "Ada", "Oslo"));

        assertThat(rows(row -> row.string("first name"))).containsExactly("Ada");
        assertThat(snapshot().files().get(0).partitionValues())
                .doesNotContainKey("first name")
                .containsValue("Ada");
    }

    @Test
    void columnMapping_newColumn_isRefusedWhenStaged() {
        create(PEOPLE_JSON, Map.of("delta.columnMapping.mode", "name"));
        Schema more = PEOPLE.and(List.of(Field.string("more")));

        assertThatThrownBy(() -> provider.stage(target(more, List.of()), WriteMode.append()))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("'more'", "Spark");
    }

    @ParameterizedTest
    @CsvSource({"integer,long,7", "integer,double,7.0", "short,'decimal(12,2)',7.00"})
    void typeWidening_olderFiles_areReadAsTheWiderType(String narrow, String wide, String value) {
        Schema before = Schema.of(Field.int64("id"), Field.of("n", io.meshsdk.schema.DataTypes.parse(narrow)));
        create(
                struct(FIELD.formatted("id", "\"long\"", ""), FIELD.formatted("n", "\"" + narrow + "\"", "")),
                Map.of("delta.enableTypeWidening", "true"));
        append(before, List.of(), LongColumn.of(1), IntColumn.of(7));
        TableMetadata present = snapshot().metadata();
        commit(LogChange.of(LogOperation.append())
                .declaring(new TableMetadata(
                        present.name(),
                        present.description(),
                        struct(
                                FIELD.formatted("id", "\"long\"", ""),
                                FIELD.formatted(
                                        "n",
                                        "\"" + wide + "\"",
                                        "\"delta.typeChanges\":[{\"fromType\":\"%s\",\"toType\":\"%s\"}]"
                                                .formatted(narrow, wide))),
                        List.of(),
                        present.properties())));

        assertThat(rows(row -> row.find("n").orElseThrow().toString())).containsExactly(value);
    }

    @Test
    void invariants_inTheSchema_areRefusedByName() {
        create(struct(FIELD.formatted("id", "\"long\"", "\"delta.invariants\":\"{}\"")), Map.of());

        Schema ids = Schema.of(Field.int64("id"));
        assertThatThrownBy(() -> append(ids, List.of(), LongColumn.of(1)))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("invariants", "Spark");
    }

    @ParameterizedTest
    @CsvSource({"delta.appendOnly", "delta.enableChangeDataFeed"})
    void property_thatForbidsAnOverwrite_isNamed(String property) {
        create(struct(FIELD.formatted("id", "\"long\"", "")), Map.of(property, "true"));
        Schema ids = Schema.of(Field.int64("id"));
        append(ids, List.of(), LongColumn.of(1));

        assertThatThrownBy(() -> write(WriteMode.overwrite(), target(ids, List.of()), LongColumn.of(2)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(property);
        assertThat(rows(row -> row.integer("id"))).containsExactly(1L);
    }

    @Test
    void rowTracking_overwriteThenAppend_countsRowIdsOn() {
        create(struct(FIELD.formatted("id", "\"long\"", "")), Map.of("delta.enableRowTracking", "true"));
        Schema ids = Schema.of(Field.int64("id"));
        append(ids, List.of(), LongColumn.of(1));
        write(WriteMode.overwrite(), target(ids, List.of()), LongColumn.of(2));

        assertThat(table.resolve("_delta_log/00000000000000000002.json"))
                .content()
                .contains("\"baseRowId\":1", "\"rowIdHighWaterMark\\\":1", "\"remove\":");
        assertThat(rows(row -> row.integer("id"))).containsExactly(2L);
    }

    @Test
    void append_fieldThatGoesOrChanges_isRefusedWhenStaged() {
        create(struct(FIELD.formatted("id", "\"long\"", ""), FIELD.formatted("n", "\"timestamp_ntz\"", "")), Map.of());

        for (Schema other : List.of(Schema.of(Field.int64("id")), Schema.of(Field.int64("id"), Field.timestamp("n")))) {
            assertThatThrownBy(() -> provider.stage(target(other, List.of()), WriteMode.append()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("'n'");
        }
    }

    private static String struct(String... fields) {
        return "{\"type\":\"struct\",\"fields\":[%s]}".formatted(String.join(",", fields));
    }

    private static Column[] person(long id, String name, String city) {
        return new Column[] {
            LongColumn.of(id),
            BytesColumn.ofStrings(List.of(name)),
            StructColumn.of(List.of(BytesColumn.ofStrings(List.of(city))), Validity.allValid(1))
        };
    }

    private void create(String schemaJson, Map<String, String> properties) {
        commit(LogChange.of(LogOperation.append())
                .declaring(new TableMetadata("", "", schemaJson, List.of(), new TreeMap<>(properties))));
    }

    private void commit(LogChange change) {
        assertThat(new KernelWriter(settings, LocalPaths.toHadoop(table))
                        .begin()
                        .commit(change))
                .isInstanceOf(Committed.class);
    }

    private WriteTarget target(Schema schema, List<String> partitionColumns) {
        return new WriteTarget(
                TableLocation.of(table), schema, partitionColumns, "", Map.of(), Writes.contract("contract"));
    }

    private void append(Schema schema, List<String> partitionColumns, Column... row) {
        write(WriteMode.append(), target(schema, partitionColumns), row);
    }

    private void write(WriteMode mode, WriteTarget target, Column... row) {
        Batch batch = Batch.of(target.schema(), 1, List.of(row));
        PartitionValues values = new PartitionValues(target.partitionColumns().stream()
                .map(column -> Row.copyOf(batch, 0).find(column).orElse(null))
                .toList());
        try (StagedWrite write = provider.stage(target, mode)) {
            PartitionWriter partition = write.partition(0);
            assertThat(partition.write(values, batch)).isNotNull();
            assertThat(write.commit(List.of(partition.finish()), facts(PublicationId.fresh(), target), ReadScope.NONE))
                    .isInstanceOf(io.meshsdk.spi.storage.CommitOutcome.Committed.class);
        }
    }

    private <T> List<T> rows(java.util.function.Function<Row, T> value) {
        try (Stream<Row> rows =
                provider.open(TableLocation.of(table), AsOf.latest()).dataset().rows()) {
            return rows.map(value).toList();
        }
    }

    private TableSnapshot snapshot() {
        return new KernelReader(settings, LocalPaths.toHadoop(table)).latest().orElseThrow();
    }
}
