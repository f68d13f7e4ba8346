package io.meshsdk.core.compatibility.promise;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.compatibility.finding.Findings;
import java.util.Set;
import java.util.TreeSet;

/** What changes in who is denied, in what is needed to read, and in how requests for access are approved. */
final class AccessDemands {
    private final Findings findings;
    private final boolean isRestricted;

    /** Creates the search for changes; restricted data is read by a required role or a grant only. */
    AccessDemands(Findings findings, boolean isRestricted) {
        this.findings = findings;
        this.isRestricted = isRestricted;
    }

    void find(AccessPolicy before, AccessPolicy after) {
        barred(".deniedDomains", "Domains %s are denied", before.deniedDomains(), after.deniedDomains());
        barred(".deniedRoles", "Roles %s are denied", before.deniedRoles(), after.deniedRoles());
        barred(".deniedPrincipals", "Principals %s are denied", before.deniedPrincipals(), after.deniedPrincipals());
        barred(
                ".approvalFields",
                "Fields %s need an approval of their own",
                before.approvalFields(),
                after.approvalFields());
        roles(before.requiredRoles(), after.requiredRoles());
        if (before.demandsVerified() != after.demandsVerified()) {
            changed(
                    ".verifiedOnly",
                    after.demandsVerified(),
                    after.demandsVerified()
                            ? "Only those read whom somebody vouches for"
                            : "Those read, too, whom nobody vouches for");
        }
        approval(before, after);
    }

    private void barred(String at, String sentence, Set<String> before, Set<String> after) {
        Set<String> come = without(after, before);
        Set<String> gone = without(before, after);
        if (!come.isEmpty()) {
            changed(at, true, sentence.formatted(come));
        }
        if (!gone.isEmpty()) {
            changed(at, false, sentence.formatted(gone) + " no more");
        }
    }

    /** One role of several is enough: the more of them, the more consumers have one. */
    private void roles(Set<String> before, Set<String> after) {
        if (before.isEmpty() != after.isEmpty()) {
            firstOrLast(before, after);
            return;
        }
        Set<String> gone = without(before, after);
        Set<String> come = without(after, before);
        if (!gone.isEmpty()) {
            changed(".requiredRoles", true, "Roles %s are not enough any more".formatted(gone));
        }
        if (!come.isEmpty()) {
            changed(".requiredRoles", false, "Roles %s are enough, too".formatted(come));
        }
    }

    /** Without any role every consumer reads; but of restricted data none does without a grant. */
    private void firstOrLast(Set<String> before, Set<String> after) {
        String sentence = before.isEmpty()
                ? "Consumers read with one of the roles %s".formatted(after)
                : "No role such as %s lets consumers read any more".formatted(before);
        String free = "Consumers need none of the roles %s".formatted(before);
        boolean isTighter = before.isEmpty() != isRestricted;
        changed(".requiredRoles", isTighter, before.isEmpty() || isRestricted ? sentence : free);
    }

    private void approval(AccessPolicy before, AccessPolicy after) {
        if (!before.automaticApproval().equals(after.automaticApproval())) {
            findings.at(".automaticApproval")
                    .add(ChangeKind.APPROVAL_CHANGED, "Other requests for access are approved at once");
        }
        if (!before.longestGrant().equals(after.longestGrant())) {
            findings.at(".longestGrantDays").add(ChangeKind.APPROVAL_CHANGED, "Grants last for another time at most");
        }
    }

    private void changed(String at, boolean isTighter, String sentence) {
        findings.at(at).add(isTighter ? ChangeKind.ACCESS_TIGHTENED : ChangeKind.ACCESS_LOOSENED, sentence);
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(others);
        return rest;
    }
}
