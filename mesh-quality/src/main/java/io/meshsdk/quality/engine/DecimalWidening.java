package io.meshsdk.quality.engine;

import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.schema.DataType.DecimalType;
import java.math.BigInteger;

/** Turns integers and short decimals into decimals with room for them. */
final class DecimalWidening {
    private DecimalWidening() {}

    static Column fromIntegers(Column column, DecimalType type) {
        long[] values = longs(column);
        BigInteger factor = BigInteger.TEN.pow(type.scale());
        if (type.precision() <= DecimalColumn.COMPACT_PRECISION) {
            long shortFactor = factor.longValueExact();
            for (int i = 0; i < values.length; i++) {
                values[i] *= shortFactor;
            }
            return DecimalColumn.compact(type.scale(), values, column.validity());
        }
        long[] high = new long[values.length];
        multiply(values, high, factor);
        return DecimalColumn.wide(type.scale(), high, values, column.validity());
    }

    static Column toWide(Column column) {
        DecimalColumn decimals = (DecimalColumn) column;
        if (!decimals.isCompact()) {
            return decimals;
        }
        long[] high = new long[decimals.size()];
        for (int i = 0; i < high.length; i++) {
            high[i] = decimals.low()[i] >> 63;
        }
        return DecimalColumn.wide(decimals.scale(), high, decimals.low(), decimals.validity());
    }

    /** Multiplies longs into pairs of words, in tens of a factor that fits one. */
    private static void multiply(long[] low, long[] high, BigInteger factor) {
        BigInteger most = BigInteger.TEN.pow(DecimalColumn.COMPACT_PRECISION);
        long first = factor.min(most).longValueExact();
        long second = factor.divide(BigInteger.valueOf(first)).longValueExact();
        for (int i = 0; i < low.length; i++) {
            long value = low[i];
            long productHigh = Math.multiplyHigh(value, first);
            long productLow = value * first;
            high[i] = productHigh * second + unsignedMultiplyHigh(productLow, second);
            low[i] = productLow * second;
        }
    }

    /** The high word of an unsigned times a positive number. */
    private static long unsignedMultiplyHigh(long unsigned, long positive) {
        return Math.multiplyHigh(unsigned, positive) + ((unsigned >> 63) & positive);
    }

    private static long[] longs(Column column) {
        long[] widened = new long[column.size()];
        if (column instanceof LongColumn longs) {
            System.arraycopy(longs.values(), 0, widened, 0, widened.length);
            return widened;
        }
        int[] values = ((IntColumn) column).values();
        for (int i = 0; i < widened.length; i++) {
            widened[i] = values[i];
        }
        return widened;
    }
}
