package io.meshsdk.core.history;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * Whether the rows of a version are known to be those that checks and policies passed.
 *
 * <p>A version is verified if the newest publication at or below it is one of the product's, says what the catalog has as
 * evidence of it, and if nobody else changed rows or fields since the last <em>full check</em> at or below it: a publication
 * that overwrites all rows, an attestation, or the first publication of the table. Publications that add rows or replace some
 * leave what lies below them as it was. What others committed without a change of rows or fields, such as files made larger
 * or a property that was set, changes nothing. A restored version stands as it stood.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface Standing {
    /** Returns whether the version is verified. */
    default boolean isVerified() {
        return this instanceof Verified;
    }

    /**
     * The rows are those that passed.
     *
     * @param by the version whose commit says under which contract: the newest publication at or below, or the attestation of
     *     this version, which is above
     */
    record Verified(long by) implements Standing {}

    /**
     * Nobody knows.
     *
     * @param reason why, in words
     */
    record Unverified(String reason) implements Standing {}
}
