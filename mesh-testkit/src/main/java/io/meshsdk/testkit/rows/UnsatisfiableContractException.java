package io.meshsdk.testkit.rows;

/**
 * Reports that no rows can be generated for a contract: its expectations contradict each other or the number of rows, or
 * are of a form that the generator does not know.
 *
 * @since 0.1.0
 */
public final class UnsatisfiableContractException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnsatisfiableContractException(String message) {
        super(message);
    }
}
