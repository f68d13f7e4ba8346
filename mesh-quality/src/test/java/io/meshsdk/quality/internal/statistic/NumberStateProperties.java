package io.meshsdk.quality.internal.statistic;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

final class NumberStateProperties {
    private static final int MOST_ROWS = 300;

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void exactSum_isAMonoidOverRows(@ForAll long seed, @ForAll @IntRange(max = MOST_ROWS) int rows) {
        Random random = new Random(seed);
        double[] values = Pools.reals(rows, random);
        new StateLaws<>(ExactSum::new, (sum, at) -> sum.add(Pools.pick(values, at), at.length), ExactSum::read)
                .hold(rows, random);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void wholeSum_isAMonoidOverRows(@ForAll long seed, @ForAll @IntRange(max = MOST_ROWS) int rows) {
        Random random = new Random(seed);
        long[] high = Pools.wholes(rows, random);
        long[] low = Pools.wholes(rows, random);
        new StateLaws<>(
                        WholeSum::new,
                        (sum, at) -> sum.add(Pools.pick(high, at), Pools.pick(low, at), at.length),
                        WholeSum::read)
                .hold(rows, random);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void moments_areAMonoidOverRows(
            @ForAll long seed, @ForAll @IntRange(max = MOST_ROWS) int rows, @ForAll boolean upToFourth) {
        Random random = new Random(seed);
        double[] values = Pools.reals(rows, random);
        new StateLaws<>(
                        upToFourth ? Moments::upToFourth : Moments::upToSecond,
                        (moments, at) -> moments.add(Pools.pick(values, at), at.length),
                        Moments::read)
                .hold(rows, random);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void comoments_areAMonoidOverRows(@ForAll long seed, @ForAll @IntRange(max = MOST_ROWS) int rows) {
        Random random = new Random(seed);
        double[] left = Pools.reals(rows, random);
        double[] right = Pools.reals(rows, random);
        new StateLaws<>(
                        Comoments::new,
                        (moments, at) -> moments.add(Pools.pick(left, at), Pools.pick(right, at), at.length),
                        Comoments::read)
                .hold(rows, random);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void extremesOfNumbers_areMonoidsOverRows(@ForAll long seed, @ForAll @IntRange(max = MOST_ROWS) int rows) {
        Random random = new Random(seed);
        double[] reals = Pools.reals(rows, random);
        long[] high = Pools.wholes(rows, random);
        long[] low = Pools.wholes(rows, random);
        new StateLaws<>(
                        DoubleExtremes::new,
                        (extremes, at) -> extremes.add(Pools.pick(reals, at), at.length),
                        DoubleExtremes::read)
                .hold(rows, random);
        new StateLaws<>(
                        LongExtremes::new,
                        (extremes, at) -> extremes.add(Pools.pick(low, at), at.length),
                        LongExtremes::read)
                .hold(rows, random);
        new StateLaws<>(
                        WideExtremes::new,
                        (extremes, at) -> extremes.add(Pools.pick(high, at), Pools.pick(low, at), at.length),
                        WideExtremes::read)
                .hold(rows, random);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void quantiles_areAMonoidOverRows(@ForAll long seed, @ForAll @IntRange(max = MOST_ROWS) int rows) {
        Random random = new Random(seed);
        double[] values = Pools.reals(rows, random);
        new StateLaws<>(
                        Quantiles::new,
                        (quantiles, at) -> quantiles.add(Pools.pick(values, at), at.length),
                        Quantiles::read)
                .hold(rows, random);
    }
}
