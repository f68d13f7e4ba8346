package io.meshsdk.quality.history;

import java.util.function.Function;

/**
 * What a rule says of a point of a metric.
 *
 * @since 0.1.0
 */
public sealed interface AnomalyVerdict {
    /** Returns the point that was judged. */
    MetricPoint point();

    /** Returns what one of three functions makes of this verdict, by its kind. */
    <R> R fold(
            Function<? super Usual, ? extends R> usual,
            Function<? super Anomaly, ? extends R> anomaly,
            Function<? super NotEvaluated, ? extends R> notEvaluated);

    /**
     * The point is as expected.
     *
     * @param point the point
     * @param expected the interval it lies in
     */
    record Usual(MetricPoint point, ExpectedInterval expected) implements AnomalyVerdict {
        @Override
        public <R> R fold(
                Function<? super Usual, ? extends R> usual,
                Function<? super Anomaly, ? extends R> anomaly,
                Function<? super NotEvaluated, ? extends R> notEvaluated) {
            return usual.apply(this);
        }
    }

    /**
     * The point is not as expected.
     *
     * @param point the point
     * @param expected the interval it does not lie in
     * @param why what was expected and from what that follows, in words
     */
    record Anomaly(MetricPoint point, ExpectedInterval expected, String why) implements AnomalyVerdict {
        @Override
        public <R> R fold(
                Function<? super Usual, ? extends R> usual,
                Function<? super Anomaly, ? extends R> anomaly,
                Function<? super NotEvaluated, ? extends R> notEvaluated) {
            return anomaly.apply(this);
        }
    }

    /**
     * Nothing can be said of the point.
     *
     * @param point the point
     * @param reason what is missing, in words
     */
    record NotEvaluated(MetricPoint point, String reason) implements AnomalyVerdict {
        @Override
        public <R> R fold(
                Function<? super Usual, ? extends R> usual,
                Function<? super Anomaly, ? extends R> anomaly,
                Function<? super NotEvaluated, ? extends R> notEvaluated) {
            return notEvaluated.apply(this);
        }
    }
}
