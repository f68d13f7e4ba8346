package io.meshsdk.quality.engine;

import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.Statistic;
import io.meshsdk.quality.engine.NaiveJudge.Located;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Computes numbers of some rows by their textbook formulas. */
record NaiveMetrics(NaiveJudge judge, List<Located> rows) {
    private static final MathContext DIGITS = new MathContext(400);
    private static final double LARGEST_SQUARE = 1e154;
    private static final double LARGEST_CUBE = 1e102;
    private static final double LARGEST_FOURTH = 1e77;

    /**
     * A number and how far another may be from it.
     *
     * @param relative by which share of the number
     * @param absolute by how much besides
     */
    record Expected(BigDecimal value, double relative, double absolute) {
        static Optional<Expected> exactly(BigDecimal value) {
            return Optional.of(new Expected(value, 0, 0));
        }

        static Optional<Expected> closeTo(double value, double relative, double absolute) {
            return Double.isFinite(value)
                    ? Optional.of(new Expected(new BigDecimal(value), relative, absolute))
                    : Optional.empty();
        }

        boolean isMetBy(BigDecimal found) {
            BigDecimal off = found.subtract(value).abs();
            BigDecimal most = value.abs().multiply(new BigDecimal(relative)).add(new BigDecimal(absolute));
            return off.compareTo(most) <= 0;
        }
    }

    Optional<Expected> number(Metric metric) {
        if (metric instanceof Metric.RowCount) {
            return whole(rows.size());
        }
        if (metric instanceof Metric.Quantile quantile) {
            return quantile(quantile.column(), quantile.quantile());
        }
        return metric instanceof Metric.OfPair pair ? pair(pair) : ofColumn((Metric.OfColumn) metric);
    }

    private Optional<Expected> ofColumn(Metric.OfColumn metric) {
        List<Object> values = values(metric.column());
        return switch (metric.statistic()) {
            case NULL_COUNT -> whole(rows.size() - values.size());
            case NULL_RATE -> share(rows.size() - values.size(), rows.size());
            case MINIMUM -> extreme(values, NaiveValues::order);
            case MAXIMUM -> extreme(values, Collections.reverseOrder(NaiveValues::order));
            case MEDIAN -> quantile(metric.column(), 0.5);
            case INTERQUARTILE_RANGE -> range(metric.column());
            case MINIMUM_LENGTH ->
                lengths(values).stream().min(Comparator.naturalOrder()).flatMap(NaiveMetrics::whole);
            case MAXIMUM_LENGTH ->
                lengths(values).stream().max(Comparator.naturalOrder()).flatMap(NaiveMetrics::whole);
            case MEAN_LENGTH ->
                Expected.closeTo(
                        lengths(values).stream().mapToLong(i -> i).average().orElse(Double.NaN), 1e-9, 0);
            case SUM, MEAN, VARIANCE, STANDARD_DEVIATION, SKEWNESS, KURTOSIS ->
                moment(
                        metric.statistic(),
                        values.stream()
                                .filter(NaiveMetrics::isFinite)
                                .map(NaiveValues::decimal)
                                .toList(),
                        !values.isEmpty() && NaiveValues.isFloating(values.get(0)));
            default -> counted(metric.statistic(), values);
        };
    }

    private static Optional<Expected> counted(Statistic statistic, List<Object> values) {
        Map<Object, Long> counts = new HashMap<>();
        values.forEach(value -> counts.merge(NaiveValues.canonical(value), 1L, Long::sum));
        long once = counts.values().stream().filter(count -> count == 1).count();
        long most = counts.values().stream().mapToLong(i -> i).max().orElse(0);
        return switch (statistic) {
            case DISTINCT_COUNT -> whole(counts.size());
            case APPROXIMATE_DISTINCT_COUNT ->
                // A value that falls on another's register counts for nothing: one in some hundred sets of few values
                // has one.
                Expected.closeTo(counts.size(), 5 * 0.7822 / Math.sqrt(1 << 14), counts.isEmpty() ? 0 : 3);
            case DISTINCTNESS -> share(counts.size(), values.size());
            case UNIQUENESS -> share(once, values.size());
            case UNIQUE_VALUE_RATIO -> share(once, counts.size());
            case MOST_COMMON_COUNT -> whole(most);
            case MOST_COMMON_RATE -> share(most, values.size());
            case ENTROPY -> values.isEmpty() ? Optional.empty() : Expected.closeTo(entropy(counts), 1e-9, 1e-12);
            default -> throw new IllegalArgumentException("Cannot compute " + statistic);
        };
    }

