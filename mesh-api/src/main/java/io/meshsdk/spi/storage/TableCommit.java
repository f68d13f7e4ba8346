package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one version of a table did.
 *
 * @param version the version
 * @param timestamp when it was committed, as the log says
 * @param facts what it says about its publication; empty where it completes none, as with commits of other writers
 * @param operation what its writer calls it, for example {@code WRITE} or {@code OPTIMIZE}; empty where it does not say
 * @param changes what it changed
 * @param metrics what its writer counted, by the writer's names; sorted
 * @since 0.1.0
 */
@CheckReturnValue
public record TableCommit(
        long version,
        Instant timestamp,
        Optional<CommitFacts> facts,
        String operation,
        Changes changes,
        Map<String, String> metrics) {
    /** Copies the metrics. */
    public TableCommit {
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
    }

    /** What a version changed, the heaviest of it. */
    public enum Changes {
        /** Nothing that a reader sees: files changed their place, or a publication brought no row. */
        NOTHING,
        /** How the table is described, and no rows. */
        DESCRIPTION,
        /** Rows came or went. */
        ROWS
    }
}
