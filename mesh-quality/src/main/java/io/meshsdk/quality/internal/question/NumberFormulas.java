package io.meshsdk.quality.internal.question;

import io.meshsdk.data.DecimalColumn;
import io.meshsdk.quality.internal.probe.StatisticFeed;
import io.meshsdk.quality.internal.probe.StatisticProbe;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.statistic.DoubleExtremes;
import io.meshsdk.quality.internal.statistic.ExactSum;
import io.meshsdk.quality.internal.statistic.LongExtremes;
import io.meshsdk.quality.internal.statistic.WholeSum;
import io.meshsdk.quality.internal.statistic.WideExtremes;
import io.meshsdk.schema.DataType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The smallest, the largest, the sum and the mean of numbers, exact in the arithmetic of their column. */
record NumberFormulas(String column, DataType type) {
    Formula minimum() {
        return isFloating()
                ? Formula.<DoubleExtremes>ofReal(probe(extremes()), DoubleExtremes::min, state -> present(state.min()))
                : Formula.of(
                        probe(extremes()),
                        this::smallest,
                        state -> smallest(state).isPresent() ? 1 : 0);
    }

    Formula maximum() {
        return isFloating()
                ? Formula.<DoubleExtremes>ofReal(probe(extremes()), DoubleExtremes::max, state -> present(state.max()))
                : Formula.of(
                        probe(extremes()),
                        this::largest,
                        state -> largest(state).isPresent() ? 1 : 0);
    }

    Formula sum() {
        return isFloating()
                ? Formula.<ExactSum>of(
                        probe(sums()),
                        state -> state.finite() == 0 ? Optional.empty() : Optional.of(state.exact()),
                        ExactSum::finite)
                : Formula.<WholeSum>of(
                        probe(sums()),
                        state -> state.count() == 0 ? Optional.empty() : Optional.of(sum(state)),
                        WholeSum::count);
    }

    Formula mean() {
        Formula sum = sum();
        return Formula.of(
                sum.probe(),
                state -> sum.value().apply(state).map(total -> total.divide(count(sum, state), MathContext.DECIMAL128)),
                sum.evaluated());
    }

    private static BigDecimal count(Formula sum, SlotState state) {
        return BigDecimal.valueOf(sum.evaluated().applyAsLong(state));
    }

    private Optional<BigDecimal> smallest(SlotState state) {
        return state instanceof LongExtremes extremes
                ? scaled(extremes.min())
                : ((WideExtremes) state).min().map(unscaled -> new BigDecimal(unscaled, scale()));
    }

    private Optional<BigDecimal> largest(SlotState state) {
        return state instanceof LongExtremes extremes
                ? scaled(extremes.max())
                : ((WideExtremes) state).max().map(unscaled -> new BigDecimal(unscaled, scale()));
    }

    private Optional<BigDecimal> scaled(OptionalLong unscaled) {
        return unscaled.isPresent() ? Optional.of(BigDecimal.valueOf(unscaled.getAsLong(), scale())) : Optional.empty();
    }

    private BigDecimal sum(WholeSum state) {
        return new BigDecimal(state.value(), scale());
    }

    private static long present(OptionalDouble number) {
        return number.isPresent() ? 1 : 0;
    }

    private boolean isFloating() {
        return type.isFloating();
    }

    private boolean isWide() {
        return type instanceof DataType.DecimalType decimal && decimal.precision() > DecimalColumn.COMPACT_PRECISION;
    }

    private int scale() {
        return type instanceof DataType.DecimalType decimal ? decimal.scale() : 0;
    }

    private StatisticFeed extremes() {
        return isFloating()
                ? StatisticFeed.FLOATING_EXTREMES
                : isWide() ? StatisticFeed.WIDE_EXTREMES : StatisticFeed.WHOLE_EXTREMES;
    }

    private StatisticFeed sums() {
        return isFloating() ? StatisticFeed.FLOATING_SUM : isWide() ? StatisticFeed.WIDE_SUM : StatisticFeed.WHOLE_SUM;
    }

    private StatisticProbe probe(StatisticFeed feed) {
        return new StatisticProbe(feed, List.of(column));
    }
}
