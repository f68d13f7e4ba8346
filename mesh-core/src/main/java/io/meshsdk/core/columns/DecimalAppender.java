package io.meshsdk.core.columns;

import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.DataType.DecimalType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects decimals that the type holds exactly. */
final class DecimalAppender extends Appender {
    private final int precision;
    private final int scale;
    private long[] low = new long[INITIAL_ROWS];
    private long @Nullable [] high;

    DecimalAppender(Place place, DecimalType type) {
        super(place);
        this.precision = type.precision();
        this.scale = type.scale();
        this.high = precision > DecimalColumn.COMPACT_PRECISION ? new long[INITIAL_ROWS] : null;
    }

    @Override
    boolean put(int row, Object value) {
        if (value instanceof BigDecimal decimal) {
            return putDecimal(row, decimal);
        }
        if (value instanceof BigInteger big) {
            return putDecimal(row, new BigDecimal(big));
        }
        return WholeNumbers.isLong(value) && putDecimal(row, BigDecimal.valueOf(((Number) value).longValue()));
    }

    private boolean putDecimal(int row, BigDecimal decimal) {
        if (decimal.signum() == 0) {
            return putUnscaled(row, BigInteger.ZERO);
        }
        int digits = decimal.precision();
        if ((long) digits - decimal.scale() > precision - scale) {
            return false;
        }
        long surplus = (long) decimal.scale() - scale;
        if (surplus == 0) {
            return putUnscaled(row, decimal.unscaledValue());
        }
        return surplus < digits && putRescaled(row, decimal);
    }

    private boolean putRescaled(int row, BigDecimal decimal) {
        BigDecimal rescaled = decimal.setScale(scale, RoundingMode.DOWN);
        return rescaled.compareTo(decimal) == 0 && putUnscaled(row, rescaled.unscaledValue());
    }

    private boolean putUnscaled(int row, BigInteger unscaled) {
        low[row] = unscaled.longValue();
        if (high != null) {
            high[row] = unscaled.shiftRight(Long.SIZE).longValue();
        }
        return true;
    }

    @Override
    void grow(int capacity) {
        low = Arrays.copyOf(low, capacity);
        high = high == null ? null : Arrays.copyOf(high, capacity);
    }

    @Override
    DecimalColumn column(Validity validity) {
        return high == null
                ? DecimalColumn.compact(scale, low, validity)
                : DecimalColumn.wide(scale, high, low, validity);
    }
}
