package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

final class BatchBufferProperties {
    private static final Schema SCHEMA = Schema.of(Field.int64("id"), Field.string("product"));

    @Property(tries = 60)
    void drain_batchesOfEveryType_givesTheirRowsInOrder(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 200) int distinct,
            @ForAll @DoubleRange(min = 0, max = 0.5) double nulls,
            @ForAll @Size(max = 90) List<@IntRange(min = 0, max = 40) Integer> sizes) {
        Schema schema =
                RandomBatches.everyType().and(new RandomTypes(seed).schema().fields());
        RandomBatches random = new RandomBatches(seed, distinct, nulls);
        BatchBuffer buffer = new BatchBuffer(schema);
        List<Map<String, @Nullable Object>> added = new ArrayList<>();
        for (int size : sizes) {
            Batch batch = random.next(schema, size);
            buffer.add(batch);
            added.addAll(rows(List.of(batch)));
        }
        assertThat(buffer.rowCount()).isEqualTo(added.size());

        assertThat(rows(buffer.drain())).isEqualTo(added);

        assertThat(buffer.rowCount()).isZero();
        assertThat(buffer.bytes()).isZero();
        assertThat(buffer.drain()).isEmpty();
    }

    @Property(tries = 30)
    void add_manySmallBatches_takesLittleMoreRoomThanOne(@ForAll @IntRange(min = 1, max = 9) int rows) {
        BatchBuffer buffer = new BatchBuffer(SCHEMA);
        int batches = 20_000 / rows;
        for (int i = 0; i < batches; i++) {
            buffer.add(batch(i, rows, "orders"));
        }

        assertThat(buffer.bytes()).isLessThan(2L * rows * batches * (Long.BYTES + Integer.BYTES));
        assertThat(buffer.drain()).hasSizeLessThan(100).allMatch(batch -> batch.column(1) instanceof DictionaryColumn);
    }

    @Example
    void add_batchWhoseBuffersAreUsedAgain_keepsTheValues() {
        long[] ids = {1, 2, 3};
        byte[] text = "orders".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Column product = DictionaryColumn.constant(
                BytesColumn.of(text, new int[] {0, text.length}, io.meshsdk.data.Validity.allValid(1)), 3);
        BatchBuffer buffer = new BatchBuffer(SCHEMA);
        buffer.add(Batch.of(SCHEMA, 3, List.of(LongColumn.of(ids), product)));
        Arrays.fill(ids, 9);
        Arrays.fill(text, (byte) 'x');

        assertThat(rows(buffer.drain()))
                .containsExactly(
                        Map.of("id", 1L, "product", "orders"),
                        Map.of("id", 2L, "product", "orders"),
                        Map.of("id", 3L, "product", "orders"));
    }

    @Example
    void drain_constantsThatDiffer_keepsEach() {
        BatchBuffer buffer = new BatchBuffer(SCHEMA);
        for (int i = 0; i < 8; i++) {
            buffer.add(batch(i, 1, "product " + i % 3));
        }

        assertThat(rows(buffer.drain()))
                .extracting(row -> row.get("product"))
                .startsWith("product 0", "product 1", "product 2", "product 0");
    }

    @Example
    void add_otherFields_isAMisuse() {
        BatchBuffer buffer = new BatchBuffer(Schema.of(Field.int64("id")));

        assertThatThrownBy(() -> buffer.add(batch(1, 1, "orders"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Batch batch(long id, int rows, String product) {
        long[] ids = new long[rows];
        Arrays.fill(ids, id);
        return Batch.of(
                SCHEMA,
                rows,
                List.of(LongColumn.of(ids), DictionaryColumn.constant(BytesColumn.ofStrings(List.of(product)), rows)));
    }

    private static List<Map<String, @Nullable Object>> rows(List<Batch> batches) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Batch batch : batches) {
            for (int row = 0; row < batch.rowCount(); row++) {
                rows.add(AllDecoders.plain(Row.copyOf(batch, row)));
            }
        }
        return rows;
    }
}
