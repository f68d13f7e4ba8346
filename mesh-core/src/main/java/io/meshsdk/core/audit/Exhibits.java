package io.meshsdk.core.audit;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.core.audit.AuditFinding.Code;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lies outside of an audit, and is held against it.
 *
 * @param anchors anchors
 * @param commits the commits that should have a record
 * @param flaws what is wrong with the places where anchors and commits lie
 * @since 0.1.0
 */
@CheckReturnValue
public record Exhibits(List<PlacedAnchor> anchors, List<PlacedCommit> commits, List<Flaw> flaws) {
    /** Copies the lists. */
    public Exhibits {
        anchors = List.copyOf(anchors);
        commits = List.copyOf(commits);
        flaws = List.copyOf(flaws);
    }

    /** Returns anchors alone. */
    public static Exhibits of(List<PlacedAnchor> anchors) {
        return new Exhibits(anchors, List.of(), List.of());
    }

    List<AuditFinding> findings(List<AuditRecord> records, long segments) {
        Stream<AuditFinding> missing = unrecorded(records).stream()
                .map(commit -> new AuditFinding(
                        Code.AUDIT_COMMIT_UNRECORDED,
                        segments,
                        "%s has no record. Its process died, is still at it, waits to record it, or somebody committed it around the SDK: look at it, and call mesh.audit().reconcile()"
                                .formatted(commit.place())));
        Stream<AuditFinding> wrong =
                flaws.stream().map(flaw -> new AuditFinding(flaw.code(), segments, flaw.message()));
        return Stream.concat(missing, wrong).toList();
    }

    /** Returns the commits that none of some records is about. */
    List<PlacedCommit> unrecorded(List<AuditRecord> records) {
        Set<PlacedCommit.Key> known = records.stream()
                .filter(PlacedCommit::isMade)
                .map(PlacedCommit::key)
                .collect(Collectors.toSet());
        return commits.stream().filter(commit -> !known.contains(commit.key())).toList();
    }

    /**
     * Something that is wrong with a place.
     *
     * @param code what kind of thing
     * @param message what is wrong, and what to do
     */
    public record Flaw(Code code, String message) {}
}
