package io.meshsdk.core.audit.tables;

import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.core.publication.facts.CommitAnchors;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.TableCommit;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the publications in the log of a table say of an audit.
 *
 * @param anchors the heads of it that they name, by version
 * @param due those that should have a record, by version: the first that names a head, and all after it, since an audit was kept
 *     then
 */
record CommitTrace(SortedMap<Long, AuditAnchor> anchors, SortedMap<Long, CommitFacts> due) {
    static CommitTrace of(List<TableCommit> history) {
        SortedMap<Long, AuditAnchor> anchors = new TreeMap<>(CommitAnchors.of(history));
        SortedMap<Long, CommitFacts> due = new TreeMap<>();
        if (!anchors.isEmpty()) {
            long first = anchors.firstKey();
            for (TableCommit commit : history) {
                commit.facts()
                        .filter(any -> commit.version() >= first)
                        .ifPresent(facts -> due.put(commit.version(), facts));
            }
        }
        return new CommitTrace(Collections.unmodifiableSortedMap(anchors), Collections.unmodifiableSortedMap(due));
    }
}
