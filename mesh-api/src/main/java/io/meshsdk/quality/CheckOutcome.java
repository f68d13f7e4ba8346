package io.meshsdk.quality;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.function.Function;

/**
 * What one check found: it passed, it failed, or it could not be evaluated, which is said and never passed over.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface CheckOutcome {
    /** Returns the expectation that was judged. */
    Expectation expectation();

    /** Returns what the function of this kind makes of the outcome. */
    <T> T fold(
            Function<? super Passed, ? extends T> passed,
            Function<? super Failed, ? extends T> failed,
            Function<? super NotEvaluated, ? extends T> notEvaluated);

    /** Returns whether the check passed. */
    default boolean isPassed() {
        return this instanceof Passed;
    }

    /** Returns whether the check failed. */
    default boolean isFailed() {
        return this instanceof Failed;
    }

    /** Returns whether there was an answer. */
    default boolean isEvaluated() {
        return !(this instanceof NotEvaluated);
    }

    /** Returns whether this outcome blocks a publication: not passed, of severity ERROR or above. */
    default boolean blocks() {
        return !isPassed() && expectation().severity().blocks();
    }

    /** Returns the outcome in one line, for people. */
    default String describe() {
        return fold(
                passed -> "%s: passed, %s"
                        .formatted(passed.expectation(), passed.measure().observed()),
                failed -> "%s: failed, expected %s, observed %s"
                        .formatted(
                                failed.expectation(),
                                failed.measure().expected(),
                                failed.measure().observed()),
                blind -> "%s: not evaluated, %s".formatted(blind.expectation(), blind.reason()));
    }

    /**
     * The promise is kept.
     *
     * @param expectation the promise
     * @param measure what was found
     */
    record Passed(Expectation expectation, Measure measure) implements CheckOutcome {
        @Override
        public <T> T fold(
                Function<? super Passed, ? extends T> passed,
                Function<? super Failed, ? extends T> failed,
                Function<? super NotEvaluated, ? extends T> notEvaluated) {
            return passed.apply(this);
        }
    }

    /**
     * The promise is broken.
     *
     * @param expectation the promise
     * @param measure what was found
     * @param sample where some of the rows are that break it
     */
    record Failed(Expectation expectation, Measure measure, RowSample sample) implements CheckOutcome {
        @Override
        public <T> T fold(
                Function<? super Passed, ? extends T> passed,
                Function<? super Failed, ? extends T> failed,
                Function<? super NotEvaluated, ? extends T> notEvaluated) {
            return failed.apply(this);
        }
    }

    /**
     * Nobody knows.
     *
     * @param expectation the promise
     * @param reason why it could not be judged
     */
    record NotEvaluated(Expectation expectation, String reason) implements CheckOutcome {
        @Override
        public <T> T fold(
                Function<? super Passed, ? extends T> passed,
                Function<? super Failed, ? extends T> failed,
                Function<? super NotEvaluated, ? extends T> notEvaluated) {
            return notEvaluated.apply(this);
        }
    }
}
