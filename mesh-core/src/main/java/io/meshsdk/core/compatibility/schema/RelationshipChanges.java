package io.meshsdk.core.compatibility.schema;

import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.compatibility.finding.Findings;
import io.meshsdk.core.compatibility.finding.Pairs;
import io.meshsdk.metadata.Relationship;
import java.util.List;

/** What changes in which fields refer to others. */
final class RelationshipChanges {
    private static final String USUAL = "foreignKey";

    private final Findings findings;

    RelationshipChanges(Findings findings) {
        this.findings = findings;
    }

    void find(List<Relationship> before, List<Relationship> after) {
        Findings at = findings.at(".relationships");
        Pairs<Relationship> pairs = Pairs.by(RelationshipChanges::meaning, before, after);
        for (Relationship gone : pairs.gone()) {
            at.add(
                    ChangeKind.RELATIONSHIP_REMOVED,
                    "It need not refer to %s any more: joins may find nothing".formatted(gone.to()));
        }
        for (Relationship come : pairs.come()) {
            at.add(ChangeKind.RELATIONSHIP_ADDED, "It refers to %s".formatted(come.to()));
        }
        if (pairs.gone().isEmpty() && pairs.come().isEmpty()) {
            findings.words("relationships", before, after);
        }
    }

    private static List<Object> meaning(Relationship relationship) {
        return List.of(relationship.type().orElse(USUAL), relationship.from(), relationship.to());
    }
}
