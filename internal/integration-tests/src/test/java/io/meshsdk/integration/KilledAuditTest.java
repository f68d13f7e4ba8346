package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.audit.AuditEvent;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.core.AuditReconciliation;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.audit.AuditFinding;
import io.meshsdk.core.audit.AuditFinding.Code;
import io.meshsdk.core.verification.Step;
import io.meshsdk.core.verification.Verification;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed between its commit and the record of it. */
final class KilledAuditTest {
    @TempDir
    private Path warehouse;

    @Test
    void reconcile_afterAProcessWasKilledBeforeItsRecord_recordsWhatItCommittedAsFound() {
        try (ChildProcess process = ChildProcess.start(AuditedProcess.class, warehouse)) {
            assertThat(process.hear()).isEqualTo("held");
            assertThat(process.killAlive()).isEmpty();
        }
        try (Mesh mesh = Audited.mesh(warehouse)) {
            assertThat(kinds(mesh)).containsExactly(AuditKind.ACCEPTANCE);
            assertThat(mesh.audit().verify().findings())
                    .extracting(AuditFinding::code)
                    .containsExactly(Code.AUDIT_COMMIT_UNRECORDED, Code.AUDIT_TABLE_OMITTED);
            assertThat(mesh.reconcile().failed()).isEmpty();

            AuditReconciliation done = mesh.audit().reconcile();

            assertThat(done.flaws()).isEmpty();
            assertThat(done.found()).singleElement().satisfies(found -> {
                assertThat(found.kind()).isEqualTo(AuditKind.PUBLICATION);
                assertThat(found.details())
                        .containsEntry("found", "true")
                        .containsEntry("table-version", "0")
                        .containsEntry("port", "daily/v1")
                        .containsKeys("publication", "contract", "facts", "evidence", "table");
            });
            assertThat(kinds(mesh))
                    .containsExactly(AuditKind.ACCEPTANCE, AuditKind.RECONCILIATION, AuditKind.PUBLICATION);
            assertThat(mesh.audit().verify().findings()).isEmpty();
            Verification version = mesh.verify(Audited.NAME, 0);
            assertThat(version.holds()).as(version.describe()).isTrue();
            assertThat(version.find("audit-record").map(Step::outcome)).contains(Step.Outcome.HOLDS);
            assertThat(mesh.audit().reconcile().found())
                    .extracting(AuditEvent::kind)
                    .isEmpty();
        }
    }

    private static List<AuditKind> kinds(Mesh mesh) {
        return mesh.audit().records().list().stream().map(AuditRecord::kind).toList();
    }
}
