package io.meshsdk.delta.internal.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a version as a whole.
 *
 * @param version the version
 * @param committedAt when it was committed
 * @param userMetadata the text its writer kept with it, null if none
 */
public record CommitHead(
        long version, Instant committedAt, @Nullable String userMetadata) {}
