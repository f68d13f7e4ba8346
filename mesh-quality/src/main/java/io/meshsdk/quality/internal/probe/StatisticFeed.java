package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.Column;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.statistic.Comoments;
import io.meshsdk.quality.internal.statistic.Days;
import io.meshsdk.quality.internal.statistic.DoubleExtremes;
import io.meshsdk.quality.internal.statistic.ExactSum;
import io.meshsdk.quality.internal.statistic.Frequencies;
import io.meshsdk.quality.internal.statistic.Lengths;
import io.meshsdk.quality.internal.statistic.LongExtremes;
import io.meshsdk.quality.internal.statistic.Moments;
import io.meshsdk.quality.internal.statistic.Numeric;
import io.meshsdk.quality.internal.statistic.PairFrequencies;
import io.meshsdk.quality.internal.statistic.Quantiles;
import io.meshsdk.quality.internal.statistic.WholeSum;
import io.meshsdk.quality.internal.statistic.WideExtremes;
import java.io.DataInput;
import java.io.IOException;
import java.util.function.Supplier;

/** The states that values are fed into. */
public enum StatisticFeed {
    /** The smallest and the largest of whole numbers of 64 bits, or of decimals that fit them, unscaled. */
    WHOLE_EXTREMES(
            LongExtremes::new,
            LongExtremes::read,
            (state, left, right, numbers) -> ((LongExtremes) state).add(numbers.wholes(left), numbers.size())),
    /** The smallest and the largest of decimals, unscaled. */
    WIDE_EXTREMES(WideExtremes::new, WideExtremes::read, (state, left, right, numbers) -> {
        long[] lows = numbers.wholes(left);
        ((WideExtremes) state).add(numbers.highs(), lows, numbers.size());
    }),
    /** The smallest and the largest of floating point numbers. */
    FLOATING_EXTREMES(
            DoubleExtremes::new,
            DoubleExtremes::read,
            (state, left, right, numbers) -> ((DoubleExtremes) state).add(numbers.reals(left), numbers.size())),
    /** The sum of whole numbers of 64 bits, or of decimals that fit them, unscaled. */
    WHOLE_SUM(
            WholeSum::new,
            WholeSum::read,
            (state, left, right, numbers) -> ((WholeSum) state).add(numbers.wholes(left), numbers.size())),
    /** The sum of decimals, unscaled. */
    WIDE_SUM(WholeSum::new, WholeSum::read, (state, left, right, numbers) -> {
        long[] lows = numbers.wholes(left);
        ((WholeSum) state).add(numbers.highs(), lows, numbers.size());
    }),
    /** The sum of floating point numbers. */
    FLOATING_SUM(
            ExactSum::new,
            ExactSum::read,
            (state, left, right, numbers) -> ((ExactSum) state).add(numbers.reals(left), numbers.size())),
    /** Sums of numbers and of their squares. */
    MOMENTS(Moments::upToSecond, Moments::read, StatisticFeed::addMoments),
    /** Sums of numbers up to their fourth powers. */
    HIGHER_MOMENTS(Moments::upToFourth, Moments::read, StatisticFeed::addMoments),
    /** Counts of numbers in buckets. */
    QUANTILES(
            Quantiles::new,
            Quantiles::read,
            (state, left, right, numbers) -> ((Quantiles) state).add(numbers.reals(left), numbers.size())),
    /** Lengths of texts. */
    LENGTHS(Lengths::new, Lengths::read, (state, left, right, numbers) -> ((Lengths) state).add(left)),
    /** How often each value occurs, up to a million of different ones. */
    FREQUENCIES(
            () -> new Frequencies(StatisticFeed.MOST_VALUES),
            Frequencies::read,
            (state, left, right, numbers) -> ((Frequencies) state).add(left)),
    /** How many values lie on each day, up to 10,000 days. */
    DAYS(
            () -> new Frequencies(StatisticFeed.MOST_DAYS),
            Frequencies::read,
            (state, left, right, numbers) -> ((Frequencies) state).add(Days.of(left))),
    /** How often each pair of values occurs, up to a million of different ones. */
    PAIR_FREQUENCIES(
            () -> new PairFrequencies(StatisticFeed.MOST_VALUES),
            PairFrequencies::read,
            (state, left, right, numbers) -> ((PairFrequencies) state).add(left, right)),
    /** Sums of two columns of numbers, of their squares and products. */
    COMOMENTS(
            Comoments::new,
            Comoments::read,
            (state, left, right, numbers) -> PairedNumbers.add((Comoments) state, left, right));

    /** The most different days that are told apart. */
    public static final int MOST_DAYS = 10_000;

    /** The most different values that are told apart. */
    public static final int MOST_VALUES = 1_000_000;

    private final Supplier<SlotState> none;
    private final Reading reading;
    private final Adding adding;

    StatisticFeed(Supplier<SlotState> none, Reading reading, Adding adding) {
        this.none = none;
        this.reading = reading;
        this.adding = adding;
    }

    SlotState none() {
        return none.get();
    }

    SlotState read(DataInput in) throws IOException {
        return reading.read(in);
    }

    void add(SlotState state, Column left, Column right, Numeric numbers) {
        adding.add(state, left, right, numbers);
    }

    /** Returns whether the smallest and the largest value say all of it. */
    boolean isOfBounds() {
        return this == WHOLE_EXTREMES || this == WIDE_EXTREMES || this == FLOATING_EXTREMES;
    }

    private static void addMoments(SlotState state, Column left, Column right, Numeric numbers) {
        ((Moments) state).add(numbers.reals(left), numbers.size());
    }

    private interface Reading {
        SlotState read(DataInput in) throws IOException;
    }

    private interface Adding {
        void add(SlotState state, Column left, Column right, Numeric numbers);
    }
}
