package io.meshsdk.core.columns;

import io.meshsdk.data.IntColumn;
import io.meshsdk.data.Validity;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;

/** Collects days. */
final class DateAppender extends Appender {
    private int[] days = new int[INITIAL_ROWS];

    DateAppender(Place place) {
        super(place);
    }

    @Override
    boolean put(int row, Object value) {
        if (value instanceof LocalDate date) {
            return putDay(row, date.toEpochDay());
        }
        return value instanceof Date date && putDay(row, date.toLocalDate().toEpochDay());
    }

    private boolean putDay(int row, long day) {
        days[row] = (int) day;
        return days[row] == day;
    }

    @Override
    void grow(int capacity) {
        days = Arrays.copyOf(days, capacity);
    }

    @Override
    IntColumn column(Validity validity) {
        return IntColumn.of(days, validity);
    }
}
