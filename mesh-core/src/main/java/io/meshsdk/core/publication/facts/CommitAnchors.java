package io.meshsdk.core.publication.facts;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableCommit;
import io.meshsdk.spi.storage.TableLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The anchors of the audit that the commits of a table hold: the log of a table lies outside of the catalog that holds the audit.
 *
 * @param storage the provider of the table's format
 * @param location the table
 * @since 0.1.0
 */
@CheckReturnValue
public record CommitAnchors(StorageProvider storage, TableLocation location) {
    /**
     * Returns the anchors by table version, as far back as the log tells.
     *
     * @throws StorageException if the log cannot be read
     */
    public Map<Long, AuditAnchor> list() {
        return of(storage.history(location, Integer.MAX_VALUE));
    }

    /** Returns the anchors in some of the versions of a table, by version. */
    public static Map<Long, AuditAnchor> of(List<TableCommit> history) {
        Map<Long, AuditAnchor> anchors = new TreeMap<>();
        for (TableCommit commit : history) {
            commit.facts().flatMap(CommitAnchors::anchor).ifPresent(anchor -> anchors.put(commit.version(), anchor));
        }
        return anchors;
    }

    /** What cannot be read anchors nothing. */
    private static Optional<AuditAnchor> anchor(CommitFacts facts) {
        try {
            return PublicationFacts.decode(facts).proof().flatMap(Proof::anchor);
        } catch (StorageException e) {
            return Optional.empty();
        }
    }
}
