package io.meshsdk.core.columns;

import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.Validity;
import java.util.Arrays;

/** Collects floating point numbers of 64 bits; whole numbers fit where nothing is lost. */
final class DoubleAppender extends Appender {
    private double[] values = new double[INITIAL_ROWS];

    DoubleAppender(Place place) {
        super(place);
    }

    @Override
    boolean put(int row, Object value) {
        if (value instanceof Double || value instanceof Float) {
            values[row] = ((Number) value).doubleValue();
            return true;
        }
        if (WholeNumbers.isLong(value)) {
            long number = ((Number) value).longValue();
            values[row] = number;
            return values[row] < 0x1p63 && (long) values[row] == number;
        }
        return false;
    }

    @Override
    void grow(int capacity) {
        values = Arrays.copyOf(values, capacity);
    }

    @Override
    DoubleColumn column(Validity validity) {
        return DoubleColumn.of(values, validity);
    }
}
