package io.meshsdk.core.compatibility.promise;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.RowRule;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.compatibility.finding.AnnotationChanges;
import io.meshsdk.core.compatibility.finding.Findings;
import io.meshsdk.core.compatibility.finding.Pairs;
import io.meshsdk.metadata.AccessRole;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What changes in who may read. */
final class AccessChanges {
    private final Findings findings;

    AccessChanges(Findings findings) {
        this.findings = findings;
    }

    void find(DataContract before, DataContract after) {
        find(before.access(), after.access());
        boolean isRestricted = after.classification() == Classification.RESTRICTED;
        new AccessDemands(findings.at(".access"), isRestricted).find(before.access(), after.access());
    }

    private void find(AccessPolicy before, AccessPolicy after) {
        consumers("domains", before.consumerDomains(), after.consumerDomains());
        consumers("roles", before.consumerRoles(), after.consumerRoles());
        rows(before.rowRules(), after.rowRules());
        if (before.visibility() != after.visibility()) {
            boolean hidden = after.visibility() == AccessPolicy.Visibility.HIDDEN;
            findings.at(".access.visibility")
                    .add(
                            hidden ? ChangeKind.VISIBILITY_NARROWED : ChangeKind.VISIBILITY_WIDENED,
                            hidden ? "Only those who may read find the product" : "Everybody finds the product");
        }
    }

    private void rows(List<RowRule> before, List<RowRule> after) {
        if (before.equals(after)) {
            return;
        }
        Findings at = findings.at(".access.rows");
        if (before.isEmpty() || (!after.isEmpty() && before.containsAll(after))) {
            at.add(
                    ChangeKind.ROWS_FILTERED,
                    "Consumers see fewer rows than before, by %s; a leak can be closed at once".formatted(after),
                    "Raise the minor version, and tell consumers");
        } else if (after.isEmpty() || after.containsAll(before)) {
            at.add(
                    ChangeKind.ROWS_UNFILTERED,
                    "Consumers see more rows than before",
                    "Keep the row rules, or raise the major version");
        } else {
            at.add(
                    ChangeKind.ROW_RULES_CHANGED,
                    "Consumers see other rows, by %s".formatted(after),
                    "Raise the major version, so that consumers learn of it");
        }
    }

    private void consumers(String what, Set<String> before, Set<String> after) {
        Set<String> gone = without(before, after);
        Set<String> come = without(after, before);
        if (!gone.isEmpty()) {
            findings.at(".access." + what)
                    .add(
                            ChangeKind.CONSUMERS_REMOVED,
                            "Consumers of %s %s may not read any more".formatted(what, gone),
                            "Keep %s among the consumers, or raise the major version".formatted(gone));
        }
        if (!come.isEmpty()) {
            findings.at(".access." + what)
                    .add(ChangeKind.CONSUMERS_ADDED, "Consumers of %s %s may read".formatted(what, come));
        }
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(others);
        return rest;
    }

    /** Finds what changes in the roles of the platform's access management. */
    void roles(List<AccessRole> before, List<AccessRole> after) {
        Findings at = findings.at(".roles");
        int size = at.size();
        Pairs<AccessRole> pairs = Pairs.by(AccessRole::role, before, after);
        for (AccessRole gone : pairs.gone()) {
            at.at("[%s]".formatted(gone.role()))
                    .add(ChangeKind.ROLE_REMOVED, "Role '%s' does not open the data any more".formatted(gone.role()));
        }
        for (AccessRole come : pairs.come()) {
            at.at("[%s]".formatted(come.role()))
                    .add(ChangeKind.ROLE_ADDED, "Role '%s' opens the data".formatted(come.role()));
        }
        pairs.kept().forEach(pair -> role(at.at("[%s]".formatted(pair.after().role())), pair.before(), pair.after()));
        at.otherwise(size, before, after);
    }

    private static void role(Findings at, AccessRole before, AccessRole after) {
        if (!before.access().equals(after.access())) {
            at.at(".access")
                    .add(
                            ChangeKind.ROLE_CHANGED,
                            "Role '%s' allows '%s' instead of '%s'"
                                    .formatted(
                                            after.role(),
                                            after.access().orElse("not said"),
                                            before.access().orElse("not said")));
        }
        at.words("description", before.description(), after.description());
        at.words("firstLevelApprovers", before.firstLevelApprovers(), after.firstLevelApprovers());
        at.words("secondLevelApprovers", before.secondLevelApprovers(), after.secondLevelApprovers());
        new AnnotationChanges(at).find(before.annotations(), after.annotations());
    }
}
