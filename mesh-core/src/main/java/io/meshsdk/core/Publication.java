package io.meshsdk.core;

import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import java.util.function.Function;

/**
 * How a publication ended: {@link Published}, or {@link Rejected} with every reason.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface Publication permits Published, Rejected {
    /**
     * Returns the publication if it is published.
     *
     * @throws io.meshsdk.error.PublicationRejectedException if it was refused, with every reason
     */
    @CanIgnoreReturnValue
    Published orThrow();

    /** Returns what the function of this kind makes of the outcome. */
    <T> T fold(Function<? super Published, ? extends T> published, Function<? super Rejected, ? extends T> rejected);

    /** Returns whether the rows are visible. */
    default boolean isPublished() {
        return this instanceof Published;
    }

    /** Returns the outcome in a few lines, for people. */
    String describe();
}
