package io.meshsdk.core.audit;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.stream.Stream;

/**
 * What looking at the whole audit found.
 *
 * @param records how many records there are
 * @param segments how many segments they lie in
 * @param anchors how many anchors from outside were held against it
 * @param anchored up to how many records an anchor that the audit passes through vouches for; zero without one
 * @param findings what is wrong, in the order of segments; empty where nothing is
 * @since 0.1.0
 */
@CheckReturnValue
public record AuditVerification(long records, long segments, int anchors, long anchored, List<AuditFinding> findings) {
    /** Copies the findings. */
    public AuditVerification {
        findings = List.copyOf(findings);
    }

    /** Returns whether nothing is wrong, as far as {@link #isAnchored anchors} tell. */
    public boolean holds() {
        return findings.isEmpty();
    }

    /**
     * Returns whether an anchor from outside vouches for the audit. Without one, whoever has the key may have written all of it
     * anew, and nobody sees that the end is missing.
     */
    public boolean isAnchored() {
        return anchored > 0;
    }

    /** Returns how many records at the end no anchor vouches for. */
    public long unanchored() {
        return records - Math.min(records, anchored);
    }

    /** Returns this with more that is wrong. */
    AuditVerification and(List<AuditFinding> more) {
        return new AuditVerification(
                records,
                segments,
                anchors,
                anchored,
                Stream.concat(findings.stream(), more.stream()).toList());
    }

    /** Returns what was found, for people. */
    public String describe() {
        StringBuilder text = new StringBuilder("Audit of %d records in %d segments: %s\n"
                .formatted(records, segments, holds() ? "holds" : findings.size() + " findings"));
        text.append(
                isAnchored()
                        ? "  anchored up to record %d by %d anchors, %d records after it stand on the keys alone\n"
                                .formatted(anchored, anchors, unanchored())
                        : "  no anchor from outside: whoever has the key may have written it anew, or cut its end\n");
        findings.forEach(finding -> text.append("  ").append(finding).append('\n'));
        return text.toString();
    }
}
