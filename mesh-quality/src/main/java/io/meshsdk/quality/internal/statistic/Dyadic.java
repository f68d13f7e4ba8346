package io.meshsdk.quality.internal.statistic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Whole numbers of units of 2 to the {@value Superaccumulator#LOWEST_EXPONENT} as other numbers, and what is computed from them. */
final class Dyadic {
    private static final int DOUBLE_BITS = 53;
    private static final MathContext DIGITS = new MathContext(40);
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private Dyadic() {}

    /** Returns the closest double, the even one of two as close; infinite beyond the largest. */
    static double toDouble(BigInteger units) {
        // One bit more than a double has, and one that says whether anything is below it.
        int cut = Math.max(0, units.abs().bitLength() - DOUBLE_BITS - 2);
        BigInteger kept = units.shiftRight(cut);
        boolean isExact = units.signum() == 0 || units.getLowestSetBit() >= cut;
        BigInteger rounded = isExact ? kept.shiftLeft(1) : kept.shiftLeft(1).setBit(0);
        return Math.scalb(rounded.doubleValue(), cut - 1 + Superaccumulator.LOWEST_EXPONENT);
    }

    /** Returns the same number as a decimal. */
    static BigDecimal toDecimal(BigInteger units) {
        if (units.signum() == 0) {
            return BigDecimal.ZERO;
        }
        int zeros = units.getLowestSetBit();
        int exponent = zeros + Superaccumulator.LOWEST_EXPONENT;
        BigInteger odd = units.shiftRight(zeros);
        return exponent >= 0
                ? new BigDecimal(odd.shiftLeft(exponent))
                : new BigDecimal(odd.multiply(FIVE.pow(-exponent)), -exponent);
    }

    /** Returns a quotient, from more digits than a double has. */
    static double ratio(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, DIGITS).doubleValue();
    }

    /** Returns a square root to more digits than a double has. */
    static BigDecimal root(BigDecimal square) {
        return square.round(DIGITS).sqrt(DIGITS);
    }
}
