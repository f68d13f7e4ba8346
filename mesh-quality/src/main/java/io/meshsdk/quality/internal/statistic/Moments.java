package io.meshsdk.quality.internal.statistic;

import io.meshsdk.quality.internal.state.SlotState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Exact sums of the powers of numbers, and what follows from them for the numbers as a whole population. Infinite values
 * and NaNs are left out and counted.
 *
 * <p>Powers are held exactly as sums of several doubles, and the sums as {@link ExactSum}s, so that a mean far above the
 * deviation cancels nothing. Values nearer to zero than 10^-69 lose digits of their powers; where a power is too large
 * for a double (values beyond 10^154, or 10^77 up to the fourth), what needs it is not evaluable.
 */
public final class Moments implements SlotState {
    private static final int SECOND = 2;
    private static final int FOURTH = 4;

    private final ExactSum[] sums;
    private @Nullable PowerTerms terms;

    private Moments(ExactSum... sums) {
        this.sums = sums;
    }

    /** Returns the moments of nothing, for {@link #mean}, {@link #variance} and {@link #standardDeviation}. */
    public static Moments upToSecond() {
        return empty(SECOND);
    }

    /** Returns the moments of nothing, for {@link #skewness} and {@link #kurtosis} too, which cost some four times as much. */
    public static Moments upToFourth() {
        return empty(FOURTH);
    }

    private static Moments empty(int powers) {
        ExactSum[] sums = new ExactSum[powers];
        for (int i = 0; i < powers; i++) {
            sums[i] = new ExactSum();
        }
        return new Moments(sums);
    }

    /** Adds the first values of an array. */
    public void add(double[] values, int size) {
        sums[0].add(values, size);
        PowerTerms powers = terms == null ? new PowerTerms(sums.length) : terms;
        terms = powers;
        for (int from = 0; from < size; from += PowerTerms.BLOCK) {
            powers.take(values, from, Math.min(size - from, PowerTerms.BLOCK));
            for (int power = 2; power <= sums.length; power++) {
                powers.addTo(sums[power - 1], power);
            }
        }
    }

    /** Returns how many values there are that are neither infinite nor NaN. */
    public long count() {
        return sums[0].finite();
    }

    /** Returns how many values were left out because they are infinite or NaN. */
    public long notFinite() {
        return sums[0].notFinite();
    }

    /** Returns the exact sum of the values. */
    public BigDecimal sum() {
        return sums[0].exact();
    }

    /** Returns the mean, sum / n; empty where there are no values. */
    public OptionalDouble mean() {
        if (count() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Dyadic.ratio(sum(), BigDecimal.valueOf(count())));
    }

    /** Returns the population variance, the sum of (x - mean)^2 / n; empty where there are no values. */
    public OptionalDouble variance() {
        return has(SECOND) ? OptionalDouble.of(Dyadic.ratio(second(), count(SECOND))) : OptionalDouble.empty();
    }

    /** Returns the population standard deviation, the root of {@link #variance}; empty where there are no values. */
    public OptionalDouble standardDeviation() {
        return has(SECOND) ? OptionalDouble.of(Dyadic.ratio(Dyadic.root(second()), count(1))) : OptionalDouble.empty();
    }

    /**
     * Returns the population skewness g1 = m3 / m2^1.5, where mk is the mean of (x - mean)^k; empty where there are no
     * values or they are all the same.
     *
     * @throws IllegalStateException if the moments are {@link #upToSecond} only
     */
    public OptionalDouble skewness() {
        requireFourth("skewness");
        if (!has(3) || !varies()) {
            return OptionalDouble.empty();
        }
        BigDecimal deviation = Dyadic.root(second());
        return OptionalDouble.of(Dyadic.ratio(third(), second().multiply(deviation)));
    }

    /**
     * Returns the population excess kurtosis g2 = m4 / m2^2 - 3, where mk is the mean of (x - mean)^k; empty where there
     * are no values or they are all the same.
     *
     * @throws IllegalStateException if the moments are {@link #upToSecond} only
     */
    public OptionalDouble kurtosis() {
        requireFourth("kurtosis");
        if (!has(FOURTH) || !varies()) {
            return OptionalDouble.empty();
        }
        BigDecimal squared = second().pow(2);
        BigDecimal excess = fourth().subtract(squared.multiply(BigDecimal.valueOf(3)));
        return OptionalDouble.of(Dyadic.ratio(excess, squared));
    }

    private void requireFourth(String what) {
        if (sums.length < FOURTH) {
            throw new IllegalStateException(
                    "Cannot tell the %s: the moments were kept up to the second. Use upToFourth()".formatted(what));
        }
    }

    /** Returns whether the variance is evaluable and not zero. */
    boolean varies() {
        return has(SECOND) && second().signum() > 0;
    }

    private boolean has(int power) {
        for (int i = 1; i < power; i++) {
            if (sums[i].notFinite() > 0) {
                return false;
            }
        }
        return count() > 0;
    }

    private BigDecimal count(int power) {
        return BigDecimal.valueOf(count()).pow(power);
    }

    private BigDecimal power(int power) {
        return sums[power - 1].exact();
    }

    /** Returns n^2 m2 = n S2 - S1^2; what is below zero was lost to underflow. */
    BigDecimal second() {
        return count(1).multiply(power(2)).subtract(sum().pow(2)).max(BigDecimal.ZERO);
    }

    /** Returns n^3 m3 = n^2 S3 - 3 n S1 S2 + 2 S1^3. */
    private BigDecimal third() {
        BigDecimal mixed = count(1).multiply(sum()).multiply(power(2)).multiply(BigDecimal.valueOf(3));
        return count(2).multiply(power(3)).subtract(mixed).add(sum().pow(3).multiply(BigDecimal.valueOf(2)));
    }

    /** Returns n^4 m4 = n^3 S4 - 4 n^2 S1 S3 + 6 n S1^2 S2 - 3 S1^4. */
    private BigDecimal fourth() {
        BigDecimal cubes = count(2).multiply(sum()).multiply(power(3)).multiply(BigDecimal.valueOf(4));
        BigDecimal squares = count(1).multiply(sum().pow(2)).multiply(power(2)).multiply(BigDecimal.valueOf(6));
        return count(3).multiply(power(4))
                .subtract(cubes)
                .add(squares)
                .subtract(sum().pow(4).multiply(BigDecimal.valueOf(3)));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if they were kept up to other powers
     */
    @Override
    public Moments merge(SlotState other) {
        Moments added = (Moments) other;
        if (sums.length != added.sums.length) {
            throw new IllegalArgumentException("Cannot merge moments up to power %d and up to %d: use one"
                    .formatted(sums.length, added.sums.length));
        }
        ExactSum[] merged = new ExactSum[sums.length];
        for (int i = 0; i < merged.length; i++) {
            merged[i] = sums[i].merge(added.sums[i]);
        }
        return new Moments(merged);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeByte(sums.length);
        for (ExactSum sum : sums) {
            sum.write(out);
        }
    }

    /** Reads a state that was written. */
    public static Moments read(DataInput in) throws IOException {
        int powers = in.readByte();
        if (powers != SECOND && powers != FOURTH) {
            throw new IOException("moments up to %d".formatted(powers));
        }
        ExactSum[] sums = new ExactSum[powers];
        for (int i = 0; i < powers; i++) {
            sums[i] = ExactSum.read(in);
        }
        return new Moments(sums);
    }
}
