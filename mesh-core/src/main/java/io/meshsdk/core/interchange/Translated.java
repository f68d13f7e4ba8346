package io.meshsdk.core.interchange;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.InvalidProductException;
import java.util.List;

/**
 * The result of a translation, and what it could not say.
 *
 * @param <T> the type of the result
 * @param value the result, of use as it is
 * @param notes what the source says and the result does not, in the order of the source; empty where nothing is lost
 * @since 0.1.0
 */
@CheckReturnValue
public record Translated<T>(T value, List<Note> notes) {
    /** Copies the notes. */
    public Translated {
        notes = List.copyOf(notes);
    }

    /**
     * Returns the result, for callers that accept no loss.
     *
     * @throws InvalidProductException if there is a note; each is a problem of it
     */
    public T orThrow() {
        if (!notes.isEmpty()) {
            throw new InvalidProductException(
                    "translation", notes.stream().map(Note::toString).toList());
        }
        return value;
    }
}
