package io.meshsdk.testkit;

import static io.meshsdk.testkit.StorageFixture.committed;
import static io.meshsdk.testkit.StorageFixture.facts;
import static io.meshsdk.testkit.StorageFixture.orders;
import static io.meshsdk.testkit.StorageFixture.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is written is what is read. */
abstract class RowClaims {
    abstract StorageFixture storage();

    abstract boolean holds(DataType type);

    @Test
    @DisplayName("values of every type the format holds come back as they were, nulls and extremes included")
    void commit_everyHeldType_givesValuesBack() {
        List<Field> held = ExtremeValues.SCHEMA.fields().stream()
                .filter(field -> holds(field.type()))
                .toList();
        Batch batch = ExtremeValues.batch(Schema.of(held));

        storage().publish(storage().target(batch.schema()), WriteMode.append(), batch);

        assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(rows(batch));
        assertThat(storage()
                        .provider()
                        .open(storage().location(), AsOf.latest())
                        .dataset()
                        .schema()
                        .fields())
                .extracting(Field::name, Field::type)
                .containsExactlyElementsOf(held.stream()
                        .map(field -> tuple(field.name(), field.type()))
                        .toList());
    }

    @Test
    @DisplayName("a type the format cannot hold is refused when the write is staged, naming the field")
    void stage_typeNotHeld_throwsAndNamesTheField() {
        for (Field field : ExtremeValues.SCHEMA.fields()) {
            if (!holds(field.type())) {
                WriteTarget target = storage().target(Schema.of(Field.int64("id"), field));
                assertThatThrownBy(() -> storage().provider().stage(target, WriteMode.append()))
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining(field.name());
                assertThat(storage().listing()).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("dictionary columns come back as the values they stand for")
    void commit_dictionaryColumn_givesValuesBack() {
        Schema schema = Schema.of(Field.int64("id"), Field.string("word"));
        boolean[] nulls = {false, true, false, false};
        Column words = DictionaryColumn.of(
                BytesColumn.ofStrings(Arrays.asList("unused", "żółw", "")),
                new int[] {1, 0, 2, 1},
                Validity.ofNulls(nulls, 4));
        Batch batch = Batch.of(schema, 4, List.of(LongColumn.of(1, 2, 3, 4), words));

        storage().publish(storage().target(schema), WriteMode.append(), batch);

        assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(rows(batch));
    }

    @Test
    @DisplayName("several batches of several partitions written in parallel are all there")
    void commit_partitionsInParallel_keepsEveryRow() {
        int threads = 4;
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            List<StagedFiles> files = Racers.race(threads, partition -> () -> {
                Batch[] batches = new Batch[5];
                Arrays.setAll(batches, i -> orders(partition * 100L + 2L * i, partition * 100L + 2L * i + 1));
                return StorageFixture.stage(write, partition, batches);
            });
            assertThat(files).extracting(StagedFiles::partition).containsExactly(0, 1, 2, 3);
            assertThat(files).extracting(StagedFiles::rowCount).containsOnly(10L);
            committed(write.commit(files, facts(PublicationId.fresh(), storage().target()), ReadScope.NONE));
        }

        assertThat(storage().read())
                .hasSize(40)
                .extracting(row -> row.integer("id"))
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("a write names the file that received the rows, and that file alone can be read")
    void write_returnsTheFileThatHoldsTheRows() {
        Batch first = orders(1, 2, 3);
        Batch second = orders(4, 5);
        FileId firstFile;
        FileId secondFile;
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            PartitionWriter one = write.partition(0);
            firstFile = StorageFixture.write(one, PartitionValues.none(), first);
            PartitionWriter other = write.partition(1);
            secondFile = StorageFixture.write(other, PartitionValues.none(), second);
            StagedFiles ones = one.finish();
            assertThat(ones.files()).containsExactly(firstFile);
            assertThat(ones.sizeInBytes()).isPositive();
            committed(write.commit(
                    List.of(ones, other.finish()),
                    facts(PublicationId.fresh(), storage().target()),
                    ReadScope.NONE));
        }

        StoredTable table = storage().provider().open(storage().location(), AsOf.latest());
        assertThat(table.files())
                .containsExactlyInAnyOrder(firstFile, secondFile)
                .isSorted();
        assertThat(StorageFixture.read(table.dataset(List.of(firstFile)))).containsExactlyElementsOf(rows(first));
        assertThat(StorageFixture.read(table.dataset(List.of(secondFile)))).containsExactlyElementsOf(rows(second));
        assertThat(StorageFixture.read(table.dataset(List.of()))).isEmpty();
    }

    @Test
    @DisplayName("a file that is not live is refused")
    void dataset_fileNotLive_throws() {
        storage().append(1);
        FileId old = storage()
                .provider()
                .open(storage().location(), AsOf.latest())
                .files()
                .get(0);
        storage().overwrite(2);
        StoredTable table = storage().provider().open(storage().location(), AsOf.latest());

        assertThatIllegalArgumentException().isThrownBy(() -> table.dataset(List.of(old)));
        assertThatIllegalArgumentException().isThrownBy(() -> table.dataset(List.of(new FileId("no-such-file"))));
    }

    @Test
    @DisplayName("a dataset can be opened again, whole or by column")
    void dataset_openedAgain_givesTheSameRows() {
        storage().append(1, 2, 3);
        StoredTable table = storage().provider().open(storage().location(), AsOf.latest());

        assertThat(StorageFixture.read(table.dataset())).containsExactlyInAnyOrderElementsOf(rows(orders(1, 2, 3)));
        assertThat(StorageFixture.read(table.dataset())).containsExactlyInAnyOrderElementsOf(rows(orders(1, 2, 3)));
        assertThat(StorageFixture.read(table.dataset().select("amount", "id")))
                .containsExactlyInAnyOrderElementsOf(StorageFixture.rows(selected(orders(1, 2, 3), "amount", "id")));
    }

    @Test
    @DisplayName("partition columns are read in their places, null and unusual values included")
    void commit_partitionedTable_givesPartitionValuesBack() {
        Schema schema = Schema.of(
                Field.string("segment"),
                Field.int64("id"),
                Field.date("day"),
                Field.int32("shard"),
                Field.string("note"));
        List<PartitionValues> partitions = List.of(
                values("gold", LocalDate.of(2026, 11, 20), 7),
                values("a b/c=é%25:🐙'\"", LocalDate.of(1969, 12, 31), Integer.MIN_VALUE),
                values(null, null, null));
        List<Batch> batches = new ArrayList<>();
        WriteTarget target = storage().target(schema, "segment", "day", "shard");
        try (StagedWrite write = storage().provider().stage(target, WriteMode.append())) {
            PartitionWriter writer = write.partition(0);
            List<FileId> files = new ArrayList<>();
            for (PartitionValues values : partitions) {
                Batch batch = partitionBatch(schema, values, batches.size());
                batches.add(batch);
                files.add(StorageFixture.write(writer, values, batch));
            }
            assertThat(files).doesNotHaveDuplicates();
            StagedFiles staged = writer.finish();
            assertThat(staged.files()).containsExactlyInAnyOrderElementsOf(files);
            committed(write.commit(List.of(staged), facts(PublicationId.fresh(), target), ReadScope.NONE));

            StoredTable table = storage().provider().open(storage().location(), AsOf.latest());
            for (int i = 0; i < files.size(); i++) {
                assertThat(StorageFixture.read(table.dataset(List.of(files.get(i)))))
                        .containsExactlyElementsOf(rows(batches.get(i)));
            }
        }
        assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(rows(batches.toArray(Batch[]::new)));
    }

    private static PartitionValues values(@Nullable String segment, @Nullable LocalDate day, @Nullable Integer shard) {
        return new PartitionValues(Arrays.asList(segment, day, shard));
    }

    private static Batch partitionBatch(Schema schema, PartitionValues values, int number) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (long id = 0; id < 3; id++) {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("segment", values.values().get(0));
            row.put("id", number * 10L + id);
            row.put("day", values.values().get(1));
            row.put("shard", values.values().get(2));
            row.put("note", id == 1 ? null : "note " + id);
            rows.add(row);
        }
        return Batches.of(schema, rows);
    }

    private static Batch selected(Batch batch, String... fields) {
        return Batch.of(
                batch.schema().select(List.of(fields)),
                batch.rowCount(),
                Arrays.stream(fields).map(batch::column).toList());
    }
}
