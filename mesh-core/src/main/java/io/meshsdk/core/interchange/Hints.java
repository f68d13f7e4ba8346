package io.meshsdk.core.interchange;

import java.util.List;

/** The sentences of notes that several formats need, each with what to write in the contract where there is something. */
final class Hints {
    private Hints() {}

    static String leftOut(String what) {
        return "Left out: no type of a schema stands for %s.".formatted(what);
    }

    static String notUnderstood(String key) {
        return "'%s' is not understood and left out.".formatted(key);
    }

    static String values(List<String> values) {
        return "Which values there are (%s) is not part of a schema: expect oneOf(...)."
                .formatted(String.join(", ", values));
    }

    static String format(String format) {
        return "That texts are of the format '%s' is not part of a schema: expect format(...).".formatted(format);
    }
}
