package io.meshsdk.quality;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * How bad a failure is, from mild to bad; the order is the order of the constants.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** To be mended; publishing goes on. */
    WARNING,
    /** Blocks a publication. */
    ERROR,
    /** Blocks a publication and calls somebody. */
    CRITICAL;

    /** Returns whether a failure, or a check that could not be evaluated, blocks a publication: ERROR and above. */
    public boolean blocks() {
        return compareTo(ERROR) >= 0;
    }
}
