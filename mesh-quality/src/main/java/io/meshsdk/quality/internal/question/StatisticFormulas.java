package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.check.Statistic;
import io.meshsdk.quality.internal.key.CountProbe;
import io.meshsdk.quality.internal.key.KeyCounts;
import io.meshsdk.quality.internal.key.SketchProbe;
import io.meshsdk.quality.internal.probe.NullsProbe;
import io.meshsdk.quality.internal.probe.StatisticFeed;
import io.meshsdk.quality.internal.probe.StatisticProbe;
import io.meshsdk.quality.internal.state.Tally;
import io.meshsdk.quality.internal.statistic.DistinctSketch;
import io.meshsdk.quality.internal.statistic.Frequencies;
import io.meshsdk.quality.internal.statistic.Lengths;
import io.meshsdk.quality.internal.statistic.Moments;
import io.meshsdk.quality.internal.statistic.Quantiles;
import io.meshsdk.schema.DataType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/** How the statistics of a column follow from states. */
record StatisticFormulas(String column, DataType type) {
    Formula of(Statistic statistic) {
        return switch (statistic) {
            case MINIMUM -> extremes().minimum();
            case MAXIMUM -> extremes().maximum();
            case SUM -> extremes().sum();
            case MEAN -> extremes().mean();
            case VARIANCE -> moments(StatisticFeed.MOMENTS, Moments::variance);
            case STANDARD_DEVIATION -> moments(StatisticFeed.MOMENTS, Moments::standardDeviation);
            case SKEWNESS -> moments(StatisticFeed.HIGHER_MOMENTS, Moments::skewness);
            case KURTOSIS -> moments(StatisticFeed.HIGHER_MOMENTS, Moments::kurtosis);
            case MEDIAN -> quantile(0.5);
            case INTERQUARTILE_RANGE -> range();
            case NULL_COUNT -> nulls(tally -> Optional.of(BigDecimal.valueOf(tally.failing())));
            case NULL_RATE -> nulls(tally -> share(tally.failing(), tally.evaluated()));
            case DISTINCT_COUNT -> counts(counts -> Optional.of(BigDecimal.valueOf(counts.distinct())));
            case DISTINCTNESS -> counts(counts -> share(counts.distinct(), counts.total()));
            case UNIQUENESS -> counts(counts -> share(counts.once(), counts.total()));
            case UNIQUE_VALUE_RATIO -> counts(counts -> share(counts.once(), counts.distinct()));
            case APPROXIMATE_DISTINCT_COUNT -> sketch();
            case ENTROPY -> frequencies(frequencies -> Formula.exact(frequencies.entropy()));
            case MOST_COMMON_COUNT -> frequencies(StatisticFormulas::mostCommon);
            case MOST_COMMON_RATE -> frequencies(StatisticFormulas::mostCommonRate);
            case MINIMUM_LENGTH -> lengths(lengths -> whole(lengths.shortest()));
            case MAXIMUM_LENGTH -> lengths(lengths -> whole(lengths.longest()));
            case MEAN_LENGTH -> lengths(lengths -> Formula.exact(lengths.mean()));
        };
    }

    private NumberFormulas extremes() {
        return new NumberFormulas(column, type);
    }

    Formula quantile(double quantile) {
        return Formula.<Quantiles>ofReal(
                probe(StatisticFeed.QUANTILES), state -> value(state, quantile), Quantiles::count);
    }

    /** Of a bucket of whole numbers the middle lies above the only one in it, where that is 128 or less. */
    private OptionalDouble value(Quantiles state, double quantile) {
        OptionalDouble value = state.quantile(quantile);
        return type.isInteger() && value.isPresent() ? OptionalDouble.of(truncated(value.getAsDouble())) : value;
    }

    private static double truncated(double value) {
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }

    private Formula range() {
        return Formula.<Quantiles>ofReal(probe(StatisticFeed.QUANTILES), this::interquartileRange, Quantiles::count);
    }

    private OptionalDouble interquartileRange(Quantiles state) {
        OptionalDouble low = value(state, 0.25);
        OptionalDouble high = value(state, 0.75);
        return low.isPresent() && high.isPresent()
                ? OptionalDouble.of(high.getAsDouble() - low.getAsDouble())
                : OptionalDouble.empty();
    }

    private Formula moments(StatisticFeed feed, Function<Moments, OptionalDouble> value) {
        return Formula.ofReal(probe(feed), value, Moments::count);
    }

    private Formula nulls(Function<Tally, Optional<BigDecimal>> value) {
        return Formula.of(new NullsProbe(column), value, Tally::evaluated);
    }

    private Formula counts(Function<KeyCounts, Optional<BigDecimal>> value) {
        return Formula.of(new CountProbe(column), value, KeyCounts::total);
    }

    private Formula sketch() {
        return Formula.<DistinctSketch>of(
                new SketchProbe(column),
                state -> Optional.of(BigDecimal.valueOf(Math.round(state.estimate()))),
                state -> Math.round(state.estimate()));
    }

    private Formula frequencies(Function<Frequencies, Optional<BigDecimal>> value) {
        return Formula.of(probe(StatisticFeed.FREQUENCIES), value, Frequencies::total);
    }

    private static Optional<BigDecimal> mostCommon(Frequencies frequencies) {
        return frequencies.mostCommon(1).stream()
                .map(entry -> BigDecimal.valueOf(entry.getValue()))
                .findFirst()
                .or(() -> Optional.of(BigDecimal.ZERO));
    }

    private static Optional<BigDecimal> mostCommonRate(Frequencies frequencies) {
        return frequencies.mostCommon(1).stream()
                .findFirst()
                .flatMap(entry -> share(entry.getValue(), frequencies.total()));
    }

    private Formula lengths(Function<Lengths, Optional<BigDecimal>> value) {
        return Formula.of(probe(StatisticFeed.LENGTHS), value, Lengths::count);
    }

    private static Optional<BigDecimal> whole(OptionalLong number) {
        return number.isPresent() ? Optional.of(BigDecimal.valueOf(number.getAsLong())) : Optional.empty();
    }

    static Optional<BigDecimal> share(long some, long all) {
        return all == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(some).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64));
    }

    private StatisticProbe probe(StatisticFeed feed) {
        return new StatisticProbe(feed, List.of(column));
    }
}
