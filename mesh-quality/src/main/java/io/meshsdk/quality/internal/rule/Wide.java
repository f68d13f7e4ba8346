package io.meshsdk.quality.internal.rule;

import java.math.BigInteger;

/** An integer of 128 bits in two words. */
record Wide(long high, long low) {
    static final Wide MIN = new Wide(Long.MIN_VALUE, 0);
    static final Wide MAX = new Wide(Long.MAX_VALUE, -1);

    /** Returns the closest integer of 128 bits. */
    static Wide saturated(BigInteger value) {
        if (value.bitLength() > 127) {
            return value.signum() < 0 ? MIN : MAX;
        }
        return new Wide(value.shiftRight(64).longValue(), value.longValue());
    }

    boolean isAbove(long otherHigh, long otherLow) {
        return high == otherHigh ? Long.compareUnsigned(low, otherLow) > 0 : high > otherHigh;
    }

    boolean isBelow(long otherHigh, long otherLow) {
        return high == otherHigh ? Long.compareUnsigned(low, otherLow) < 0 : high < otherHigh;
    }
}
