package io.meshsdk.core.compatibility.finding;

import io.meshsdk.access.Classification;
import io.meshsdk.core.compatibility.change.ChangeKind;

/**
 * What changes in how far data may travel.
 *
 * @since 0.1.0
 */
public final class ClassificationChanges {
    private final Findings findings;

    /** Creates what adds its changes to findings, under the path of what is classified. */
    public ClassificationChanges(Findings findings) {
        this.findings = findings;
    }

    /** Finds whether the classification of a subject, as sentences name it, was raised or lowered. */
    public void find(String subject, Classification before, Classification after) {
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
