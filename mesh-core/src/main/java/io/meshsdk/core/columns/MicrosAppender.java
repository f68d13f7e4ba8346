package io.meshsdk.core.columns;

import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;
import java.util.Arrays;

/** Collects times as microseconds. */
final class MicrosAppender extends Appender {
    private final Micros kind;
    private long[] values = new long[INITIAL_ROWS];

    MicrosAppender(Place place, Micros kind) {
        super(place);
        this.kind = kind;
    }

    @Override
    boolean put(int row, Object value) {
        values[row] = kind.of(value);
        return values[row] != Micros.NONE;
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
