package io.meshsdk.core.compatibility.finding;

import io.meshsdk.metadata.Annotations;

/**
 * What changes in what may be said of every part; the stable id is how documents refer to it, and no promise to readers.
 *
 * @since 0.1.0
 */
public final class AnnotationChanges {
    private final Findings findings;

    /** Creates what adds its changes to findings, under the path of the part. */
    public AnnotationChanges(Findings findings) {
        this.findings = findings;
    }

    /** Finds what reads otherwise in the annotations of a part. */
    public void find(Annotations before, Annotations after) {
        findings.words("id", before.id(), after.id());
        findings.words("tags", before.tags(), after.tags());
        findings.words("customProperties", before.customProperties(), after.customProperties());
        findings.words("authoritativeDefinitions", before.authoritativeDefinitions(), after.authoritativeDefinitions());
        findings.words("others", before.others(), after.others());
    }
}
