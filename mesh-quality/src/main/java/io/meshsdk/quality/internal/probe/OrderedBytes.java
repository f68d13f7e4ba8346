package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import java.nio.ByteBuffer;

/** Values as bytes that order, unsigned, as the values do; NaN is above all numbers, and zeros of both signs are one. */
public final class OrderedBytes {
    private OrderedBytes() {}

    /** Returns the bytes of a row that is not null. */
    public static byte[] of(Column plain, int row) {
        if (plain instanceof BytesColumn bytes) {
            return bytes.value(row);
        }
        if (plain instanceof DecimalColumn decimals) {
            return ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(decimals.high(row) ^ Long.MIN_VALUE)
                    .putLong(decimals.low()[row])
                    .array();
        }
        if (plain instanceof DoubleColumn doubles) {
            return ofDouble(doubles.value(row));
        }
        return plain instanceof FloatColumn floats ? ofDouble(floats.value(row)) : ofLong(whole(plain, row));
    }

    private static long whole(Column plain, int row) {
        if (plain instanceof IntColumn ints) {
            return ints.value(row);
        }
        return plain instanceof LongColumn longs ? longs.value(row) : ((BooleanColumn) plain).value(row) ? 1 : 0;
    }

    private static byte[] ofDouble(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return ofLong(bits ^ ((bits >> (Long.SIZE - 1)) & Long.MAX_VALUE));
    }

    private static byte[] ofLong(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value ^ Long.MIN_VALUE).array();
    }
}
