package io.meshsdk.core.columns;

import java.math.BigInteger;

/** Says which values are whole numbers. */
final class WholeNumbers {
    private WholeNumbers() {}

    /** Returns whether a value is a whole number type whose value 64 bits hold. */
    static boolean isLong(Object value) {
        return value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || (value instanceof BigInteger big && big.bitLength() < Long.SIZE);
    }
}
