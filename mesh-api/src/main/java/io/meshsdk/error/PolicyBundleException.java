package io.meshsdk.error;

/**
 * Reports that the bundle of policies that a council put in force cannot be relied on, or cannot be published: it is missing,
 * older than one that was seen, altered, signed by a stranger, or names policies that are not there.
 *
 * @since 0.1.0
 */
public final class PolicyBundleException extends MeshException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * Creates the exception.
     *
     * @param code what is wrong, in kebab-case, as violations of a publication name it: {@code bundle-altered}
     * @param message names the failed act, the reason and the remedy
     */
    public PolicyBundleException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Returns what is wrong, in kebab-case: {@code bundle-altered}. */
    public String code() {
        return code;
    }
}
