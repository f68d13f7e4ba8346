package io.meshsdk.core.interchange;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * What a translation could not say, and where.
 *
 * @param path the field, for example {@code lines[].sku}; {@code []} are the elements of a list, {@code {}} the values of a
 *     map; empty for the whole schema
 * @param text what is not said, a sentence
 * @since 0.1.0
 */
@CheckReturnValue
public record Note(String path, String text) {
    /** Returns path and text in one line. */
    @Override
    public String toString() {
        return path.isEmpty() ? text : path + ": " + text;
    }
}
