package io.meshsdk.quality.internal.rule;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.schema.DataType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Compares the values of two columns of comparable types, row by row. NaN compares with nothing, and differs from all. */
enum ColumnOrder {
    /** Integers, and days with days. */
    WHOLE,
    /** Points in time, days as their first moment in UTC. */
    TIMES,
    /** Floating point numbers. */
    FLOATING,
    /** Numbers of any two kinds, exactly. */
    MIXED,
    /** Decimals of one scale in one word. */
    DECIMALS,
    /** Texts by code points, and bytes. */
    BYTES,
    /** Truth values, false first. */
    TRUTHS;

    private static final long MICROS_OF_DAY = 86_400_000_000L;
    private static final int UNORDERED = Integer.MIN_VALUE;

    static Optional<ColumnOrder> between(DataType left, DataType right) {
        if (isTime(left) && isTime(right)) {
            return Optional.of(TIMES);
        }
        if (left.isNumeric() && right.isNumeric()) {
            return Optional.of(ofNumbers(left, right));
        }
        if (!left.equals(right)) {
            return Optional.empty();
        }
        if (left instanceof DataType.StringType || left instanceof DataType.BinaryType) {
            return Optional.of(BYTES);
        }
        if (left instanceof DataType.BooleanType) {
            return Optional.of(TRUTHS);
        }
        return left.isNested() ? Optional.empty() : Optional.of(WHOLE);
    }

    private static boolean isTime(DataType type) {
        return type instanceof DataType.DateType || type instanceof DataType.TimestampType;
    }

    private static ColumnOrder ofNumbers(DataType left, DataType right) {
        if (left.isInteger() && right.isInteger()) {
            return WHOLE;
        }
        if (left.isFloating() && right.isFloating()) {
            return FLOATING;
        }
        boolean compact = left.equals(right)
                && left instanceof DataType.DecimalType decimal
                && decimal.precision() <= DecimalColumn.COMPACT_PRECISION;
        return compact ? DECIMALS : MIXED;
    }

    boolean isOfTimes() {
        return this == TIMES;
    }

    /** Marks rows whose values do not compare so; rows with a null either way. */
    void mark(Column left, Column right, Comparison comparison, boolean[] broken) {
        if (left instanceof IntColumn some && right instanceof IntColumn others) {
            mark(some.values(), others.values(), left.size(), comparison, broken);
        } else if (left instanceof LongColumn some && right instanceof LongColumn others) {
            mark(some.values(), others.values(), left.size(), comparison, broken);
        } else {
            markEach(left, right, comparison, broken);
        }
    }

    private static void mark(int[] left, int[] right, int size, Comparison comparison, boolean[] broken) {
        boolean below = !comparison.holds(-1);
        boolean equal = !comparison.holds(0);
        boolean above = !comparison.holds(1);
        for (int i = 0; i < size; i++) {
            broken[i] = left[i] < right[i] ? below : left[i] == right[i] ? equal : above;
        }
    }

    private static void mark(long[] left, long[] right, int size, Comparison comparison, boolean[] broken) {
        boolean below = !comparison.holds(-1);
        boolean equal = !comparison.holds(0);
        boolean above = !comparison.holds(1);
        for (int i = 0; i < size; i++) {
            broken[i] = left[i] < right[i] ? below : left[i] == right[i] ? equal : above;
        }
    }

    private void markEach(Column left, Column right, Comparison comparison, boolean[] broken) {
        for (int i = 0; i < left.size(); i++) {
            if (!left.isNull(i) && !right.isNull(i)) {
                int order = compare(left, right, i);
                broken[i] = order == UNORDERED ? comparison != Comparison.NOT_EQUAL : !comparison.holds(order);
            } else {
                broken[i] = false;
            }
        }
    }

    /** Marks rows whose second time is before the first, or more than a duration after it. */
    void markLag(Column event, Column arrival, Duration most, boolean[] broken) {
        long days = most.toDays();
        long rest = most.minusDays(days).toNanos() / 1_000;
        for (int i = 0; i < event.size(); i++) {
            boolean whole = !event.isNull(i) && !arrival.isNull(i);
            broken[i] = whole && (compareTimes(event, arrival, i) > 0 || isLater(event, arrival, i, days, rest));
        }
    }

    /** Returns whether a time is more than so many days and microseconds after another. */
    private static boolean isLater(Column event, Column arrival, int row, long days, long rest) {
        long more = day(arrival, row) - day(event, row) - days;
        if (Math.abs(more) > 1) {
            return more > 1;
        }
        return more * MICROS_OF_DAY + microOfDay(arrival, row) - microOfDay(event, row) > rest;
    }

    /** A day in microseconds may be more than 64 bits hold. */
    private static int compareTimes(Column left, Column right, int row) {
        int byDay = Long.compare(day(left, row), day(right, row));
        return byDay == 0 ? Long.compare(microOfDay(left, row), microOfDay(right, row)) : byDay;
    }

    private static long day(Column column, int row) {
        return column instanceof IntColumn days
                ? days.value(row)
                : Math.floorDiv(((LongColumn) column).value(row), MICROS_OF_DAY);
    }

    private static long microOfDay(Column column, int row) {
        return column instanceof IntColumn ? 0 : Math.floorMod(((LongColumn) column).value(row), MICROS_OF_DAY);
    }

    private int compare(Column left, Column right, int row) {
        return switch (this) {
            case WHOLE -> Long.compare(whole(left, row), whole(right, row));
            case TIMES -> compareTimes(left, right, row);
            case FLOATING -> compare(floating(left, row), floating(right, row));
            case MIXED -> compareMixed(left, right, row);
            case DECIMALS -> Long.compare(((DecimalColumn) left).low()[row], ((DecimalColumn) right).low()[row]);
            case BYTES -> compare((BytesColumn) left, (BytesColumn) right, row);
            case TRUTHS -> Boolean.compare(((BooleanColumn) left).value(row), ((BooleanColumn) right).value(row));
        };
    }

    private static int compare(double left, double right) {
        return left < right ? -1 : left > right ? 1 : left == right ? 0 : UNORDERED;
    }

    private static int compareMixed(Column left, Column right, int row) {
        Optional<BigDecimal> first = exact(left, row);
        Optional<BigDecimal> second = exact(right, row);
        if (first.isPresent() && second.isPresent()) {
            return first.get().compareTo(second.get());
        }
        return compare(
                first.map(BigDecimal::doubleValue).orElseGet(() -> floating(left, row)),
                second.map(BigDecimal::doubleValue).orElseGet(() -> floating(right, row)));
    }

    private static Optional<BigDecimal> exact(Column column, int row) {
        boolean floating = column instanceof DoubleColumn || column instanceof FloatColumn;
        if (!floating) {
            return ExactValues.of(column, row);
        }
        double value = floating(column, row);
        return Double.isFinite(value) ? Optional.of(new BigDecimal(value)) : Optional.empty();
    }

    private static int compare(BytesColumn left, BytesColumn right, int row) {
        return Integer.signum(Arrays.compareUnsigned(
                left.bytes(),
                left.start(row),
                left.start(row) + left.length(row),
                right.bytes(),
                right.start(row),
                right.start(row) + right.length(row)));
    }

    private static long whole(Column column, int row) {
        return column instanceof IntColumn ints ? ints.value(row) : ((LongColumn) column).value(row);
    }

    private static double floating(Column column, int row) {
        return column instanceof FloatColumn floats ? floats.value(row) : ((DoubleColumn) column).value(row);
    }
}
