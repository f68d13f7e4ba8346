package io.meshsdk.delta.internal.log;

/** How an attempt to add a version ended, where the engine could tell. */
public sealed interface CommitAttempt {
    /** The version is there. */
    record Committed(long version) implements CommitAttempt {}

    /** Another commit came first and contradicts this one: nothing was written. */
    record Conflicted(Conflict conflict) implements CommitAttempt {}

    /** What another commit did that this one cannot follow. */
    enum Conflict {
        /** It made the table demand more, or made the table. */
        PROTOCOL_CHANGED,
        /** It described the table anew. */
        METADATA_CHANGED,
        /** It recorded a mark that this one depends on. */
        MARK_MOVED,
        /** It added files that this one should have read. */
        FILES_ADDED,
        /** It removed files that this one read, or removes too. */
        FILES_REMOVED
    }
}
