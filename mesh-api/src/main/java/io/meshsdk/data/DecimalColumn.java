package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A column of decimals as unscaled two's complement integers of 128 bits: a low word for every value, and high words
 * only where the precision is above {@value #COMPACT_PRECISION}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class DecimalColumn implements Column {
    /** The largest precision whose unscaled values all fit the low word. */
    public static final int COMPACT_PRECISION = 18;

    private static final BigInteger LOW_MASK = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    private final int scale;
    private final long @Nullable [] high;
    private final long[] low;
    private final Validity validity;

    private DecimalColumn(int scale, long @Nullable [] high, long[] low, Validity validity) {
        this.scale = scale;
        this.high = high;
        this.low = low;
        this.validity = validity;
    }

    /** Returns a column of unscaled values of at most 18 digits; the array is kept, not copied. */
    public static DecimalColumn compact(int scale, long[] unscaled, Validity validity) {
        return new DecimalColumn(scale, null, unscaled, validity);
    }

    /** Returns a column of unscaled 128-bit values in two words each; the arrays are kept, not copied. */
    public static DecimalColumn wide(int scale, long[] high, long[] low, Validity validity) {
        return new DecimalColumn(scale, high, low, validity);
    }

    /** Returns the number of digits after the point. */
    public int scale() {
        return scale;
    }

    /** Returns whether {@link #low()} alone holds every value, signed. */
    public boolean isCompact() {
        return high == null;
    }

    /** Returns the high word of a row that is not null: the sign, where the column is compact. */
    public long high(int row) {
        return high == null ? low[row] >> 63 : high[row];
    }

    /** Returns the low words, at least {@link #size()} long; read only. */
    public long[] low() {
        return low;
    }

    /** Returns the value of a row that is not null. */
    public BigDecimal value(int row) {
        if (high == null) {
            return BigDecimal.valueOf(low[row], scale);
        }
        BigInteger unscaled = BigInteger.valueOf(high[row])
                .shiftLeft(64)
                .or(BigInteger.valueOf(low[row]).and(LOW_MASK));
        return new BigDecimal(unscaled, scale);
    }

    @Override
    public int size() {
        return validity.size();
    }

    @Override
    public Validity validity() {
        return validity;
    }

    @Override
    public DecimalColumn withValidity(Validity other) {
        return new DecimalColumn(scale, high, low, other);
    }

    @Override
    public DecimalColumn gather(int[] positions, int count) {
        return new DecimalColumn(
                scale,
                high == null ? null : gatherWords(high, positions, count),
                gatherWords(low, positions, count),
                validity.gather(positions, count));
    }

    private static long[] gatherWords(long[] words, int[] positions, int count) {
        long[] gathered = new long[count];
        for (int i = 0; i < count; i++) {
            gathered[i] = words[positions[i]];
        }
        return gathered;
    }
}
