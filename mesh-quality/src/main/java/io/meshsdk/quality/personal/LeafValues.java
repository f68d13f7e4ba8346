package io.meshsdk.quality.personal;

import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.ListColumn;
import io.meshsdk.data.MapColumn;
import io.meshsdk.data.StructColumn;

/** Some rows of a column, on the way to those of a leaf. */
final class LeafValues {
    private final Column column;
    private final int[] rows;
    private final int count;

    private LeafValues(Column column, int[] rows, int count) {
        this.column = column;
        this.rows = rows;
        this.count = count;
    }

    static LeafValues of(Column column) {
        int[] rows = new int[column.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i;
        }
        return new LeafValues(column, rows, rows.length);
    }

    Column column() {
        return column;
    }

    /** Returns how many rows there are. */
    int count() {
        return count;
    }

    /** Returns a row of the column. */
    int row(int index) {
        return rows[index];
    }

    /** Returns the rows behind a step, as {@link Leaf} counts them. */
    LeafValues follow(int step) {
        Column plain = column instanceof DictionaryColumn coded ? coded.decoded() : column;
        if (plain instanceof StructColumn struct) {
            return there(plain).on(struct.fields().get(step));
        }
        if (plain instanceof ListColumn list) {
            return within(plain, list.offsets()).on(list.elements());
        }
        MapColumn map = (MapColumn) plain;
        return within(plain, map.offsets()).on(step == Leaf.KEYS ? map.keys() : map.values());
    }

    private LeafValues on(Column part) {
        return new LeafValues(part, rows, count);
    }

    private LeafValues there(Column plain) {
        int[] kept = new int[count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (!plain.isNull(rows[i])) {
                kept[size++] = rows[i];
            }
        }
        return new LeafValues(plain, kept, size);
    }

    private LeafValues within(Column plain, int[] offsets) {
        LeafValues some = there(plain);
        int total = 0;
        for (int i = 0; i < some.count; i++) {
            total += offsets[some.rows[i] + 1] - offsets[some.rows[i]];
        }
        int[] places = new int[total];
        int size = 0;
        for (int i = 0; i < some.count; i++) {
            for (int place = offsets[some.rows[i]]; place < offsets[some.rows[i] + 1]; place++) {
                places[size++] = place;
            }
        }
        return new LeafValues(plain, places, size);
    }
}
