package io.meshsdk.parquet.internal.encoding;

import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.parquet.internal.nesting.Leaf;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ByteType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.ShortType;

/** Reads the values of a column that are not null as numbers: floating point ones as their bits. */
final class NumberSource {
    private final Leaf leaf;
    private final long largest;
    private final long smallest;

    NumberSource(Leaf leaf) {
        this.leaf = leaf;
        this.largest = largest(leaf.type());
        this.smallest = leaf.type() instanceof DecimalType ? -largest : -largest - 1;
    }

    private static long largest(DataType type) {
        if (type instanceof DecimalType decimal) {
            return Decimals.largestCompact(decimal.precision());
        }
        if (type instanceof ByteType) {
            return Byte.MAX_VALUE;
        }
        return type instanceof ShortType ? Short.MAX_VALUE : Long.MAX_VALUE;
    }

    /** Fills the front of an array with the values of some rows, and returns how many are not null. */
    int read(Column column, int from, int to, long[] into) {
        int count = column instanceof DictionaryColumn coded
                ? readCoded(coded, from, to, into)
                : readPlain(column, from, to, into);
        if (largest != Long.MAX_VALUE) {
            requireRange(into, count);
        }
        return count;
    }

    private void requireRange(long[] values, int count) {
        for (int i = 0; i < count; i++) {
            if (values[i] < smallest || values[i] > largest) {
                throw Decimals.doesNotFit(leaf);
            }
        }
    }

    private int readCoded(DictionaryColumn column, int from, int to, long[] into) {
        int count = 0;
        Column entries = column.dictionary();
        for (int row = from; row < to; row++) {
            if (!column.isNull(row)) {
                into[count++] = number(entries, column.id(row));
            }
        }
        return count;
    }

    private long number(Column column, int row) {
        if (column instanceof LongColumn longs) {
            return longs.value(row);
        }
        if (column instanceof IntColumn ints) {
            return ints.value(row);
        }
        if (column instanceof DecimalColumn decimals) {
            return decimal(decimals, row);
        }
        if (column instanceof DoubleColumn doubles) {
            return Double.doubleToRawLongBits(doubles.value(row));
        }
        return Float.floatToRawIntBits(((FloatColumn) column).value(row));
    }

    private long decimal(DecimalColumn column, int row) {
        if (!column.isCompact() && column.high(row) != column.low()[row] >> (Long.SIZE - 1)) {
            throw Decimals.doesNotFit(leaf);
        }
        return column.low()[row];
    }

    private int readPlain(Column column, int from, int to, long[] into) {
        if (column instanceof LongColumn longs) {
            return copy(longs.values(), column.validity(), from, to, into);
        }
        if (column instanceof DecimalColumn decimals && decimals.isCompact()) {
            return copy(decimals.low(), column.validity(), from, to, into);
        }
        int count = 0;
        for (int row = from; row < to; row++) {
            if (!column.isNull(row)) {
                into[count++] = number(column, row);
            }
        }
        return count;
    }

    private static int copy(long[] values, Validity validity, int from, int to, long[] into) {
        if (!validity.hasNulls()) {
            System.arraycopy(values, from, into, 0, to - from);
            return to - from;
        }
        int count = 0;
        for (int row = from; row < to; row++) {
            if (!validity.isNull(row)) {
                into[count++] = values[row];
            }
        }
        return count;
    }
}
