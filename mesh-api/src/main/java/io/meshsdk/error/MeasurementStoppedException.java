package io.meshsdk.error;

/**
 * Reports that measuring data was stopped before its end, because the host asked for it or the time it gave was over. Nothing
 * was written, and nothing is known of the data.
 *
 * @since 0.1.0
 */
public final class MeasurementStoppedException extends MeshException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Creates a report. */
    public MeasurementStoppedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Returns why it was stopped. */
    public Reason reason() {
        return reason;
    }

    /** Why a measurement was stopped. */
    public enum Reason {
        /** The host asked for it. */
        CANCELLED,
        /** It took longer than the host allowed. */
        OUT_OF_TIME
    }
}
