package io.meshsdk.error;

/**
 * Reports that a key is needed, of a mask or of the audit, and the host gives none. Nothing was written, and nothing was shown.
 *
 * @since 0.1.0
 */
public final class KeyNotFoundException extends MeshException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message that names the purpose of the key, the reason and the remedy. */
    public KeyNotFoundException(String message) {
        super(message);
    }
}
