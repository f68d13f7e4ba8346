package io.meshsdk.error;

/**
 * Reports that a storage or catalog provider could not do what was asked. Nothing was made visible; the call may be
 * repeated once the named cause is mended.
 *
 * @since 0.1.0
 */
public final class StorageException extends MeshException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message that names the failed act, the reason and the remedy. */
    public StorageException(String message) {
        super(message);
    }

    /** Creates the exception with the failure that caused it. */
    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
