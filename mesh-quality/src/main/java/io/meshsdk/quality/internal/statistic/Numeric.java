package io.meshsdk.quality.internal.statistic;

import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;

/**
 * Takes the numbers of columns end to end, without nulls, as the arrays that states add. Its arrays are reused: they hold
 * the last column, {@link #size()} numbers, and are read only. For one thread.
 */
public final class Numeric {
    private final WholeWords words = new WholeWords();
    private double[] buffer = new double[0];
    private double[] reals = buffer;
    private int size;

    /** Creates a view of nothing. */
    public Numeric() {}

    /** Returns whether a column holds numbers, with or without a dictionary; days and points in time are whole ones. */
    public static boolean isNumeric(Column column) {
        Column plain = plain(column);
        return isWhole(plain) || plain instanceof DoubleColumn || plain instanceof FloatColumn;
    }

    /** Returns whether a column holds whole numbers or decimals, which are whole when unscaled. */
    public static boolean isWhole(Column column) {
        Column plain = plain(column);
        return plain instanceof IntColumn || plain instanceof LongColumn || plain instanceof DecimalColumn;
    }

    /** Returns the digits after the point of the whole numbers of a column: 0, but for decimals. */
    public static int scale(Column column) {
        return plain(column) instanceof DecimalColumn decimals ? decimals.scale() : 0;
    }

    /** Returns which rows of two columns are null: those in which either is. Taken with it, their numbers are in pairs. */
    public static Validity shared(Column left, Column right) {
        if (!left.validity().hasNulls()) {
            return right.validity();
        } else if (!right.validity().hasNulls()) {
            return left.validity();
        }
        boolean[] nulls = new boolean[left.size()];
        for (int i = 0; i < nulls.length; i++) {
            nulls[i] = left.isNull(i) || right.isNull(i);
        }
        return Validity.ofNulls(nulls, nulls.length);
    }

    private static Column plain(Column column) {
        return column instanceof DictionaryColumn coded ? coded.dictionary() : column;
    }

    /**
     * Takes the numbers of a column as doubles. Whole numbers are the closest ones; decimals are the closest of the
     * unscaled value divided by the power of ten, at most three units of the last place off, and never out of order.
     *
     * @throws IllegalArgumentException if the column is not numeric
     */
    public double[] reals(Column column) {
        if (column instanceof DictionaryColumn coded) {
            if (coded.dictionary().size() > coded.size()) {
                takeRows(coded.decoded());
            } else {
                takeEntries(coded);
            }
        } else if (column instanceof DoubleColumn doubles && !column.validity().hasNulls()) {
            reals = doubles.values();
            size = column.size();
        } else {
            takeRows(column);
        }
        return reals;
    }

    private void takeEntries(DictionaryColumn coded) {
        Validity all = Validity.allValid(coded.dictionary().size());
        double[] entries = reals(coded.dictionary().withValidity(all)).clone();
        int[] ids = coded.ids();
        room(coded.size());
        for (int i = 0; i < coded.size(); i++) {
            if (!coded.isNull(i)) {
                reals[size++] = entries[ids[i]];
            }
        }
    }

    private void takeRows(Column column) {
        Validity validity = column.validity();
        room(column.size());
        double[] target = reals;
        int kept = 0;
        if (column instanceof DoubleColumn doubles) {
            for (int i = 0; i < validity.size(); i++) {
                target[kept] = doubles.value(i);
                kept += validity.isNull(i) ? 0 : 1;
            }
        } else if (column instanceof FloatColumn floats) {
            for (int i = 0; i < validity.size(); i++) {
                target[kept] = floats.value(i);
                kept += validity.isNull(i) ? 0 : 1;
            }
        } else {
            kept = words.take(column).toReals(target);
        }
        size = kept;
    }

    private void room(int rows) {
        if (buffer.length < rows) {
            buffer = new double[rows];
        }
        reals = buffer;
        size = 0;
    }

    /**
     * Takes the whole numbers of a column; decimals unscaled, of which these are the low words.
     *
     * @throws IllegalArgumentException if the column is not whole
     */
    public long[] wholes(Column column) {
        size = words.take(column).size();
        return words.low();
    }

    /** Returns the high words of the numbers that {@link #wholes} took. */
    public long[] highs() {
        return words.high();
    }

    /** Returns how many numbers were taken. */
    public int size() {
        return size;
    }
}
