package io.meshsdk.core.audit;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Locale;

/**
 * Something that is wrong with the audit.
 *
 * @param code what kind of thing
 * @param segment the segment where it is seen; for anchors, how many segments there are
 * @param message what is wrong, and what to do
 * @since 0.1.0
 */
@CheckReturnValue
public record AuditFinding(Code code, long segment, String message) {
    /** Returns code, segment and message. */
    @Override
    public String toString() {
        return "%s at segment %d: %s".formatted(code.word(), segment, message);
    }

    /** The kinds of things that can be wrong. */
    public enum Code {
        /** A segment is no longer what was written: it cannot be read. */
        AUDIT_UNREADABLE,
        /** A segment is not what was sealed, or somebody without the key wrote it. */
        AUDIT_EDITED,
        /** A segment is gone, and later ones are there. */
        AUDIT_REMOVED,
        /** A segment is in another place than it was written to. */
        AUDIT_MOVED,
        /** A segment does not continue the one before. */
        AUDIT_BROKEN,
        /** A segment continues an earlier one than that before it: there were two chains. */
        AUDIT_FORKED,
        /** The audit does not pass through an anchor: it was written anew. */
        AUDIT_REWRITTEN,
        /** The audit ends before an anchor. */
        AUDIT_TRUNCATED,
        /** A segment is sealed by an HMAC, behind segments that are signed, or where the host demands signatures. */
        AUDIT_UNSIGNED,
        /** A seal could not be checked, because its key is not there. */
        AUDIT_KEY_UNKNOWN,
        /** A policy bundle, waiver, request, grant, declassification or approval is not what was recorded when it was made. */
        AUDIT_ENTRY_CHANGED,
        /** An entry of policies, waivers, requests, grants, declassifications or approvals has no record. */
        AUDIT_ENTRY_UNRECORDED,
        /** A commit has no record, and an audit was kept when it was made. */
        AUDIT_COMMIT_UNRECORDED,
        /** A table of a product lies in the warehouse, and the catalog does not name it. */
        AUDIT_TABLE_OMITTED,
        /** An entry of the catalog cannot be read, so that nobody can tell which tables it names. */
        AUDIT_CATALOG_UNREADABLE,
        /** A table that may hold anchors could not be read. */
        AUDIT_ANCHORS_UNREADABLE;

        /** Returns the code in kebab-case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
