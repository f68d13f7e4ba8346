package io.meshsdk.core.interchange.internal;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;

/**
 * The sentences of notes that several formats need, each with what to write in the contract where there is something.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Hints {
    private Hints() {}

    /** Returns the note of something that has no type and is left out. */
    public static String leftOut(String what) {
        return "Left out: no type of a schema stands for %s.".formatted(what);
    }

    /** Returns the note of a key that is not understood. */
    public static String notUnderstood(String key) {
        return "'%s' is not understood and left out.".formatted(key);
    }

    /** Returns the note of the values there are, with how a contract names them. */
    public static String values(List<String> values) {
        return "Which values there are (%s) is not part of a schema: expect oneOf(...)."
                .formatted(String.join(", ", values));
    }

    /** Returns the note of the format of texts, with how a contract names it. */
    public static String format(String format) {
        return "That texts are of the format '%s' is not part of a schema: expect format(...).".formatted(format);
    }
}
