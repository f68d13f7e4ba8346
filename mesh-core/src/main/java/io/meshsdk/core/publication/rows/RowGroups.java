package io.meshsdk.core.publication.rows;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that agree in some columns, numbered from 0 in the order in which they come. For one thread. */
final class RowGroups {
    private final int[] groups;
    private int count;

    private RowGroups(int rows) {
        this.groups = new int[rows];
        this.count = Math.min(rows, 1);
    }

    static RowGroups of(List<Column> columns) {
        RowGroups groups = new RowGroups(columns.get(0).size());
        columns.forEach(groups::refine);
        return groups;
    }

    int rowCount() {
        return groups.length;
    }

    int count() {
        return count;
    }

    int of(int row) {
        return groups[row];
    }

    private void refine(Column column) {
        Map<@Nullable Object, Integer> values = new HashMap<>();
        Map<Long, Integer> pairs = new HashMap<>();
        for (int row = 0; row < groups.length; row++) {
            int value = values.computeIfAbsent(value(column, row), any -> values.size());
            groups[row] = pairs.computeIfAbsent(((long) groups[row] << Integer.SIZE) | value, any -> pairs.size());
        }
        count = pairs.size();
    }

    /** Returns what equals in rows of one value; entries of a dictionary stand for theirs. */
    private static @Nullable Object value(Column column, int row) {
        if (column.isNull(row)) {
            return null;
        }
        if (column instanceof DictionaryColumn coded) {
            return coded.id(row);
        }
        if (column instanceof BytesColumn bytes) {
            return bytes.text(row);
        }
        if (column instanceof IntColumn ints) {
            return ints.value(row);
        }
        if (column instanceof LongColumn longs) {
            return longs.value(row);
        }
        if (column instanceof DecimalColumn decimals) {
            return decimals.value(row);
        }
        if (column instanceof BooleanColumn booleans) {
            return booleans.value(row);
        }
        if (column instanceof DoubleColumn doubles) {
            return doubles.value(row);
        }
        if (column instanceof FloatColumn floats) {
            return floats.value(row);
        }
        throw new IllegalArgumentException("Cannot split rows by a nested column");
    }
}
