package io.meshsdk.core.publication.facts;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.spi.storage.WriteMode;

/**
 * What a publication did to its table.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface Act {
    /**
     * Rows were written.
     *
     * @param mode what became of the rows that were there
     */
    record Written(Mode mode) implements Act {}

    /**
     * Rows that others wrote were measured where they are.
     *
     * @param version the table version that was measured
     */
    record Attested(long version) implements Act {}

    /**
     * An earlier version was made the newest again.
     *
     * @param version the table version that was restored
     */
    record Restored(long version) implements Act {}

    /** What became of the rows that were there. */
    enum Mode {
        /** All were replaced. */
        OVERWRITE,
        /** They stayed. */
        APPEND,
        /** Those of the partitions that rows were written for were replaced. */
        OVERWRITE_PARTITIONS,
        /** Those that a filter holds for were replaced. */
        OVERWRITE_WHERE,
        /** Those of the same keys were replaced. */
        UPSERT,
        /** The commit does not say. */
        UNTOLD
    }

    /** Returns the act of a write. */
    static Act of(WriteMode mode) {
        if (mode instanceof WriteMode.Overwrite) {
            return new Written(Mode.OVERWRITE);
        }
        if (mode instanceof WriteMode.Append) {
            return new Written(Mode.APPEND);
        }
        if (mode instanceof WriteMode.OverwritePartitions) {
            return new Written(Mode.OVERWRITE_PARTITIONS);
        }
        return new Written(mode instanceof WriteMode.Upsert ? Mode.UPSERT : Mode.OVERWRITE_WHERE);
    }
}
