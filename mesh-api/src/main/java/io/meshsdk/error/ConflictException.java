package io.meshsdk.error;

/**
 * Reports that an act contradicts what is recorded: a publication id that was used with another contract, or a lower number
 * of a series. Choose another id.
 *
 * @since 0.1.0
 */
public final class ConflictException extends MeshException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message that names the failed act, the reason and the remedy. */
    public ConflictException(String message) {
        super(message);
    }

    /** Creates the exception with the failure that caused it. */
    public ConflictException(String message, Throwable cause) {
        super(message, cause);
    }
}
