package io.meshsdk.delta.internal.log;

/** Tells failures to understand a log's text: what the engines say of them quotes it, and it may hold values of rows. */
public final class BrokenText {
    private BrokenText() {}

    /** Returns whether a failure to parse JSON is behind a failure. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // Delta Standalone has a Jackson of its own in another package.
            if (cause.getClass().getName().contains("fasterxml.jackson")) {
                return true;
            }
        }
        return false;
    }
}
