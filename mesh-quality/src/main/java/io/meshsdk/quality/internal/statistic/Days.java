package io.meshsdk.quality.internal.statistic;

import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;

/** Dates and points in time as days since 1970. */
public final class Days {
    private static final long MICROS_OF_DAY = 86_400_000_000L;

    private Days() {}

    /** Returns the days of a column of days, or of microseconds since 1970 in UTC. */
    public static Column of(Column column) {
        Column plain = column instanceof DictionaryColumn coded ? coded.decoded() : column;
        if (!(plain instanceof LongColumn micros)) {
            return plain;
        }
        int[] days = new int[micros.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = (int) Math.floorDiv(micros.values()[i], MICROS_OF_DAY);
        }
        return IntColumn.of(days, micros.validity());
    }
}
