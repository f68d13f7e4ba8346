package io.meshsdk.quality.history;

import java.util.function.Function;

/**
 * What an alert condition says of some metrics.
 *
 * @since 0.1.0
 */
public sealed interface AlertVerdict {
    /** Returns the condition. */
    AlertCondition condition();

    /** Returns what one of three functions makes of this verdict, by its kind. */
    <R> R fold(
            Function<? super Raised, ? extends R> raised,
            Function<? super Quiet, ? extends R> quiet,
            Function<? super NotEvaluated, ? extends R> notEvaluated);

    /**
     * The condition holds: there is something to tell.
     *
     * @param condition the condition
     * @param value what the metric is
     */
    record Raised(AlertCondition condition, double value) implements AlertVerdict {
        @Override
        public <R> R fold(
                Function<? super Raised, ? extends R> raised,
                Function<? super Quiet, ? extends R> quiet,
                Function<? super NotEvaluated, ? extends R> notEvaluated) {
            return raised.apply(this);
        }
    }

    /**
     * The condition does not hold.
     *
     * @param condition the condition
     * @param value what the metric is
     */
    record Quiet(AlertCondition condition, double value) implements AlertVerdict {
        @Override
        public <R> R fold(
                Function<? super Raised, ? extends R> raised,
                Function<? super Quiet, ? extends R> quiet,
                Function<? super NotEvaluated, ? extends R> notEvaluated) {
            return quiet.apply(this);
        }
    }

    /**
     * The metric is not known.
     *
     * @param condition the condition
     * @param reason what is missing, in words
     */
    record NotEvaluated(AlertCondition condition, String reason) implements AlertVerdict {
        @Override
        public <R> R fold(
                Function<? super Raised, ? extends R> raised,
                Function<? super Quiet, ? extends R> quiet,
                Function<? super NotEvaluated, ? extends R> notEvaluated) {
            return notEvaluated.apply(this);
        }
    }
}
