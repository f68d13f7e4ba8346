package io.meshsdk.delta;

import static io.meshsdk.quality.Expectations.atLeast;
import static io.meshsdk.quality.Expectations.between;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.StructColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.delta.internal.constraint.TableConstraints;
import io.meshsdk.delta.internal.files.HadoopSettings;
import io.meshsdk.delta.internal.kernel.KernelReader;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import io.meshsdk.spi.storage.WriteTarget.Constraints;
import io.meshsdk.spi.storage.WriteTarget.Options;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that declare what their rows keep to: every operation keeps it, and no row breaks it. */
final class DeltaConstraintsTest {
    private static final StructType PLACE =
            new StructType(List.of(Field.int32("zone").required(), Field.int32("floor")));
    private static final Schema ORDERS = Schema.of(
            Field.int64("id").required(),
            Field.int64("amount"),
            Field.int64("note"),
            Field.of("place", PLACE).required());
    private static final String AMOUNT = "`amount` IS NULL OR (`amount` >= 0)";
    private static final String ID = "`id` IS NULL OR (`id` >= 1 AND `id` <= 100)";

    private final DeltaStorageProvider provider = new DeltaStorageProvider();

    @TempDir
    private Path folder;

    private Path table;

    @BeforeEach
    void place() {
        table = folder.resolve("table");
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void append_toANewTable_declaresWhatIsAskedFor() {
        write(WriteMode.append(), declared(), rows(null, 1));

        assertThat(required()).containsExactly(List.of("id"), List.of("place"), List.of("place", "zone"));
        assertThat(invariants()).containsExactly("(%s) AND (%s)".formatted(AMOUNT, ID));
        assertThat(snapshot().protocol().isAtMost(1, 2)).isTrue();
    }

    @Test
    void append_whereNothingIsAskedFor_declaresNothing() {
        write(WriteMode.append(), with(Constraints.LEFT, atLeast("amount", 0)), rows(null, 1));

        assertThat(required()).isEmpty();
        assertThat(invariants()).isEmpty();
    }

    @Test
    void everyOperation_onATableThatDeclares_keepsItsSchema() {
        write(WriteMode.append(), declared(), rows(null, 1));
        String schema = snapshot().metadata().schemaJson();
        write(WriteMode.append(), declared(), rows(null, 2));
        write(WriteMode.upsert(List.of("id")), declared(), rows(null, 2, 3));
        write(WriteMode.overwritePartitions(), declared(), rows(null, 4, 5));
        write(WriteMode.append(), declared(), rows(null, 6));
        var maintenance = provider.maintenance(TableLocation.of(table));
        assertThat(maintenance.checkpoint()).isEqualTo(4);
        assertThat(maintenance.compact(1 << 20).filesAfter()).isEqualTo(1);
        assertThat(ids()).containsExactly(4L, 5L, 6L);
        assertThat(maintenance.restore(2, 5, facts()).version()).isEqualTo(6);

        assertThat(ids()).containsExactly(1L, 2L, 3L);
        assertThat(snapshot().metadata().schemaJson()).isEqualTo(schema);
        write(WriteMode.overwrite(), declared(), rows(null, 7));
        assertThat(snapshot().metadata().schemaJson()).isEqualTo(schema);
        assertThat(ids()).containsExactly(7L);
    }

    @Test
    void commit_ofNullInARequiredColumn_isRefusedByName() {
        write(WriteMode.append(), declared(), rows(null, 1));
        Map<String, Long> before = Writes.listing(table);

        for (WriteMode mode : List.of(WriteMode.append(), WriteMode.overwrite())) {
            assertThatThrownBy(() -> write(mode, declared(), rows("id", 2)))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContainingAll("[id] NOT NULL", "Mend the rows");
            assertThatThrownBy(() -> write(mode, declared(), rows("place.zone", 2)))
                    .hasMessageContaining("[place.zone] NOT NULL");
        }
        assertThat(Writes.listing(table)).isEqualTo(before);
    }

    @Test
    void append_underAContractOfFewerChecks_declaresThoseThatAreLeft() {
        write(WriteMode.append(), declared(), rows(null, 1));
        write(WriteMode.append(), with(Constraints.DECLARED, between("id", 1, 100)), rows(null, 2));
        assertThat(invariants()).containsExactly("(" + ID + ")");

        write(WriteMode.append(), with(Constraints.DECLARED), rows(null, 200));
        assertThat(invariants()).isEmpty();
        assertThat(required()).contains(List.of("id"));
    }

    @Test
    void append_underAContractOfMoreChecks_declaresThemWhenItIsOverwritten() {
        write(WriteMode.append(), with(Constraints.DECLARED), rows(null, 1));
        write(WriteMode.append(), declared(), rows(null, 2));
        assertThat(invariants()).isEmpty();

        write(WriteMode.overwrite(), declared(), rows(null, 3));
        assertThat(invariants()).hasSize(1);
    }

    @Test
    void append_ofOtherRequiredFields_keepsThoseThatAreDeclared() {
        write(WriteMode.append(), declared(), rows(null, 1));
        Schema loose = Schema.of(
                Field.int64("id"), Field.int64("amount").required(), Field.int64("note"), Field.of("place", PLACE));
        WriteTarget target = target(loose).with(new Options(List.of(), List.of(), Constraints.DECLARED));
        write(WriteMode.append(), target, rows(null, 2));

        assertThat(required()).containsExactly(List.of("id"), List.of("place"), List.of("place", "zone"));
        assertThatThrownBy(() -> write(WriteMode.append(), target, rows("id", 3)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("[id] NOT NULL");
        write(WriteMode.overwrite(), target, rows("id", 3));
        assertThat(required()).containsExactly(List.of("amount"));
    }

    @Test
    void append_whereEveryColumnIsRequired_declaresAnInvariantAllTheSame() {
        Schema schema = Schema.of(Field.int64("id").required());
        WriteTarget target = target(schema)
                .with(new Options(List.of(), List.of(between("id", 1, 100).check()), Constraints.DECLARED));
        write(WriteMode.append(), target, Batch.of(schema, 1, List.of(LongColumn.of(1))));
        write(WriteMode.append(), target, Batch.of(schema, 1, List.of(LongColumn.of(2))));

        assertThat(invariants()).containsExactly("(`id` IS NOT NULL) AND (%s)".formatted(ID));
    }

    private WriteTarget declared() {
        return with(Constraints.DECLARED, atLeast("amount", 0), between("id", 1, 100));
    }

    private WriteTarget with(Constraints constraints, Expectation... expectations) {
        return target(ORDERS)
                .with(new Options(
                        List.of(),
                        Arrays.stream(expectations).map(Expectation::check).toList(),
                        constraints));
    }

    private WriteTarget target(Schema schema) {
        return new WriteTarget(
                TableLocation.of(table), schema, List.of(), "Orders", Map.of(), Writes.contract("orders"));
    }

    /** Returns rows of which one column, or field, is null throughout. */
    private static Batch rows(@org.jspecify.annotations.Nullable String nothing, long... ids) {
        int count = ids.length;
        Column id = "id".equals(nothing) ? Column.nulls(Field.int64("id").type(), count) : LongColumn.of(ids);
        Column zone = "place.zone".equals(nothing)
                ? Column.nulls(Field.int32("zone").type(), count)
                : IntColumn.of(new int[count]);
        Column floor = Column.nulls(Field.int32("floor").type(), count);
        return Batch.of(
                ORDERS,
                count,
                List.of(
                        id,
                        LongColumn.of(ids),
                        Column.nulls(Field.int64("note").type(), count),
                        StructColumn.of(List.of(zone, floor), Validity.allValid(count))));
    }

    private void write(WriteMode mode, WriteTarget target, Batch rows) {
        try (StagedWrite write = provider.stage(target, mode)) {
            PartitionWriter writer = write.partition(0);
            var unused = writer.write(
                    PartitionValues.none(), Batch.of(target.schema(), rows.rowCount(), columns(target, rows)));
            List<StagedFiles> staged = List.of(writer.finish());
            CommitOutcome outcome = write.commit(staged, facts(), ReadScope.NONE);
            assertThat(outcome).isInstanceOf(CommitOutcome.Committed.class);
        }
    }

    private static List<Column> columns(WriteTarget target, Batch rows) {
        return target.schema().names().stream().map(rows::column).toList();
    }

    private CommitFacts facts() {
        return Writes.facts(PublicationId.fresh(), target(ORDERS));
    }

    private List<Object> ids() {
        try (var rows = provider.open(TableLocation.of(table), AsOf.latest())
                .dataset(Filter.parse("id > 0"))
                .rows()) {
            return rows.map(row -> row.find("id").orElseThrow()).sorted().toList();
        }
    }

    private List<List<String>> required() {
        return TableConstraints.required(snapshot().metadata().schemaJson());
    }

    private List<String> invariants() {
        return TableConstraints.invariants(snapshot().metadata().schemaJson());
    }

    private TableSnapshot snapshot() {
        return new KernelReader(HadoopSettings.with(Map.of()), new org.apache.hadoop.fs.Path(table.toUri()))
                .latest()
                .orElseThrow();
    }
}
