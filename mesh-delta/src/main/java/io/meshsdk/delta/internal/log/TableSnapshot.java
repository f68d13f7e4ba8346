package io.meshsdk.delta.internal.log;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** A table at one version. Immutable: what is asked later is answered for that version. */
public interface TableSnapshot {
    /** Returns the version. */
    long version();

    /** Returns when the version was committed. */
    Instant committedAt();

    /** Returns what the table demands of engines. */
    TableProtocol protocol();

    /** Returns what the table declares of itself. */
    TableMetadata metadata();

    /** Returns the files that make up the table, in the order of their paths. */
    List<LogFile> files();

    /** Returns the last version that an application recorded for itself, empty if it recorded none. */
    OptionalLong transactionVersion(String application);
}
