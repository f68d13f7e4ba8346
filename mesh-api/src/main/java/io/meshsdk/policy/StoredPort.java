package io.meshsdk.policy;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Provenance;
import io.meshsdk.spi.storage.TableLocation;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the table of a port lies, and what was last published there, as its log tells.
 *
 * @param location the table's folder
 * @param newest what was last published; empty where nothing was
 * @since 0.1.0
 */
@CheckReturnValue
public record StoredPort(TableLocation location, Optional<Newest> newest) {
    /**
     * What was last published.
     *
     * @param version the version of the table
     * @param publishedAt when it was
     * @param inputs the versions of products it was made of
     */
    public record Newest(long version, Instant publishedAt, Provenance inputs) {}
}
