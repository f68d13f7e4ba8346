package io.meshsdk.core.compatibility;

import io.meshsdk.access.Classification;

/** What changes in how far data may travel. */
final class ClassificationChanges {
    private final Findings findings;

    ClassificationChanges(Findings findings) {
        this.findings = findings;
    }

    void find(String subject, Classification before, Classification after) {
        if (before == after) {
            return;
        }
        boolean raised = after.isAtLeast(before);
        findings.at(".classification")
                .add(
                        raised ? ChangeKind.CLASSIFICATION_RAISED : ChangeKind.CLASSIFICATION_LOWERED,
                        "%s is %s instead of %s: %s"
                                .formatted(
                                        subject,
                                        after,
                                        before,
                                        raised
                                                ? "some who read it may not, or not as freely"
                                                : "it may travel farther than those it comes from were promised"),
                        raised
                                ? "Raise the major version, so that consumers learn of it"
                                : "Keep the classification, or raise the major version");
    }
}
