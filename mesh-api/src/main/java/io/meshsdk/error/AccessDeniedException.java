package io.meshsdk.error;

/**
 * Reports that the acting principal may not do what it asked for. Act as another principal or request access.
 *
 * @since 0.1.0
 */
public final class AccessDeniedException extends MeshException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message that names the failed act, the reason and the remedy. */
    public AccessDeniedException(String message) {
        super(message);
    }

    /** Creates the exception with the failure that caused it. */
    public AccessDeniedException(String message, Throwable cause) {
        super(message, cause);
    }
}
