package io.meshsdk.quality.history;

import java.util.Arrays;

/** Triple exponential smoothing with the weights that fit some values best. */
final class SeasonalFit {
    private static final double SMALLEST_STEP = 1.0 / 1024;
    private static final double LARGEST_STEP = 0.25;
    private static final double ROUNDING = 1e-9;

    private final double[] values;
    private final int period;

    private double[] weights = {0, 0, 0};
    private double squares = Double.POSITIVE_INFINITY;
    private double next;

    private SeasonalFit(double[] values, int period) {
        this.values = values;
        this.period = period;
    }

    /** Fits at least two periods of values. */
    static SeasonalFit of(double[] values, int period) {
        SeasonalFit fit = new SeasonalFit(values, period);
        fit.searchGrid();
        for (double step = LARGEST_STEP / 2; step >= SMALLEST_STEP; step /= 2) {
            while (fit.searchAround(step)) {
                // The best weights moved: look around them again.
            }
        }
        return fit;
    }

    Forecast within(double factor) {
        double deviation = Math.sqrt(squares / (values.length - period));
        if (!Double.isFinite(deviation) || !Double.isFinite(next)) {
            return Samples.tooLarge();
        }
        double distance = Math.max(factor * deviation, ROUNDING * Math.abs(next));
        return new Forecast.Expected(
                ExpectedInterval.around(next, distance),
                "a season of %d points forecasts %s and was off by a standard deviation of %s, of which %s are allowed"
                        .formatted(period, next, deviation, factor));
    }

    private void searchGrid() {
        for (double alpha = 0; alpha <= 1; alpha += LARGEST_STEP) {
            for (double beta = 0; beta <= 1; beta += LARGEST_STEP) {
                for (double gamma = 0; gamma <= 1; gamma += LARGEST_STEP) {
                    tryOut(new double[] {alpha, beta, gamma});
                }
            }
        }
    }

    /** Tries out each weight a step higher and lower, and returns whether one of them fits better. */
    private boolean searchAround(double step) {
        double before = squares;
        for (int i = 0; i < weights.length; i++) {
            for (double move : new double[] {step, -step}) {
                double[] moved = weights.clone();
                moved[i] = Math.max(0, Math.min(1, moved[i] + move));
                tryOut(moved);
            }
        }
        return squares < before;
    }

    private void tryOut(double[] candidate) {
        double first = mean(0);
        double trend = (mean(period) - first) / period;
        double[] seasons = seasons(first, trend);
        double level = first + trend * (period - 1) / 2.0;
        double sum = 0;
        for (int t = period; t < values.length; t++) {
            double season = seasons[t % period];
            double error = values[t] - (level + trend + season);
            sum += error * error;
            double before = level;
            level = candidate[0] * (values[t] - season) + (1 - candidate[0]) * (before + trend);
            trend = candidate[1] * (level - before) + (1 - candidate[1]) * trend;
            seasons[t % period] = candidate[2] * (values[t] - level) + (1 - candidate[2]) * season;
        }
        if (sum < squares) {
            squares = sum;
            weights = candidate;
            next = level + trend + seasons[values.length % period];
        }
    }

    private double mean(int from) {
        return Arrays.stream(values, from, from + period).average().orElseThrow();
    }

    /** Returns how far the values of the first period are from the line of level and trend. */
    private double[] seasons(double first, double trend) {
        double[] seasons = new double[period];
        for (int i = 0; i < period; i++) {
            seasons[i] = values[i] - (first + trend * (i - (period - 1) / 2.0));
        }
        return seasons;
    }
}
