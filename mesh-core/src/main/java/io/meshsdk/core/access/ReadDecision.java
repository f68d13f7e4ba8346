package io.meshsdk.core.access;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.function.Function;

/**
 * How a principal sees the data of a port.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface ReadDecision {
    /** Returns why, in one sentence: for audit and operators, not for a principal that may not know of the product. */
    String reason();

    /** Returns what the function of this kind of decision returns. */
    default <T> T fold(
            Function<? super Clear, ? extends T> clear,
            Function<? super Masked, ? extends T> masked,
            Function<? super NotFound, ? extends T> notFound) {
        if (this instanceof Clear decision) {
            return clear.apply(decision);
        }
        return this instanceof Masked decision ? masked.apply(decision) : notFound.apply((NotFound) this);
    }

    /** Returns whether the principal sees data at all. */
    default boolean admits() {
        return !(this instanceof NotFound);
    }

    /** The values as they are. */
    record Clear(String reason) implements ReadDecision {}

    /** The values under the masks of their fields. */
    record Masked(String reason) implements ReadDecision {}

    /** Nothing, not even that the product exists. */
    record NotFound(String reason) implements ReadDecision {}
}
