package io.meshsdk.delta.internal.log;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** A table at one version. Immutable: what is asked later is answered for that version. */
public interface TableSnapshot {
    /** Returns the version. */
    long version();

    /** Returns when the version was committed. */
    Instant committedAt();

    /** Returns what the table demands of engines. */
    TableProtocol protocol();

    /** Returns the names of the features in use that neither engine of ours can write under; empty if it may be written. */
    Set<String> unwritableFeatures();

    /** Returns what the table declares of itself. */
    TableMetadata metadata();

    /** Returns the files that make up the table, in the order of their paths. */
    List<LogFile> files();

    /** Returns the last version that an application recorded for itself, empty if it recorded none. */
    OptionalLong transactionVersion(String application);
}
