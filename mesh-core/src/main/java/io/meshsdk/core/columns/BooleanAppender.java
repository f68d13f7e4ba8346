package io.meshsdk.core.columns;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.Validity;
import java.util.Arrays;

/** Collects truth values. */
final class BooleanAppender extends Appender {
    private boolean[] values = new boolean[INITIAL_ROWS];

    BooleanAppender(Place place) {
        super(place);
    }

    @Override
    boolean put(int row, Object value) {
        if (value instanceof Boolean truth) {
            values[row] = truth;
            return true;
        }
        return false;
    }

    @Override
    void grow(int capacity) {
        values = Arrays.copyOf(values, capacity);
    }

    @Override
    BooleanColumn column(Validity validity) {
        return BooleanColumn.of(values, validity);
    }
}
