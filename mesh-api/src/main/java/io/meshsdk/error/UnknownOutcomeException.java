package io.meshsdk.error;

/**
 * Reports that a commit was sent and its outcome could not be learned. Do not publish the same data again under a new id,
 * and do not delete files: publish again under an id of your own, or look the publication up in the log, to find out.
 *
 * @since 0.1.0
 */
public final class UnknownOutcomeException extends MeshException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message that names the failed act, the reason and the remedy. */
    public UnknownOutcomeException(String message) {
        super(message);
    }

    /** Creates the exception with the failure that caused it. */
    public UnknownOutcomeException(String message, Throwable cause) {
        super(message, cause);
    }
}