    private static double entropy(Map<Object, Long> counts) {
        double all = counts.values().stream().mapToLong(i -> i).sum();
        return counts.values().stream()
                .mapToDouble(count -> -count / all * Math.log(count / all))
                .sum();
    }

    private static Optional<Expected> moment(Statistic statistic, List<BigDecimal> values, boolean floating) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal count = BigDecimal.valueOf(values.size());
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (statistic == Statistic.SUM) {
            return floating ? Expected.closeTo(sum.doubleValue(), 1e-15, 0) : Expected.exactly(sum);
        }
        BigDecimal mean = sum.divide(count, DIGITS);
        if (statistic == Statistic.MEAN) {
            return Optional.of(new Expected(mean, 1e-30, 0));
        }
        double largest = values.stream()
                .mapToDouble(value -> Math.abs(value.doubleValue()))
                .max()
                .orElse(0);
        double second = central(values, mean, 2).doubleValue();
        if (largest > LARGEST_SQUARE) {
            return Optional.empty();
        }
        if (statistic == Statistic.VARIANCE) {
            return Expected.closeTo(second, 1e-9, 0);
        }
        if (statistic == Statistic.STANDARD_DEVIATION) {
            return Expected.closeTo(Math.sqrt(second), 1e-9, 0);
        }
        BigDecimal exact = central(values, mean, 2);
        boolean varies = values.stream().distinct().anyMatch(value -> value.compareTo(values.get(0)) != 0);
        if (!varies || largest > (statistic == Statistic.SKEWNESS ? LARGEST_CUBE : LARGEST_FOURTH)) {
            return Optional.empty();
        }
        BigDecimal higher = statistic == Statistic.SKEWNESS
                ? central(values, mean, 3).divide(exact.multiply(exact.sqrt(new MathContext(60))), DIGITS)
                : central(values, mean, 4).divide(exact.multiply(exact), DIGITS).subtract(BigDecimal.valueOf(3));
        return Optional.of(new Expected(higher, 1e-9, 1e-12));
    }

    private static BigDecimal central(List<BigDecimal> values, BigDecimal mean, int power) {
        return values.stream()
                .map(value -> value.subtract(mean).pow(power))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), DIGITS);
    }

    private static Optional<Expected> extreme(List<Object> values, Comparator<Object> direction) {
        return values.stream()
                .filter(value -> !NaiveValues.isNan(value))
                .min(direction)
                .filter(NaiveMetrics::isFinite)
                .map(value -> NaiveValues.isFloating(value)
                        ? BigDecimal.valueOf(((Number) value).doubleValue())
                        : NaiveValues.decimal(value))
                .flatMap(Expected::exactly);
    }

    private Optional<Expected> quantile(String column, double quantile) {
        Optional<Double> value = ofRank(column, quantile);
        return value.flatMap(
                one -> Expected.closeTo(one, isSmallWhole(column, one) ? 1e-15 : 0.008 + 1e-12, one == 0 ? 1e-300 : 0));
    }

    private boolean isSmallWhole(String column, double value) {
        return judge.table().schema().field(column).type().isInteger() && Math.abs(value) <= 128;
    }

    private Optional<Expected> range(String column) {
        double low = ofRank(column, 0.25).orElse(Double.NaN);
        double high = ofRank(column, 0.75).orElse(Double.NaN);
        return Expected.closeTo(high - low, 1e-12, 0.008 * (Math.abs(low) + Math.abs(high)) + 1e-300);
    }

    private Optional<Double> ofRank(String column, double quantile) {
        List<Double> sorted = new ArrayList<>();
        values(column).stream()
                .filter(value -> !NaiveValues.isNan(value))
                .forEach(value -> sorted.add(((Number) value).doubleValue() + 0.0));
        Collections.sort(sorted);
        int rank = BigDecimal.valueOf(quantile)
                .multiply(BigDecimal.valueOf(sorted.size()))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(Math.max(rank, 1) - 1));
    }

    private Optional<Expected> pair(Metric.OfPair pair) {
        if (pair.statistic() == Metric.PairStatistic.RATIO_OF_SUMS) {
            Optional<BigDecimal> above = sum(pair.left());
            Optional<BigDecimal> below = sum(pair.right()).filter(sum -> sum.signum() != 0);
            return above.isEmpty() || below.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Expected(above.get().divide(below.get(), DIGITS), 1e-30, 0));
        }
        List<List<Object>> pairs = new ArrayList<>();
        rows.forEach(located -> {
            Object left = judge.valueOf(located.row(), pair.left());
            Object right = judge.valueOf(located.row(), pair.right());
            if (left != null && right != null) {
                pairs.add(List.of(left, right));
            }
        });
        return pair.statistic() == Metric.PairStatistic.CORRELATION ? correlation(pairs) : information(pairs);
    }

    private Optional<BigDecimal> sum(String column) {
        return values(column).stream()
                .filter(NaiveMetrics::isFinite)
                .map(NaiveValues::decimal)
                .reduce(BigDecimal::add);
    }

    /** In the arithmetic of doubles that the numbers are turned into. */
    private static Optional<Expected> correlation(List<List<Object>> pairs) {
        List<List<BigDecimal>> numbers = pairs.stream()
                .filter(pair -> pair.stream().allMatch(NaiveMetrics::isFinite))
                .map(pair -> pair.stream()
                        .map(value -> new BigDecimal(((Number) value).doubleValue()))
                        .toList())
                .toList();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> left = numbers.stream().map(pair -> pair.get(0)).toList();
        List<BigDecimal> right = numbers.stream().map(pair -> pair.get(1)).toList();
        boolean tooLarge = numbers.stream()
                .anyMatch(pair -> pair.stream().anyMatch(value -> Math.abs(value.doubleValue()) > LARGEST_SQUARE));
        BigDecimal deviations = central(left, mean(left), 2).multiply(central(right, mean(right), 2));
        if (tooLarge || deviations.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal shared = BigDecimal.ZERO;
        for (List<BigDecimal> pair : numbers) {
            shared = shared.add(
                    pair.get(0).subtract(mean(left)).multiply(pair.get(1).subtract(mean(right))));
        }
        BigDecimal value = shared.divide(BigDecimal.valueOf(numbers.size()), DIGITS)
                .divide(deviations.sqrt(new MathContext(60)), DIGITS);
        return Optional.of(new Expected(value, 1e-9, 1e-12));
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), DIGITS);
    }

    private static Optional<Expected> information(List<List<Object>> pairs) {
        Map<Object, Long> left = new HashMap<>();
        Map<Object, Long> right = new HashMap<>();
        Map<Object, Long> both = new HashMap<>();
        pairs.stream().map(pair -> NaiveValues.canonical(pair)).forEach(pair -> {
            left.merge(pair.get(0), 1L, Long::sum);
            right.merge(pair.get(1), 1L, Long::sum);
            both.merge(pair, 1L, Long::sum);
        });
        return pairs.isEmpty()
                ? Optional.empty()
                : Expected.closeTo(entropy(left) + entropy(right) - entropy(both), 1e-9, 1e-12);
    }

    private List<Object> values(String column) {
        return rows.stream()
                .map(located -> judge.valueOf(located.row(), column))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Long> lengths(List<Object> texts) {
        return texts.stream()
                .map(text -> (long) ((String) text).codePointCount(0, ((String) text).length()))
                .toList();
    }

    private static boolean isFinite(Object value) {
        return !NaiveValues.isNan(value) && !NaiveValues.isInfinite(value);
    }

    private static Optional<Expected> whole(long number) {
        return Expected.exactly(BigDecimal.valueOf(number));
    }

    private static Optional<Expected> share(long some, long all) {
        return all == 0
                ? Optional.empty()
                : Optional.of(new Expected(BigDecimal.valueOf(some).divide(BigDecimal.valueOf(all), DIGITS), 1e-15, 0));
    }
}
