package io.meshsdk.wrong.standalone;

import io.delta.standalone.DeltaLog;

/** Imports what one other room may import. */
public final class SecondRoom {
    /** Returns the version. */
    public long version(DeltaLog log) {
        return log.snapshot().getVersion();
    }
}
