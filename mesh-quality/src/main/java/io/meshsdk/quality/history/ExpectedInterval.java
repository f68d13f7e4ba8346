package io.meshsdk.quality.history;

/**
 * Between what values a metric is expected, ends included; an infinite end is none.
 *
 * @param lowest the lower end
 * @param highest the upper end
 * @since 0.1.0
 */
public record ExpectedInterval(double lowest, double highest) {
    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if an end is NaN or the lower one is above the upper one
     */
    public ExpectedInterval {
        if (!(lowest <= highest)) {
            throw new IllegalArgumentException(
                    "Invalid interval from %s to %s: give the lower end first; an infinite end is none"
                            .formatted(lowest, highest));
        }
    }

    /** Returns the interval of a distance to both sides; without ends where they are beyond the range of doubles. */
    static ExpectedInterval around(double middle, double distance) {
        if (!Double.isFinite(middle) || !Double.isFinite(distance)) {
            return new ExpectedInterval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        return new ExpectedInterval(middle - distance, middle + distance);
    }

    /** Returns whether a value is between the ends or one of them. */
    public boolean contains(double value) {
        return lowest <= value && value <= highest;
    }

    /** Returns the ends, for example {@code [0.5, 1.5]}. */
    @Override
    public String toString() {
        return "[%s, %s]".formatted(lowest, highest);
    }
}
