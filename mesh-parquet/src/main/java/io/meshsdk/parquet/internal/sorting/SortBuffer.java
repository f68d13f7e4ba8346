package io.meshsdk.parquet.internal.sorting;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows that wait to be sorted: nulls first, equal rows in the order they came. Not thread-safe. */
public final class SortBuffer {
    private static final int BATCH_ROWS = 4_096;

    private final Schema schema;
    private final List<Integer> keys;
    private final List<Batch> waiting = new ArrayList<>();
    private int rows;
    private long bytes;

    /**
     * Creates a buffer that sorts by some fields, the first one first.
     *
     * @throws IllegalArgumentException if there is no such field, it comes twice, or it is nested
     */
    public SortBuffer(Schema schema, List<String> fields) {
        this.schema = schema;
        this.keys = fields.stream().map(schema::indexOf).toList();
        for (String name : fields) {
            if (schema.field(name).type().isNested()) {
                throw new IllegalArgumentException("Invalid sorting: field '%s' of type %s has no order"
                        .formatted(name, schema.field(name).type().name()));
            }
        }
        if (keys.stream().distinct().count() < keys.size()) {
            throw new IllegalArgumentException("Invalid sorting: a field is named twice in %s".formatted(fields));
        }
    }

    /** Adds the rows of a batch, copied. */
    public void add(Batch batch) {
        List<Column> copies = new ArrayList<>();
        int[] all = IntStream.range(0, batch.rowCount()).toArray();
        for (Column column : batch.columns()) {
            Column copy = Decoding.of(column.gather(all, all.length));
            bytes += Sizes.of(copy);
            copies.add(copy);
        }
        waiting.add(Batch.of(schema, batch.rowCount(), copies));
        rows += batch.rowCount();
    }

    /** Returns how many rows wait. */
    public int rows() {
        return rows;
    }

    /** Returns about how many bytes they take. */
    public long bytes() {
        return bytes;
    }

    /** Returns the rows in their order, each batch made when it is its turn, and starts anew. */
    public Iterable<Batch> drain() {
        if (rows == 0) {
            return List.of();
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < schema.fields().size(); i++) {
            int field = i;
            columns.add(Concatenation.of(
                    waiting.stream().map(batch -> batch.column(field)).toList()));
        }
        Batch all = Batch.of(schema, rows, columns);
        waiting.clear();
        int[] order = order(columns);
        rows = 0;
        bytes = 0;
        return () -> IntStream.iterate(0, from -> from < order.length, from -> from + BATCH_ROWS)
                .mapToObj(from -> Arrays.copyOfRange(order, from, Math.min(order.length, from + BATCH_ROWS)))
                .map(positions -> all.gather(positions, positions.length))
                .iterator();
    }

    private int[] order(List<Column> columns) {
        RowOrder order = new RowOrder(keys.stream().map(columns::get).toList());
        Integer[] positions = IntStream.range(0, rows).boxed().toArray(Integer[]::new);
        Arrays.sort(positions, order);
        return Arrays.stream(positions).mapToInt(Integer::intValue).toArray();
    }
}
