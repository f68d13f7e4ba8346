package io.meshsdk.quality;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * What it took to measure a check; what several checks share counts for each.
 *
 * @param level the deepest level that was needed anywhere
 * @param nanos the time of its own steps in nanoseconds, added up over threads; reading and decoding left out
 * @param bytes the size of the column values that it looked at
 * @since 0.1.0
 */
@CheckReturnValue
public record Effort(Level level, long nanos, long bytes) {
    /** Returns the effort of looking at statistics. */
    public static Effort none() {
        return new Effort(Level.STATISTICS, 0, 0);
    }

    /** Returns both efforts together. */
    public Effort and(Effort other) {
        Level deeper = level.compareTo(other.level) >= 0 ? level : other.level;
        return new Effort(deeper, nanos + other.nanos, bytes + other.bytes);
    }
}
