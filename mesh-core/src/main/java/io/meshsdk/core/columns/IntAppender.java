package io.meshsdk.core.columns;

import io.meshsdk.data.IntColumn;
import io.meshsdk.data.Validity;
import java.util.Arrays;

/** Collects whole numbers of at most 32 bits. */
final class IntAppender extends Appender {
    private final long smallest;
    private final long largest;
    private int[] values = new int[INITIAL_ROWS];

    IntAppender(Place place, long smallest, long largest) {
        super(place);
        this.smallest = smallest;
        this.largest = largest;
    }

    @Override
    boolean put(int row, Object value) {
        if (!WholeNumbers.isLong(value)) {
            return false;
        }
        long number = ((Number) value).longValue();
        values[row] = (int) number;
        return number >= smallest && number <= largest;
    }

    @Override
    void grow(int capacity) {
        values = Arrays.copyOf(values, capacity);
    }

    @Override
    IntColumn column(Validity validity) {
        return IntColumn.of(values, validity);
    }
}
