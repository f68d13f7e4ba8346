package io.meshsdk.examples.howto;

import io.meshsdk.access.Principal;
import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.core.AuditReconciliation;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.audit.AuditVerification;
import io.meshsdk.core.audit.Auditing;
import io.meshsdk.core.audit.Unrecorded;
import io.meshsdk.core.verification.Verification;
import io.meshsdk.spi.access.SecretProvider;
import io.meshsdk.spi.audit.AuditSink;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;

/** Keeps an audit, looks into it, and verifies it and what was published. */
final class KeepingAnAudit {
    private KeepingAnAudit() {}

    static Mesh sealed(MeshBuilder builder, SecretProvider vault, AuditSink notary) {
        // snippet: keep
        Mesh mesh = builder.secrets(vault)
                .audit(Auditing.sealedByKeys().sink(notary))
                .build();
        // end
        return mesh;
    }

    static Auditing signed(KeyPair pair, PublicKey lastYears) {
        // snippet: sign
        Auditing signed = Auditing.signedBy("2026", pair).knowing("2025", lastYears);
        // end
        return signed;
    }

    static Auditing checking(PublicKey current) {
        // snippet: check
        Auditing checking = Auditing.checkedBy("2026", current).signedFrom(0);
        // end
        return checking;
    }

    static Auditing strict() {
        // snippet: refuse
        Auditing strict = Auditing.sealedByKeys().unrecorded(Unrecorded.REFUSED);
        // end
        return strict;
    }

    static List<AuditRecord> records(Mesh mesh, Principal anna, Instant monday) {
        // snippet: query
        List<AuditRecord> records = mesh.audit()
                .records()
                .product("sales.orders")
                .kinds(AuditKind.ACCESS_DECISION, AuditKind.GRANT)
                .involving(anna)
                .from(monday)
                .list(100);
        // end
        return records;
    }

    static boolean verify(Mesh mesh, List<AuditAnchor> kept) {
        // snippet: verify
        AuditVerification audit = mesh.audit().verify(kept);
        if (!audit.holds() || !audit.isAnchored()) {
            System.err.println(audit.describe());
        }
        // end
        return audit.holds() && audit.isAnchored();
    }

    static AuditReconciliation reconcile(Mesh mesh) {
        // snippet: reconcile
        AuditReconciliation done = mesh.audit().reconcile();
        System.out.println(done.describe());
        // end
        return done;
    }

    static boolean replay(Mesh mesh) {
        // snippet: replay
        Verification version = mesh.verify("sales.orders", 3);
        Verification withRows = mesh.verifying("sales.orders").measuringAgain().tableVersion(3);
        System.out.println(withRows.describe());
        // end
        return version.holds() && withRows.holds();
    }
}
