package io.meshsdk.core.access.mask;

import io.meshsdk.access.Mask.Truncated.To;
import io.meshsdk.data.Column;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * Shows the begin of the unit in which a day or time lies, in UTC.
 *
 * @param unit the unit
 */
record TimeMask(To unit) {
    private static final long MICROS_OF_HOUR = 3_600_000_000L;
    private static final long MICROS_OF_DAY = 24 * MICROS_OF_HOUR;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int YEARS_OF_DECADE = 10;

    Column apply(Column column) {
        return column instanceof IntColumn days ? days(days) : times((LongColumn) column);
    }

    private Column days(IntColumn column) {
        int[] seen = new int[column.size()];
        for (int row = 0; row < seen.length; row++) {
            if (!column.isNull(row)) {
                seen[row] = (int) Math.max(Integer.MIN_VALUE, day(column.value(row)));
            }
        }
        return IntColumn.of(seen, column.validity());
    }

    private Column times(LongColumn column) {
        long[] seen = new long[column.size()];
        for (int row = 0; row < seen.length; row++) {
            if (!column.isNull(row)) {
                seen[row] = micros(column.value(row));
            }
        }
        return LongColumn.of(seen, column.validity());
    }

    private long micros(long value) {
        if (unit == To.HOUR) {
            return atLeast(Math.floorDiv(value, MICROS_OF_HOUR), MICROS_OF_HOUR);
        }
        long day = Math.floorDiv(value, MICROS_OF_DAY);
        return atLeast(unit == To.DAY ? day : day(day), MICROS_OF_DAY);
    }

    /** The first unit of all begins before the first microsecond that there is. */
    private static long atLeast(long count, long micros) {
        return count < Long.MIN_VALUE / micros ? Long.MIN_VALUE : count * micros;
    }

    private long day(long value) {
        LocalDate day = LocalDate.ofEpochDay(value);
        return switch (unit) {
            case HOUR, DAY -> day.toEpochDay();
            case WEEK ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toEpochDay();
            case MONTH -> day.withDayOfMonth(1).toEpochDay();
            case QUARTER ->
                day.withDayOfMonth(1)
                        .withMonth(firstOfQuarter(day.getMonthValue()))
                        .toEpochDay();
            case YEAR -> day.withDayOfYear(1).toEpochDay();
            case DECADE -> LocalDate.ofYearDay(firstOfDecade(day.getYear()), 1).toEpochDay();
        };
    }

    private static int firstOfQuarter(int month) {
        return month - (month - 1) % MONTHS_OF_QUARTER;
    }

    private static int firstOfDecade(int year) {
        return year - Math.floorMod(year, YEARS_OF_DECADE);
    }
}
