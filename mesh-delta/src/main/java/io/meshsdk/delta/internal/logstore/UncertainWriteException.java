package io.meshsdk.delta.internal.logstore;

import java.io.IOException;

/** Says that a log file may appear yet: the store did not tell whether it took it. */
public final class UncertainWriteException extends IOException {
    private static final long serialVersionUID = 1L;

    UncertainWriteException(String message, IOException cause) {
        super(message, cause);
    }

    /** Returns whether such an exception is among the causes of a failure. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UncertainWriteException) {
                return true;
            }
        }
        return false;
    }
}
