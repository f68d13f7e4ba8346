package io.meshsdk.error;

/**
 * Reports that no such product, port or version is there for the acting principal: absent and hidden read the same.
 *
 * @since 0.1.0
 */
public final class ProductNotFoundException extends MeshException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message that names the failed act, the reason and the remedy. */
    public ProductNotFoundException(String message) {
        super(message);
    }

    /** Creates the exception with the failure that caused it. */
    public ProductNotFoundException(String message, Throwable cause) {
        super(message, cause);
    }
}
