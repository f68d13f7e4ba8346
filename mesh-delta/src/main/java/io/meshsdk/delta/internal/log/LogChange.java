package io.meshsdk.delta.internal.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one version changes.
 *
 * @param metadata what the table declares from here on, null if that stays
 * @param added the files that come
 * @param files what happens to the files that were there
 * @param reads what the change depends on
 * @param mark what an application records for itself, null if nothing
 * @param userMetadata a text of ours kept with the version
 */
public record LogChange(
        @Nullable TableMetadata metadata,
        List<LogFile> added,
        Existing files,
        Reads reads,
        @Nullable Mark mark,
        String userMetadata) {
    /** What happens to the files that were there. */
    public enum Existing {
        /** They stay. */
        KEPT,
        /** They go, all of them. */
        REMOVED
    }

    /** What a change depends on: if another commit alters that meanwhile, the change conflicts. */
    public enum Reads {
        /** Nothing: it is right whatever else was committed. */
        NOTHING,
        /** Every row of the table. */
        EVERYTHING
    }

    /** A version that an application records for itself. */
    public record Mark(String application, long version) {}

    /** Creates the change. */
    public LogChange {
        added = List.copyOf(added);
    }
}
