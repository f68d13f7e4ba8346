package io.meshsdk.core.columns;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.ListColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.MapColumn;
import io.meshsdk.data.StructColumn;
import io.meshsdk.data.Validity;
import java.util.stream.IntStream;

/**
 * Columns in buffers of their own that hold the values of their rows and nothing else: no dictionary, no slot behind the last row, and
 * zero, no bytes and no elements where a row is null. A slot that is null may otherwise hold a value of another row.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class OwnColumns {
    private OwnColumns() {}

    /** Returns a column of the same values, written anew, also those within structs, lists and maps. */
    public static Column of(Column column) {
        return of(column, column.validity());
    }

    /** Returns a column of the same values, written anew, in which more rows are null: also those that another validity says. */
    public static Column of(Column column, Validity other) {
        return anew(column, both(column.validity(), other));
    }

    private static Column anew(Column column, Validity seen) {
        if (column instanceof DictionaryColumn coded) {
            return anew(coded.withValidity(seen).decoded(), seen);
        }
        if (column instanceof BytesColumn) {
            return gathered(column, seen);
        }
        if (column instanceof StructColumn structs) {
            return StructColumn.of(
                    structs.fields().stream().map(field -> of(field, seen)).toList(), seen);
        }
        if (column instanceof ListColumn) {
            ListColumn lists = (ListColumn) gathered(column, seen);
            return ListColumn.of(lists.offsets(), of(lists.elements()), seen);
        }
        if (column instanceof MapColumn) {
            MapColumn maps = (MapColumn) gathered(column, seen);
            return MapColumn.of(maps.offsets(), of(maps.keys()), of(maps.values()), seen);
        }
        return column instanceof DecimalColumn decimals ? decimals(decimals, seen) : primitives(column, seen);
    }

    /** What is gathered takes no bytes and no elements of rows that are null. */
    private static Column gathered(Column column, Validity seen) {
        int rows = seen.size();
        return column.withValidity(seen).gather(IntStream.range(0, rows).toArray(), rows);
    }

    private static Column decimals(DecimalColumn column, Validity seen) {
        long[] low = new long[seen.size()];
        long[] high = new long[column.isCompact() ? 0 : low.length];
        for (int row = 0; row < low.length; row++) {
            if (!seen.isNull(row)) {
                low[row] = column.low()[row];
            }
        }
        for (int row = 0; row < high.length; row++) {
            if (!seen.isNull(row)) {
                high[row] = column.high(row);
            }
        }
        return column.isCompact()
                ? DecimalColumn.compact(column.scale(), low, seen)
                : DecimalColumn.wide(column.scale(), high, low, seen);
    }

    private static Column primitives(Column column, Validity seen) {
        if (column instanceof IntColumn ints) {
            return ints(ints, seen);
        }
        if (column instanceof LongColumn longs) {
            return longs(longs, seen);
        }
        if (column instanceof FloatColumn floats) {
            return floats(floats, seen);
        }
        return column instanceof DoubleColumn doubles ? doubles(doubles, seen) : booleans((BooleanColumn) column, seen);
    }

    private static Column ints(IntColumn column, Validity seen) {
        int[] own = new int[seen.size()];
        for (int row = 0; row < own.length; row++) {
            own[row] = seen.isNull(row) ? 0 : column.value(row);
        }
        return IntColumn.of(own, seen);
    }

    private static Column longs(LongColumn column, Validity seen) {
        long[] own = new long[seen.size()];
        for (int row = 0; row < own.length; row++) {
            own[row] = seen.isNull(row) ? 0 : column.value(row);
        }
        return LongColumn.of(own, seen);
    }

    private static Column floats(FloatColumn column, Validity seen) {
        float[] own = new float[seen.size()];
        for (int row = 0; row < own.length; row++) {
            own[row] = seen.isNull(row) ? 0 : column.value(row);
        }
        return FloatColumn.of(own, seen);
    }

    private static Column doubles(DoubleColumn column, Validity seen) {
        double[] own = new double[seen.size()];
        for (int row = 0; row < own.length; row++) {
            own[row] = seen.isNull(row) ? 0 : column.value(row);
        }
        return DoubleColumn.of(own, seen);
    }

    private static Column booleans(BooleanColumn column, Validity seen) {
        boolean[] own = new boolean[seen.size()];
        for (int row = 0; row < own.length; row++) {
            own[row] = !seen.isNull(row) && column.value(row);
        }
        return BooleanColumn.of(own, seen);
    }

    private static Validity both(Validity own, Validity other) {
        if (!own.hasNulls() && !other.hasNulls()) {
            return Validity.allValid(own.size());
        }
        boolean[] nulls = new boolean[own.size()];
        for (int row = 0; row < nulls.length; row++) {
            nulls[row] = own.isNull(row) || other.isNull(row);
        }
        return Validity.ofNulls(nulls, nulls.length);
    }
}
