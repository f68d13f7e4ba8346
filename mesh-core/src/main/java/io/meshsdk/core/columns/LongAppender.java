package io.meshsdk.core.columns;

import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;
import java.util.Arrays;

/** Collects whole numbers of 64 bits. */
final class LongAppender extends Appender {
    private long[] values = new long[INITIAL_ROWS];

    LongAppender(Place place) {
        super(place);
    }

    @Override
    boolean put(int row, Object value) {
        if (!WholeNumbers.isLong(value)) {
            return false;
        }
        values[row] = ((Number) value).longValue();
        return true;
    }

    @Override
    void grow(int capacity) {
        values = Arrays.copyOf(values, capacity);
    }

    @Override
    LongColumn column(Validity validity) {
        return LongColumn.of(values, validity);
    }
}
