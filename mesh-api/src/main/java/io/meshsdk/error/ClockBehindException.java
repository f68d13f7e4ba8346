package io.meshsdk.error;

/**
 * Reports that the host's clock is behind what was recorded already, by more than the host allows: what has expired cannot be
 * told from what has not. Nothing was done. Set the clock, and repeat the act.
 *
 * @since 0.1.0
 */
public final class ClockBehindException extends MeshException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message that names both times and the remedy. */
    public ClockBehindException(String message) {
        super(message);
    }
}
