package io.meshsdk.delta.internal.log;

/** How an attempt to add a version ended, where the engine could tell. */
public sealed interface CommitAttempt {
    /** The version is there. */
    record Committed(long version) implements CommitAttempt {}

    /** Another commit came first and contradicts this one: nothing was written. */
    record Conflicted(String reason) implements CommitAttempt {}
}
