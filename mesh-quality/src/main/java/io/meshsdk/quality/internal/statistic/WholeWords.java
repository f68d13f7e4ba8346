package io.meshsdk.quality.internal.statistic;

import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;

/** The whole numbers and unscaled decimals of a column end to end, without nulls, in two words each. For one thread. */
final class WholeWords {
    private static final double WORD = 0x1p64;

    private long[] low = new long[0];
    private long[] high = new long[0];
    private boolean isWide;
    private double power;
    private int size;

    /** Takes the numbers of a column, with or without a dictionary. */
    WholeWords take(Column column) {
        if (column instanceof DictionaryColumn coded) {
            return takePlain(coded.decoded());
        }
        return takePlain(column);
    }

    private WholeWords takePlain(Column column) {
        room(column.size());
        power = 1;
        isWide = false;
        if (column instanceof LongColumn longs) {
            takeLongs(longs.values(), column.validity(), low);
        } else if (column instanceof IntColumn ints) {
            takeInts(ints);
        } else if (column instanceof DecimalColumn decimals) {
            takeDecimals(decimals);
        } else {
            throw new IllegalArgumentException(
                    "Cannot take the numbers of a %s: only those of int, long, float, double and decimal columns are numbers"
                            .formatted(column.getClass().getSimpleName()));
        }
        return this;
    }

    private void room(int rows) {
        if (low.length < rows) {
            low = new long[rows];
            high = new long[rows];
        }
    }

    private void takeLongs(long[] values, Validity validity, long[] target) {
        int kept = 0;
        if (validity.hasNulls()) {
            for (int i = 0; i < validity.size(); i++) {
                target[kept] = values[i];
                kept += validity.isNull(i) ? 0 : 1;
            }
        } else {
            kept = validity.size();
            System.arraycopy(values, 0, target, 0, kept);
        }
        size = kept;
    }

    private void takeInts(IntColumn column) {
        Validity validity = column.validity();
        int kept = 0;
        for (int i = 0; i < validity.size(); i++) {
            low[kept] = column.value(i);
            kept += validity.isNull(i) ? 0 : 1;
        }
        size = kept;
    }

    private void takeDecimals(DecimalColumn column) {
        power = Double.parseDouble("1e" + column.scale());
        isWide = !column.isCompact();
        takeLongs(column.low(), column.validity(), low);
        if (isWide) {
            int kept = 0;
            for (int i = 0; i < column.size(); i++) {
                high[kept] = column.high(i);
                kept += column.isNull(i) ? 0 : 1;
            }
        }
    }

    int size() {
        return size;
    }

    long[] low() {
        return low;
    }

    long[] high() {
        for (int i = 0; i < size && !isWide; i++) {
            high[i] = low[i] >> 63;
        }
        isWide = true;
        return high;
    }

    /** Writes the numbers to an array as doubles, divided by the power of ten of their scale, and returns how many. */
    int toReals(double[] target) {
        for (int i = 0; i < size; i++) {
            target[i] = isWide ? wide(high[i], low[i]) : (double) low[i];
        }
        // Apart from the conversion, on which a division would wait.
        for (int i = 0; i < size && power != 1; i++) {
            target[i] /= power;
        }
        return size;
    }

    private static double wide(long high, long low) {
        return high == low >> 63 ? (double) low : high * WORD + unsigned(low);
    }

    private static double unsigned(long low) {
        return low >= 0 ? (double) low : ((low >>> 1) | (low & 1)) * 2.0;
    }
}
