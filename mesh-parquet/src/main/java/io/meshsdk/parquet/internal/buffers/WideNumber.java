package io.meshsdk.parquet.internal.buffers;

import io.meshsdk.parquet.internal.pages.DamagedPageException;

/** A number of 128 bits that can be moved by digits. Not thread-safe. */
final class WideNumber {
    private static final int STEP_DIGITS = 18;

    private long high;
    private long low;

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    /** Sets the number, and puts so many zeros behind its digits. */
    void set(long upper, long lower, int zeros) {
        high = upper;
        low = lower;
        for (int left = zeros; left > 0; left -= STEP_DIGITS) {
            multiply(powerOfTen(Math.min(left, STEP_DIGITS)));
        }
    }

    static long powerOfTen(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }

    private void multiply(long factor) {
        // The low word counts without a sign; the factor is positive.
        long carry = Math.multiplyHigh(low, factor) + (low < 0 ? factor : 0);
        long middle = high * factor;
        long top = Math.multiplyHigh(high, factor);
        long upper = middle + carry;
        top += Long.compareUnsigned(upper, middle) < 0 ? 1 : 0;
        if (top != upper >> (Long.SIZE - 1)) {
            throw new DamagedPageException("a decimal of more digits than its type has");
        }
        low *= factor;
        high = upper;
    }
}
