package io.meshsdk.core.columns;

import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.Validity;
import java.util.Arrays;

/** Collects floating point numbers of 32 bits; wider numbers fit where nothing is lost. */
final class FloatAppender extends Appender {
    private float[] values = new float[INITIAL_ROWS];

    FloatAppender(Place place) {
        super(place);
    }

    @Override
    boolean put(int row, Object value) {
        if (value instanceof Float number) {
            values[row] = number;
            return true;
        }
        if (value instanceof Double number) {
            values[row] = number.floatValue();
            return Double.compare(values[row], number) == 0;
        }
        if (WholeNumbers.isLong(value)) {
            long number = ((Number) value).longValue();
            values[row] = number;
            return values[row] < 0x1p63f && (long) values[row] == number;
        }
        return false;
    }

    @Override
    void grow(int capacity) {
        values = Arrays.copyOf(values, capacity);
    }

    @Override
    FloatColumn column(Validity validity) {
        return FloatColumn.of(values, validity);
    }
}
