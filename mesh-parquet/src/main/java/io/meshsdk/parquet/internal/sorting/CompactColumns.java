package io.meshsdk.parquet.internal.sorting;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Copies batches into columns that refer to no reader's buffers: without dictionaries, but where one value repeats. */
public final class CompactColumns {
    /** About what the objects of a column take besides its values. */
    private static final long COLUMN_BYTES = 128;

    private static final int[] FIRST = {0};

    private CompactColumns() {}

    /** Returns a copy of a batch that takes no more room than its rows need. */
    public static Batch copy(Batch batch) {
        int[] all = IntStream.range(0, batch.rowCount()).toArray();
        List<Column> copies = new ArrayList<>();
        for (Column column : batch.columns()) {
            copies.add(copy(column, all));
        }
        return Batch.of(batch.schema(), batch.rowCount(), copies);
    }

    private static Column copy(Column column, int[] all) {
        return isConstant(column)
                ? DictionaryColumn.constant(
                        Decoding.of(((DictionaryColumn) column).dictionary().gather(FIRST, 1)), all.length)
                : Decoding.of(column.gather(all, all.length));
    }

    private static boolean isConstant(Column column) {
        return column instanceof DictionaryColumn coded
                && coded.dictionary().size() == 1
                && !coded.validity().hasNulls();
    }

    /** Returns the rows of copies of batches as one batch. */
    public static Batch concatenate(Schema schema, List<Batch> batches) {
        int rows = batches.stream().mapToInt(Batch::rowCount).sum();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < schema.fields().size(); i++) {
            int field = i;
            columns.add(concatenate(
                    batches.stream().map(batch -> batch.column(field)).toList(), rows));
        }
        return Batch.of(schema, rows, columns);
    }

    private static Column concatenate(List<Column> parts, int rows) {
        Column first = parts.get(0);
        if (isConstant(first)
                && parts.stream().allMatch(part -> isConstant(part) && isSame(entry(first), entry(part)))) {
            return DictionaryColumn.constant(entry(first), rows);
        }
        return Concatenation.of(parts.stream().map(Decoding::of).toList());
    }

    private static Column entry(Column constant) {
        return ((DictionaryColumn) constant).dictionary();
    }

    private static boolean isSame(Column entry, Column other) {
        if (entry instanceof BytesColumn text && other instanceof BytesColumn another) {
            return text.length(0) == another.length(0)
                    && Arrays.equals(text.bytes(), 0, text.length(0), another.bytes(), 0, text.length(0));
        }
        if (entry instanceof LongColumn number && other instanceof LongColumn another) {
            return number.value(0) == another.value(0);
        }
        return entry instanceof IntColumn number
                && other instanceof IntColumn another
                && number.value(0) == another.value(0);
    }

    /** Returns about how many bytes of memory a copy of a batch takes. */
    public static long bytes(Batch batch) {
        long bytes = 0;
        for (Column column : batch.columns()) {
            bytes += COLUMN_BYTES
                    + (column instanceof DictionaryColumn ? (long) Integer.BYTES * column.size() : Sizes.of(column));
        }
        return bytes;
    }
}
