package io.meshsdk.quality.history;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;

/**
 * A rule that finds the points of a metric that are out of the ordinary: it expects an interval of the next point, from
 * the points before it alone. The rules are those that Deequ made known (Schelter et al., "Automating Large-Scale Data
 * Quality Verification", 2018), defined afresh. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface AnomalyRule {
    /** Returns what is expected of the next point after a history. */
    Forecast forecast(MetricHistory history);

    /** Returns whether a point is as expected from the points of a history that are older than it. */
    default AnomalyVerdict judge(MetricHistory history, MetricPoint point) {
        return forecast(history.before(point.at()))
                .fold(
                        expected -> expected.interval().contains(point.value())
                                ? new AnomalyVerdict.Usual(point, expected.interval())
                                : new AnomalyVerdict.Anomaly(
                                        point,
                                        expected.interval(),
                                        "%s is not in %s: %s"
                                                .formatted(point.value(), expected.interval(), expected.basis())),
                        unknown -> new AnomalyVerdict.NotEvaluated(point, unknown.reason()));
    }

    /** Returns for each point of a history whether it is as expected from those before it. */
    default List<AnomalyVerdict> judgeEach(MetricHistory history) {
        return history.points().stream().map(point -> judge(history, point)).toList();
    }

    /**
     * The value lies between two bounds, whatever it was before.
     *
     * @param bounds the bounds
     */
    record Threshold(ExpectedInterval bounds) implements AnomalyRule {
        /** Creates the rule of two bounds, of which one may be infinite. */
        public Threshold(double lowest, double highest) {
            this(new ExpectedInterval(lowest, highest));
        }

        @Override
        public Forecast forecast(MetricHistory history) {
            return new Forecast.Expected(bounds, "these are its bounds");
        }
    }

    /**
     * The difference of some order lies between two bounds: of order 1 x(t) - x(t-1), of order n the difference of the
     * differences of order n - 1, the sum of (-1)^k C(n, k) x(t-k) over k from 0 to n. Needs n points.
     *
     * @param bounds the bounds of the difference
     * @param order the order n, 1 to 16
     */
    record AbsoluteChange(ExpectedInterval bounds, int order) implements AnomalyRule {
        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if it is not from 1 to 16
         */
        public AbsoluteChange {
            Samples.requireWithin("order", order, 1, 16);
        }

        /** Creates the rule of the difference to the point before. */
        public AbsoluteChange(double lowest, double highest) {
            this(new ExpectedInterval(lowest, highest), 1);
        }

        @Override
        public Forecast forecast(MetricHistory history) {
            if (history.size() < order) {
                return Samples.tooFew(history, order, "a difference of order %d".formatted(order));
            }
            double base = Samples.withoutChange(history, order);
            if (!Double.isFinite(base)) {
                return Samples.tooLarge();
            }
            return new Forecast.Expected(
                    new ExpectedInterval(base + bounds.lowest(), base + bounds.highest()),
                    "its difference of order %d is to be in %s".formatted(order, bounds));
        }
    }

    /**
     * The change as a share of the value some points before lies between two bounds: (x(t) - x(t-n)) / |x(t-n)|. Needs n
     * points, and that value not to be 0.
     *
     * @param bounds the bounds of the share, for example -0.5 and 0.5
     * @param distance the distance n, 1 or more
     */
    record RelativeChange(ExpectedInterval bounds, int distance) implements AnomalyRule {
        /**
         * Checks the distance.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public RelativeChange {
            Samples.requireWithin("distance", distance, 1, Integer.MAX_VALUE);
        }

        /** Creates the rule of the change since the point before. */
        public RelativeChange(double lowest, double highest) {
            this(new ExpectedInterval(lowest, highest), 1);
        }

        @Override
        public Forecast forecast(MetricHistory history) {
            if (history.size() < distance) {
                return Samples.tooFew(history, distance, "a change over " + Samples.points(distance));
            }
            double base = history.last(distance);
            if (base == 0) {
                return new Forecast.Unknown(
                        "The value %s before is 0, of which no change is a share: use an absolute change"
                                .formatted(Samples.points(distance)));
            }
            double size = Math.abs(base);
            return new Forecast.Expected(
                    new ExpectedInterval(base + bounds.lowest() * size, base + bounds.highest() * size),
                    "its change from %s, %s before, is to be in %s".formatted(base, Samples.points(distance), bounds));
        }
    }

    /**
     * The value lies within some standard deviations of the mean of all points before, anomalous ones included. The
     * deviation is that of a sample, divided by n - 1. Needs at least two points.
     *
     * @param factor how many standard deviations, above 0
     * @param fewest how many points are needed, 2 or more
     */
    record BatchNormal(double factor, int fewest) implements AnomalyRule {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if the factor is not above 0 or the number of points below 2
         */
        public BatchNormal {
            Samples.requirePositive(factor);
            Samples.requireWithin("number of points", fewest, 2, Integer.MAX_VALUE);
        }

        /** Creates the rule of three standard deviations from at least five points. */
        public BatchNormal() {
            this(3, 5);
        }

        @Override
        public Forecast forecast(MetricHistory history) {
            if (history.size() < fewest) {
                return Samples.tooFew(history, fewest, "a mean and a deviation");
            }
            return Samples.of(history.values()).within(factor);
        }
    }

    /**
     * The value lies within some standard deviations of the mean of the points before that were not anomalous themselves:
     * going through the history, a point after the warm-up that is outside the interval of the points before it is left
     * out of mean and deviation. The deviation is that of a sample, divided by n - 1.
     *
     * @param factor how many standard deviations, above 0
     * @param warmUp how many points are taken as they are and needed, 2 or more
     */
    record OnlineNormal(double factor, int warmUp) implements AnomalyRule {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if the factor is not above 0 or the warm-up below 2
         */
        public OnlineNormal {
            Samples.requirePositive(factor);
            Samples.requireWithin("warm-up", warmUp, 2, Integer.MAX_VALUE);
        }

        /** Creates the rule of three standard deviations after a warm-up of five points. */
        public OnlineNormal() {
            this(3, 5);
        }

        @Override
        public Forecast forecast(MetricHistory history) {
            if (history.size() < warmUp) {
                return Samples.tooFew(history, warmUp, "a warm-up");
            }
            Samples usual = new Samples();
            for (double value : history.values()) {
                if (usual.count() < warmUp || usual.interval(factor).contains(value)) {
                    usual.add(value);
                }
            }
            return usual.within(factor);
        }
    }

    /**
     * The value lies within some standard deviations of what triple exponential smoothing with an additive trend and season
     * forecasts (Holt, 1957; Winters, 1960):
     *
     * <pre>
     * level(t)  = alpha (x(t) - season(t-m)) + (1 - alpha) (level(t-1) + trend(t-1))
     * trend(t)  = beta (level(t) - level(t-1)) + (1 - beta) trend(t-1)
     * season(t) = gamma (x(t) - level(t)) + (1 - gamma) season(t-m)
     * forecast  = level(t) + trend(t) + season(t+1-m)
     * </pre>
     *
     * <p>Level, trend and seasons start from the first two periods; alpha, beta and gamma, in [0, 1], are those of the least
     * squared errors of the forecasts from the second period on, found by a search that always gives the same. The deviation
     * is the root of the mean of those squares; the interval is no narrower than a billionth of the forecast. Points are
     * taken to be evenly spaced. Needs two periods.
     *
     * @param period how many points a season has, m, 2 or more
     * @param factor how many standard deviations, above 0
     */
    record HoltWinters(int period, double factor) implements AnomalyRule {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if the factor is not above 0 or the period below 2
         */
        public HoltWinters {
            Samples.requireWithin("period", period, 2, Integer.MAX_VALUE / 2);
            Samples.requirePositive(factor);
        }

        /** Creates the rule of three standard deviations. */
        public HoltWinters(int period) {
            this(period, 3);
        }

        @Override
        public Forecast forecast(MetricHistory history) {
            if (history.size() < 2 * period) {
                return Samples.tooFew(history, 2 * period, "two periods of %d".formatted(period));
            }
            return SeasonalFit.of(history.values(), period).within(factor);
        }
    }
}
