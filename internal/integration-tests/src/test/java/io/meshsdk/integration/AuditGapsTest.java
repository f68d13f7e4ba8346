package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.access.Principal;
import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.core.AuditReconciliation;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.audit.AuditFinding;
import io.meshsdk.core.audit.AuditFinding.Code;
import io.meshsdk.core.audit.AuditVerification;
import io.meshsdk.core.audit.Auditing;
import io.meshsdk.core.verification.Step;
import io.meshsdk.core.verification.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done around an audit, and what a process that died did not record. */
final class AuditGapsTest {
    private static final Principal OWNER =
            Principal.user("anna.svensson", "sales").withRoles("auditor", "product_owner");

    @TempDir
    private Path warehouse;

    @Test
    void approve_isRecorded() {
        try (Mesh mesh = audited(OWNER)) {
            mesh.approve(Audited.orders("1.0.0"));

            assertThat(mesh.audit().records().list()).singleElement().satisfies(record -> {
                assertThat(record.kind()).isEqualTo(AuditKind.APPROVAL);
                assertThat(record.detail("journal")).contains("approvals/sales/orders");
            });
            assertThat(mesh.audit().verify().holds()).isTrue();
        }
    }

    @Test
    void verify_ofADecisionThatWasMadeAroundTheAudit_namesIt_untilItIsReconciled() {
        approveAroundTheAudit();
        try (Mesh mesh = audited(OWNER)) {
            assertThat(mesh.audit().verify().findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(Code.AUDIT_ENTRY_UNRECORDED);
                assertThat(finding.message()).contains("entry 0 of journal 'approvals/sales/orders'");
            });

            AuditReconciliation done = mesh.audit().reconcile();

            assertThat(done.found()).extracting(AuditEvent::kind).containsExactly(AuditKind.APPROVAL);
            assertThat(mesh.audit().verify().findings()).isEmpty();
            assertThat(mesh.audit().records().kinds(AuditKind.APPROVAL).list())
                    .singleElement()
                    .satisfies(record -> assertThat(record.detail("found")).contains("true"));
            assertThat(mesh.audit().reconcile().found()).isEmpty();
        }
    }

    @Test
    void reconcile_byAnotherDomain_recordsNothingAndNamesNothing() {
        approveAroundTheAudit();
        try (Mesh mesh = audited(Audited.BO)) {
            AuditVerification found = mesh.audit().verify();

            assertThat(codes(found)).containsExactly(Code.AUDIT_ENTRY_UNRECORDED);
            assertThat(found.describe()).doesNotContain("sales", "orders");
            assertThat(mesh.audit().reconcile().describe()).doesNotContain("sales", "orders");
            assertThat(codes(mesh.audit().verify())).containsExactly(Code.AUDIT_ENTRY_UNRECORDED);
        }
    }

    @Test
    void verify_ofATableThatTheCatalogOmits_namesItAndHoldsItsAnchors() throws IOException {
        try (Mesh mesh = audited(Audited.ANNA)) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(2)).orThrow();
            forget();

            AuditVerification found = mesh.audit().verify();

            assertThat(found.anchors()).isEqualTo(2);
            assertThat(found.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(Code.AUDIT_TABLE_OMITTED);
                assertThat(finding.message()).contains("sales.orders", "reconcile()");
            });
            try (Mesh other = audited(Audited.BO)) {
                assertThat(codes(other.audit().verify())).containsExactly(Code.AUDIT_TABLE_OMITTED);
                assertThat(other.audit().verify().describe()).doesNotContain("sales", "orders");
            }
            assertThat(mesh.reconcile().failed()).isEmpty();
            assertThat(mesh.audit().verify().findings()).isEmpty();
        }
    }

    @Test
    void verify_ofACatalogEntryThatCannotBeRead_namesItAlone_andHoldsTheAnchorsOfItsTables() throws IOException {
        try (Mesh mesh = audited(Audited.ANNA)) {
            mesh.publish(Audited.ordersOf(1), Audited.rows(1)).orThrow();
            mesh.publish(Audited.ordersOf(2), Audited.rows(2)).orThrow();
            assertThat(mesh.audit().verify().findings()).isEmpty();
            damage();

            AuditVerification found = mesh.audit().verify();

            assertThat(found.anchors()).isEqualTo(2);
            assertThat(found.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(Code.AUDIT_CATALOG_UNREADABLE);
                assertThat(finding.message()).contains("entry of 'sales.orders'", "mesh.reconcile()");
            });
            try (Mesh other = audited(Audited.BO)) {
                assertThat(codes(other.audit().verify())).containsExactly(Code.AUDIT_CATALOG_UNREADABLE);
                assertThat(other.audit().verify().describe()).doesNotContain("sales", "orders");
            }
            assertThat(mesh.reconcile().failed()).isEmpty();
            assertThat(mesh.audit().verify().findings()).isEmpty();
        }
    }

    @Test
    void verify_afterTheAuditWasCutAndTheTableOmitted_isToldByTheTable() throws IOException {
        try (Mesh mesh = audited(Audited.ANNA)) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
            forget();
            for (Path segment : Audited.files(warehouse, "/audit/_entries/")) {
                Files.delete(segment);
            }
        }
        try (Mesh mesh = audited(Audited.ANNA)) {
            assertThat(codes(mesh.audit().verify()))
                    .containsExactlyInAnyOrder(
                            Code.AUDIT_TRUNCATED, Code.AUDIT_COMMIT_UNRECORDED, Code.AUDIT_TABLE_OMITTED);
        }
    }

    @Test
    void verify_ofACommitByAMeshWithoutAnAudit_fails_untilItIsReconciled() {
        try (Mesh mesh = audited(Audited.ANNA)) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
        }
        try (Mesh mesh = Audited.builder(warehouse).build()) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(2)).orThrow();
        }
        try (Mesh mesh = audited(Audited.ANNA)) {
            Verification version = mesh.verify(Audited.NAME, 1);
            assertThat(version.failures()).extracting(Step::code).containsExactly("audit-record");
            assertThat(version.describe()).contains("names no head of an audit, as version 0 does");
            assertThat(mesh.audit().verify().findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(Code.AUDIT_COMMIT_UNRECORDED);
                assertThat(finding.message()).contains("table version 1 of 'sales.orders'");
            });

            mesh.audit().reconcile();

            assertThat(mesh.audit().verify().findings()).isEmpty();
            Verification again = mesh.verify(Audited.NAME, 1);
            assertThat(again.holds()).as(again.describe()).isTrue();
            assertThat(again.describe()).contains("says that it was found in the log");
        }
    }

    @Test
    void verify_ofACommitFromBeforeTheAudit_saysThatNobodyCanTell() {
        try (Mesh mesh = Audited.builder(warehouse).build()) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
        }
        try (Mesh mesh = audited(Audited.ANNA)) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(2)).orThrow();

            Verification version = mesh.verify(Audited.NAME, 0);
            assertThat(version.holds()).isTrue();
            assertThat(version.unevaluated()).extracting(Step::code).contains("audit-chain", "audit-record");
            assertThat(mesh.audit().verify().findings()).isEmpty();
        }
    }

    @Test
    void verify_ofACommitThatWasMadeWhileTheAuditWasOutOfReach_findsItsLaterRecord() {
        JournallessCatalog catalog = new JournallessCatalog();
        try (Mesh mesh = Audited.builder(warehouse)
                .catalog(catalog)
                .audit(Auditing.sealedByKeys())
                .build()) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
            catalog.down(true);
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(2)).orThrow();
            catalog.down(false);
            assertThat(mesh.verify(Audited.NAME, 1).failures())
                    .extracting(Step::code)
                    .containsExactly("audit-record");
            mesh.audit().flush();

            Verification version = mesh.verify(Audited.NAME, 1);
            assertThat(version.holds()).as(version.describe()).isTrue();
            assertThat(version.find("audit-record").map(Step::outcome)).contains(Step.Outcome.HOLDS);
            assertThat(mesh.audit().verify().findings()).isEmpty();
        }
    }

    @Test
    void verify_ofATableThatWasPutInThePlaceOfAnotherMajorsTable_fails() throws IOException {
        try (Mesh mesh = audited(Audited.ANNA)) {
            mesh.publish(Audited.ordersOf(1), Audited.rows(1)).orThrow();
            mesh.publish(Audited.ordersOf(2), Audited.rows(2)).orThrow();
            List<Path> tables;
            try (var folders = Files.list(warehouse.resolve("sales/orders/daily"))) {
                tables = folders.sorted().toList();
            }
            assertThat(tables).hasSize(2);
            Files.move(tables.get(1), warehouse.resolve("away"));
            Files.move(tables.get(0), tables.get(1));

            Verification version = mesh.verifying(Audited.NAME).major(2).tableVersion(0);

            assertThat(version.failures())
                    .extracting(Step::code)
                    .contains("contract", "audit-acceptance", "audit-record");
            assertThat(version.describe()).contains("another output port, table");
            assertThat(codes(mesh.audit().verify())).contains(Code.AUDIT_COMMIT_UNRECORDED);
        }
    }

    @Test
    void verify_withTheAnchorsOfASinkOverARestart_vouchesForAllAndTellsATruncation() throws IOException {
        List<AuditAnchor> notary = new ArrayList<>();
        for (long day = 1; day <= 2; day++) {
            Auditing told = Auditing.sealedByKeys().sink((anchor, records) -> notary.add(anchor));
            try (Mesh mesh = Audited.builder(warehouse).audit(told).build()) {
                mesh.publish(Audited.orders("1.0.0"), Audited.rows(day)).orThrow();
            }
        }
        assertThat(notary).extracting(AuditAnchor::count).containsExactly(1L, 2L, 3L, 4L);
        try (Mesh mesh = audited(Audited.ANNA)) {
            AuditVerification found = mesh.audit().verify(notary);
            assertThat(found.findings()).isEmpty();
            assertThat(found.unanchored()).isZero();
            List<Path> segments = Audited.files(warehouse, "/audit/_entries/");
            Files.delete(segments.get(3));

            assertThat(codes(mesh.audit().verify(notary))).contains(Code.AUDIT_TRUNCATED);
            assertThat(codes(mesh.audit().verify())).doesNotContain(Code.AUDIT_TRUNCATED);
        }
    }

    private void approveAroundTheAudit() {
        try (Mesh mesh = Audited.builder(warehouse).principal(OWNER).build()) {
            mesh.approve(Audited.orders("1.0.0"));
        }
    }

    private void damage() throws IOException {
        try (var files = Files.list(warehouse.resolve("_catalog/sales/orders"))) {
            Path newest = files.filter(file -> file.toString().endsWith(".json"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            Files.writeString(newest, "damaged");
        }
    }

    private void forget() throws IOException {
        for (Path file : Audited.files(warehouse.resolve("_catalog/sales"), ".json")) {
            Files.delete(file);
        }
    }

    private Mesh audited(Principal principal) {
        return Audited.builder(warehouse)
                .principal(principal)
                .audit(Auditing.sealedByKeys())
                .build();
    }

    private static List<Code> codes(AuditVerification found) {
        return found.findings().stream().map(AuditFinding::code).distinct().toList();
    }
}
