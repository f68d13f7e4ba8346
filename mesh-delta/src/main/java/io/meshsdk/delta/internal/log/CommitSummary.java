package io.meshsdk.delta.internal.log;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one version did, as far as its commit file says.
 *
 * @param head what is said about it as a whole
 * @param operation what its writer calls it, empty if it does not say
 * @param metrics what its writer counted; sorted
 * @param changesRows whether rows came or went
 * @param changesMetadata whether the table declares or demands something else from here on
 */
public record CommitSummary(
        CommitHead head, String operation, Map<String, String> metrics, boolean changesRows, boolean changesMetadata) {
    /** Copies the metrics. */
    public CommitSummary {
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
    }

    /** Returns the version. */
    public long version() {
        return head.version();
    }

    /** Returns when it was committed. */
    public Instant committedAt() {
        return head.committedAt();
    }

    /** Returns the text its writer kept with it, null if none. */
    public @Nullable String userMetadata() {
        return head.userMetadata();
    }
}
