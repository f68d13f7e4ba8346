package io.meshsdk.quality.history;

/** Mean and deviation of values one by one (B. P. Welford, 1962), and what rules ask of their numbers. */
final class Samples {
    private int count;
    private double mean;
    private double squares;

    static Samples of(double[] values) {
        Samples samples = new Samples();
        for (double value : values) {
            samples.add(value);
        }
        return samples;
    }

    void add(double value) {
        count++;
        double difference = value - mean;
        mean += difference / count;
        squares += difference * (value - mean);
    }

    int count() {
        return count;
    }

    /** Returns the interval of some sample standard deviations around the mean. */
    ExpectedInterval interval(double factor) {
        return ExpectedInterval.around(mean, factor * deviation());
    }

    private double deviation() {
        return Math.sqrt(squares / (count - 1));
    }

    Forecast within(double factor) {
        if (!Double.isFinite(deviation())) {
            return tooLarge();
        }
        return new Forecast.Expected(
                interval(factor),
                "the mean of %d points is %s and their standard deviation %s, of which %s are allowed"
                        .formatted(count, mean, deviation(), factor));
    }

    /** Returns the next value of a history whose difference of some order is 0. */
    static double withoutChange(MetricHistory history, int order) {
        double value = 0;
        double coefficient = 1;
        for (int k = 1; k <= order; k++) {
            coefficient = -coefficient * (order - k + 1) / k;
            value -= coefficient * history.last(k);
        }
        return value;
    }

    static Forecast tooLarge() {
        return new Forecast.Unknown(
                "Too large numbers: their differences are beyond the range of doubles; use a threshold");
    }

    static Forecast tooFew(MetricHistory history, int needed, String what) {
        return new Forecast.Unknown("Too little history for %s: it takes %s and there are %d; measure on"
                .formatted(what, points(needed), history.size()));
    }

    static String points(int count) {
        return count == 1 ? "1 point" : count + " points";
    }

    static void requireWithin(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "Invalid %s %d of an anomaly rule: use %d to %d".formatted(what, value, least, most));
        }
    }

    static void requirePositive(double factor) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException(
                    "Invalid factor %s of an anomaly rule: use a number above 0, for example 3".formatted(factor));
        }
    }
}
