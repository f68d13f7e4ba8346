package io.meshsdk.audit;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Locale;
import java.util.Optional;

/**
 * What was done.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum AuditKind {
    /** The gates let a publication, attestation or restored version pass; recorded before its commit. */
    ACCEPTANCE,
    /** Rows became visible. */
    PUBLICATION,
    /** Rows that were there were measured, and became a product's. */
    ATTESTATION,
    /** An earlier version was made the newest again. */
    RESTORATION,
    /** The gates refused a publication, attestation or restored version. */
    REJECTION,
    /** A table was kept in order: files were merged or deleted. */
    MAINTENANCE,
    /** The catalog was made to say what the logs say. */
    RECONCILIATION,
    /** Policies were put into force, or taken out of it. */
    POLICY_CHANGE,
    /** A waiver was asked for, given, renewed or taken back. */
    WAIVER,
    /** It was decided whether, and how, somebody sees data. */
    ACCESS_DECISION,
    /** Access was asked for. */
    REQUEST,
    /** Access was given, renewed or taken back. */
    GRANT,
    /** It was said that derived data is less sensitive than what it was made of. */
    DECLASSIFICATION,
    /** The owner of a product approved a contract. */
    APPROVAL;

    /** Returns the kind in lower case, with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the kind of a word; empty if there is none. */
    public static Optional<AuditKind> find(String word) {
        for (AuditKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
