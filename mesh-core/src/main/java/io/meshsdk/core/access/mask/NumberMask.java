package io.meshsdk.core.access.mask;

import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.schema.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Shows the multiple of a step at or below each number, or the smallest number of the type where there is none. NaN and the
 * infinities, which have none, stay.
 *
 * @param step above zero
 * @param type the type of the numbers
 */
record NumberMask(BigDecimal step, DataType type) {
    Column apply(Column column) {
        if (column instanceof IntColumn ints) {
            return ints(ints);
        }
        if (column instanceof LongColumn longs) {
            return longs(longs);
        }
        if (column instanceof DecimalColumn decimals) {
            return decimals(decimals, (DataType.DecimalType) type);
        }
        return column instanceof FloatColumn floats ? floats(floats) : doubles((DoubleColumn) column);
    }

    private Column ints(IntColumn column) {
        long whole = step.longValueExact();
        long least = type instanceof DataType.ByteType
                ? Byte.MIN_VALUE
                : type instanceof DataType.ShortType ? Short.MIN_VALUE : Integer.MIN_VALUE;
        int[] seen = new int[column.size()];
        for (int row = 0; row < seen.length; row++) {
            if (!column.isNull(row)) {
                long value = column.value(row);
                seen[row] = (int) Math.max(least, value - Math.floorMod(value, whole));
            }
        }
        return IntColumn.of(seen, column.validity());
    }

    private Column longs(LongColumn column) {
        long whole = step.longValueExact();
        long[] seen = new long[column.size()];
        for (int row = 0; row < seen.length; row++) {
            if (!column.isNull(row)) {
                long value = column.value(row);
                long over = Math.floorMod(value, whole);
                seen[row] = value < Long.MIN_VALUE + over ? Long.MIN_VALUE : value - over;
            }
        }
        return LongColumn.of(seen, column.validity());
    }

    private Column decimals(DecimalColumn column, DataType.DecimalType decimal) {
        BigInteger least =
                BigInteger.TEN.pow(decimal.precision()).subtract(BigInteger.ONE).negate();
        int size = column.size();
        long[] low = new long[size];
        long[] high = new long[size];
        for (int row = 0; row < size; row++) {
            if (!column.isNull(row)) {
                BigInteger unscaled = floor(column.value(row))
                        .setScale(column.scale())
                        .unscaledValue()
                        .max(least);
                low[row] = unscaled.longValue();
                high[row] = unscaled.shiftRight(Long.SIZE).longValue();
            }
        }
        return column.isCompact()
                ? DecimalColumn.compact(column.scale(), low, column.validity())
                : DecimalColumn.wide(column.scale(), high, low, column.validity());
    }

    private Column floats(FloatColumn column) {
        float[] seen = new float[column.size()];
        for (int row = 0; row < seen.length; row++) {
            if (!column.isNull(row)) {
                float value = column.value(row);
                seen[row] = Float.isFinite(value)
                        ? Math.max(
                                -Float.MAX_VALUE, floor(new BigDecimal(value)).floatValue())
                        : value;
            }
        }
        return FloatColumn.of(seen, column.validity());
    }

    private Column doubles(DoubleColumn column) {
        double[] seen = new double[column.size()];
        for (int row = 0; row < seen.length; row++) {
            if (!column.isNull(row)) {
                double value = column.value(row);
                seen[row] = Double.isFinite(value)
                        ? Math.max(
                                -Double.MAX_VALUE, floor(new BigDecimal(value)).doubleValue())
                        : value;
            }
        }
        return DoubleColumn.of(seen, column.validity());
    }

    private BigDecimal floor(BigDecimal value) {
        return value.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }
}
