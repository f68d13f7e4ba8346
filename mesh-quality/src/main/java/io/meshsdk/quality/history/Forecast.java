package io.meshsdk.quality.history;

import java.util.function.Function;

/**
 * What a rule expects of the next point of a metric.
 *
 * @since 0.1.0
 */
public sealed interface Forecast {
    /** Returns what one of two functions makes of this forecast, by its kind. */
    <R> R fold(Function<? super Expected, ? extends R> expected, Function<? super Unknown, ? extends R> unknown);

    /**
     * An interval in which the next value lies if it is usual.
     *
     * @param interval the interval
     * @param basis what it follows from, in words
     */
    record Expected(ExpectedInterval interval, String basis) implements Forecast {
        @Override
        public <R> R fold(
                Function<? super Expected, ? extends R> expected, Function<? super Unknown, ? extends R> unknown) {
            return expected.apply(this);
        }
    }

    /**
     * Nothing, because the history is too short or of no use for the rule.
     *
     * @param reason what is missing, in words
     */
    record Unknown(String reason) implements Forecast {
        @Override
        public <R> R fold(
                Function<? super Expected, ? extends R> expected, Function<? super Unknown, ? extends R> unknown) {
            return unknown.apply(this);
        }
    }
}
