package io.meshsdk.core.access;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.access.mask.Masking;
import io.meshsdk.core.access.rows.RowLanguages;

/**
 * What consumers' views of data are made with.
 *
 * @param masking what masks work with
 * @param languages the languages of row rules
 * @since 0.1.0
 */
@CheckReturnValue
public record Viewing(Masking masking, RowLanguages languages) {
    /** Returns the views that need nothing of the host. */
    public static Viewing bare() {
        return new Viewing(Masking.bare(), RowLanguages.none());
    }
}
