package io.meshsdk.core.compatibility;

import io.meshsdk.contract.Lifecycle;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.compatibility.finding.Findings;

/** What changes in where something stands in its life. */
final class StatusChanges {
    private final Findings findings;

    StatusChanges(Findings findings) {
        this.findings = findings;
    }

    void find(Lifecycle before, Lifecycle after) {
        if (before != after) {
            findings.at(".status").add(kind(before, after), "It is %s instead of %s".formatted(after, before));
        }
    }

    private static ChangeKind kind(Lifecycle before, Lifecycle after) {
        if (after == Lifecycle.RETIRED) {
            return ChangeKind.RETIRED;
        }
        if (before == Lifecycle.RETIRED) {
            return ChangeKind.REVIVED;
        }
        if (after == Lifecycle.DEPRECATED) {
            return ChangeKind.DEPRECATED;
        }
        if (before == Lifecycle.DEPRECATED && after == Lifecycle.ACTIVE) {
            return ChangeKind.REVIVED;
        }
        return after.compareTo(before) > 0 ? ChangeKind.STATUS_RAISED : ChangeKind.STATUS_LOWERED;
    }
}
