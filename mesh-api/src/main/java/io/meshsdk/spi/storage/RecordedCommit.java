package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Instant;

/**
 * A publication as the table's log records it.
 *
 * @param version the table version it made
 * @param timestamp when, as the log says
 * @param facts what the commit says
 * @since 0.1.0
 */
@CheckReturnValue
public record RecordedCommit(long version, Instant timestamp, CommitFacts facts) {}
