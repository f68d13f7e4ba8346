package io.meshsdk.delta.internal.standalone;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Writes the texts that Delta Standalone puts into the log as they are. */
final class Json {
    private Json() {}

    /** Returns a text as a JSON string, quotes included. */
    static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
