package io.meshsdk.error;

/**
 * Reports that the data to publish could not be read. Mend the source and publish again; nothing was made visible.
 *
 * @since 0.1.0
 */
public final class DataSourceException extends MeshException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message that names the failed act, the reason and the remedy. */
    public DataSourceException(String message) {
        super(message);
    }

    /** Creates the exception with the failure that caused it. */
    public DataSourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
