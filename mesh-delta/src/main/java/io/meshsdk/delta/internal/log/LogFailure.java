package io.meshsdk.delta.internal.log;

/** Says that an engine failed while it committed, which leaves open whether the version is there. */
public final class LogFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the failure from what the engine threw. */
    public LogFailure(Throwable cause) {
        super("Cannot tell whether the commit was written: look for it in the log.", cause);
    }
}
