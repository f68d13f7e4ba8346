package io.meshsdk.core.compatibility;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.contract.DataContract;
import io.meshsdk.quality.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What changes in the promises of a contract beyond its fields: access, classification, service levels, expectations. */
final class PromiseChanges {
    private final String root;
    private final List<Change> changes = new ArrayList<>();

    PromiseChanges(String root) {
        this.root = root;
    }

    List<Change> between(DataContract before, DataContract after) {
        access(before.access(), after.access());
        classification(before, after);
        changes.addAll(new ServiceLevelChanges(root + ".sla").between(before.serviceLevels(), after.serviceLevels()));
        expectations(before.expectations(), after.expectations());
        return changes;
    }

    private void access(AccessPolicy before, AccessPolicy after) {
        consumers("domains", before.consumerDomains(), after.consumerDomains());
        consumers("roles", before.consumerRoles(), after.consumerRoles());
    }

    private void consumers(String what, Set<String> before, Set<String> after) {
        Set<String> gone = without(before, after);
        Set<String> come = without(after, before);
        if (!gone.isEmpty()) {
            add(
                    root + ".access." + what,
                    ChangeKind.CONSUMERS_REMOVED,
                    Bump.MAJOR,
                    "Consumers of %s %s may not read any more".formatted(what, gone),
                    "Keep %s among the consumers, or raise the major version".formatted(gone));
        }
        if (!come.isEmpty()) {
            add(
                    root + ".access." + what,
                    ChangeKind.CONSUMERS_ADDED,
                    Bump.MINOR,
                    "Consumers of %s %s may read".formatted(what, come),
                    "Raise the minor version");
        }
    }

    private void classification(DataContract before, DataContract after) {
        if (before.classification() == after.classification()) {
            return;
        }
        boolean raised = after.classification().isAtLeast(before.classification());
        add(
                root + ".classification",
                raised ? ChangeKind.CLASSIFICATION_RAISED : ChangeKind.CLASSIFICATION_LOWERED,
                raised ? Bump.MAJOR : Bump.MINOR,
                "The data is %s instead of %s".formatted(after.classification(), before.classification()),
                raised ? "Raise the major version, so that consumers learn of it" : "Raise the minor version");
    }

    private void expectations(List<Expectation> before, List<Expectation> after) {
        for (Expectation gone : before) {
            if (!after.contains(gone)) {
                add(
                        root + ".expectations." + gone.name(),
                        ChangeKind.EXPECTATION_REMOVED,
                        Bump.MAJOR,
                        "Data is not held to %s any more".formatted(gone),
                        "Keep %s; a stricter expectation may stand beside it".formatted(gone));
            }
        }
        for (Expectation come : after) {
            if (!before.contains(come)) {
                add(
                        root + ".expectations." + come.name(),
                        ChangeKind.EXPECTATION_ADDED,
                        Bump.MINOR,
                        "Data is held to %s, too".formatted(come),
                        "Raise the minor version");
            }
        }
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(others);
        return rest;
    }

    private void add(String path, ChangeKind kind, Bump bump, String sentence, String remedy) {
        changes.add(new Change(path, kind, bump, sentence, remedy));
    }
}
