package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Principal;
import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Published;
import io.meshsdk.core.audit.AuditFinding;
import io.meshsdk.core.audit.AuditVerification;
import io.meshsdk.core.audit.Auditing;
import io.meshsdk.core.audit.Unrecorded;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.delta.DeltaStorageProvider;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.error.StorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a mesh records of its acts, and what becomes of those it cannot record. */
final class AuditedMeshTest {
    @TempDir
    private Path warehouse;

    @Test
    void publish_recordsThatItWasAcceptedAndMade() {
        try (Mesh mesh = Audited.mesh(warehouse)) {
            Published done =
                    mesh.publish(Audited.orders("1.0.0"), Audited.rows(1, 2)).orThrow();

            List<AuditRecord> records = mesh.audit().records().list();
            assertThat(done.pending()).isEmpty();
            assertThat(records)
                    .extracting(AuditRecord::kind)
                    .containsExactly(AuditKind.ACCEPTANCE, AuditKind.PUBLICATION);
            assertThat(records)
                    .allSatisfy(record -> assertThat(record.detail("contract")).contains(done.contractDigest()));
            assertThat(records.get(1).detail("table-version")).contains("0");
            assertThat(records.get(0).detail("evidence"))
                    .isEqualTo(records.get(1).detail("evidence"));
        }
    }

    @Test
    void publish_thatIsRejected_recordsByWhatAndLeavesTheTable() {
        try (Mesh mesh = Audited.mesh(warehouse)) {
            assertThat(mesh.publish(Audited.orders("1.0.0"), Audited.rows(-4711))
                            .isPublished())
                    .isFalse();

            assertThat(mesh.audit().records().list()).singleElement().satisfies(record -> {
                assertThat(record.kind()).isEqualTo(AuditKind.REJECTION);
                assertThat(record.detail("reasons").orElseThrow())
                        .contains("amount")
                        .doesNotContain("4711");
                assertThat(record.detail("evidence")).isPresent();
            });
        }
    }

    @Test
    void acts_onATable_areRecordedByTheirKinds() {
        try (Mesh mesh = Audited.mesh(warehouse)) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(2)).orThrow();
            mesh.attest(Audited.orders("1.0.0"), 1).orThrow();
            mesh.maintain(Audited.NAME).restore(0).orThrow();
            mesh.maintain(Audited.NAME).checkpoint();
            mesh.maintain(Audited.NAME).compact();
            mesh.maintain(Audited.NAME).removeLeftovers(Duration.ofDays(2));
            assertThat(mesh.reconcile().failed()).isEmpty();

            assertThat(mesh.audit()
                            .records()
                            .kinds(
                                    AuditKind.PUBLICATION,
                                    AuditKind.ATTESTATION,
                                    AuditKind.RESTORATION,
                                    AuditKind.MAINTENANCE,
                                    AuditKind.RECONCILIATION)
                            .list())
                    .extracting(record -> record.kind().word()
                            + record.detail("act").map(act -> " " + act).orElse(""))
                    .containsExactly(
                            "publication overwrite",
                            "publication overwrite",
                            "attestation attested 1",
                            "restoration restored 0",
                            "maintenance checkpoint",
                            "maintenance compact",
                            "maintenance remove-leftovers",
                            "reconciliation");
            AuditVerification found = mesh.audit().verify();
            assertThat(found.findings()).isEmpty();
            assertThat(found.anchors()).isEqualTo(4);
            assertThat(found.isAnchored()).isTrue();
        }
    }

    @Test
    void read_isRecordedForEachPartitionThatIsOpened() {
        try (Mesh mesh = Audited.mesh(warehouse)) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
            Dataset data = mesh.read(Audited.NAME).asPrincipal(Audited.BO).dataset();
            open(data);
            open(data);
            assertThatThrownBy(() -> mesh.read(Audited.NAME)
                            .asPrincipal(Principal.user("eve", "hr"))
                            .dataset())
                    .isInstanceOf(ProductNotFoundException.class);
            assertThat(mesh.audit().waiting()).isEqualTo(3);
            mesh.audit().flush();

            assertThat(mesh.audit().records().kinds(AuditKind.ACCESS_DECISION).list())
                    .extracting(record -> record.detail("decision").orElse(""))
                    .containsExactly("allowed", "allowed", "not-found");
            assertThat(mesh.audit().records().involving(Audited.BO).list())
                    .hasSize(2)
                    .allSatisfy(record -> assertThat(record.detail("sight")).contains("as-consumer"));
        }
    }

    @Test
    void statistics_areRecordedOnceForEachPartitionAndSayWhatTheyAre() {
        try (Mesh mesh = Audited.mesh(warehouse)) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
            Partition partition = mesh.read(Audited.NAME)
                    .asPrincipal(Audited.BO)
                    .dataset()
                    .partitions()
                    .get(0);
            assertThat(partition.statistics()).isPresent();
            assertThat(partition.statistics()).isPresent();
            mesh.audit().flush();

            assertThat(mesh.audit().records().kinds(AuditKind.ACCESS_DECISION).list())
                    .singleElement()
                    .satisfies(record -> {
                        assertThat(record.detail("told")).contains("statistics");
                        assertThat(record.detail("decision")).contains("allowed");
                    });
        }
    }

    @Test
    void audit_checkedWithAPublicKeyAlone_isVerifiedAndNothingElseIsDone() throws NoSuchAlgorithmException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        try (Mesh mesh =
                Audited.builder(warehouse).audit(Auditing.signedBy("s1", pair)).build()) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
        }
        Auditing checking = Auditing.checkedBy("s1", pair.getPublic()).signedFrom(0);
        try (Mesh mesh = Mesh.builder()
                .warehouse(warehouse)
                .storage(new DeltaStorageProvider())
                .principal(Audited.ANNA)
                .audit(checking)
                .build()) {
            AuditVerification found = mesh.audit().verify();
            assertThat(found.findings()).isEmpty();
            assertThat(found.isAnchored()).isTrue();
            assertThat(mesh.verify(Audited.NAME, 0).holds()).isTrue();
            Dataset data = mesh.read(Audited.NAME).dataset();
            assertThatThrownBy(() -> open(data))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("only checks");
            assertThatThrownBy(() -> mesh.publish(Audited.orders("1.0.0"), Audited.rows(2)))
                    .isInstanceOf(StorageException.class);
            assertThat(mesh.history(Audited.NAME).list()).hasSize(1);
        }
    }

    @Test
    void involving_somebodyElse_isForAuditorsOnly() {
        try (Mesh mesh = Audited.mesh(warehouse)) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
        }
        Principal zoe = Principal.user("zoe", "sales");
        try (Mesh mesh = as(zoe)) {
            assertThat(mesh.audit().records().list()).hasSize(2);
            assertThatThrownBy(() -> mesh.audit().records().involving(Audited.ANNA))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("role of auditors");
            assertThat(mesh.audit().records().involving(zoe.withRoles("any")).list())
                    .isEmpty();
        }
        try (Mesh mesh = as(Audited.ANNA)) {
            assertThat(mesh.audit().records().involving(Audited.ANNA).list()).hasSize(2);
        }
    }

    @Test
    void close_recordsWhatWaits() {
        try (Mesh mesh = Audited.mesh(warehouse)) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
            open(mesh.read(Audited.NAME).dataset());
        }
        try (Mesh mesh = Audited.mesh(warehouse)) {
            assertThat(mesh.audit().records().kinds(AuditKind.ACCESS_DECISION).list())
                    .hasSize(1);
        }
    }

    @Test
    void read_ofAProductThatSaysItsReadsAreRecorded_isRefusedWhereTheyCannotBe() {
        JournallessCatalog catalog = new JournallessCatalog();
        try (Mesh mesh = Audited.builder(warehouse)
                .catalog(catalog)
                .audit(Auditing.sealedByKeys())
                .build()) {
            mesh.publish(Audited.guarded(), Audited.rows(1)).orThrow();
            open(mesh.read(Audited.NAME).dataset());
            assertThat(mesh.audit().waiting()).isZero();
            Dataset data = mesh.read(Audited.NAME).dataset();
            List<? extends Partition> partitions = data.partitions();
            assertThat(partitions.get(0).statistics()).isPresent();
            catalog.down(true);

            assertThat(partitions.get(0).statistics()).as("told, and recorded").isPresent();
            assertThatThrownBy(() -> data.partitions().get(0).statistics())
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("Cannot record");
            assertThatThrownBy(() -> open(data))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("Cannot record");
            assertThatThrownBy(() -> mesh.publish(Audited.guarded(), Audited.rows(2)))
                    .isInstanceOf(StorageException.class);
            catalog.down(false);
            assertThat(mesh.history(Audited.NAME).list()).hasSize(1);
        }
    }

    @Test
    void publish_whereTheAuditCannotBeWritten_standsAndSaysWhatIsPending() {
        JournallessCatalog catalog = new JournallessCatalog();
        try (Mesh mesh = Audited.builder(warehouse)
                .catalog(catalog)
                .audit(Auditing.sealedByKeys())
                .build()) {
            catalog.down(true);
            Published done =
                    mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
            assertThat(done.pending()).singleElement().asString().contains("the audit does not say yet");
            catalog.down(false);
            mesh.audit().flush();

            assertThat(mesh.audit().records().list())
                    .extracting(AuditRecord::kind)
                    .containsExactly(AuditKind.ACCEPTANCE, AuditKind.PUBLICATION);
            assertThat(mesh.audit().verify().isAnchored()).isFalse();
        }
    }

    @Test
    void publish_whereTheHostRefusesWhatIsNotRecorded_leavesTheTable() {
        JournallessCatalog catalog = new JournallessCatalog();
        try (Mesh mesh = Audited.builder(warehouse)
                .catalog(catalog)
                .audit(Auditing.sealedByKeys().unrecorded(Unrecorded.REFUSED))
                .build()) {
            catalog.down(true);

            assertThatThrownBy(() -> mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)))
                    .isInstanceOf(StorageException.class);
            catalog.down(false);
            assertThatThrownBy(() -> mesh.read(Audited.NAME).dataset()).isInstanceOf(ProductNotFoundException.class);
        }
    }

    @Test
    void verify_afterTheAuditWasCut_isToldByTheCommits() throws IOException {
        try (Mesh mesh = Audited.mesh(warehouse)) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(2)).orThrow();
            List<Path> segments = segments();
            Files.delete(segments.get(3));
            assertThat(mesh.audit().verify().findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(AuditFinding.Code.AUDIT_COMMIT_UNRECORDED);
                assertThat(finding.message()).contains("table version 1", "sales.orders");
            });
            Files.delete(segments.get(2));

            assertThat(mesh.audit().verify().findings())
                    .filteredOn(finding -> finding.code() == AuditFinding.Code.AUDIT_TRUNCATED)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.message()).contains("table version 1", "sales.orders"));
        }
    }

    @Test
    void verify_afterTheAuditWasWrittenAnewWithTheKey_isToldByTheCommitsAndByTheSink() throws IOException {
        List<AuditAnchor> notary = new ArrayList<>();
        try (Mesh mesh = Audited.builder(warehouse)
                .audit(Auditing.sealedByKeys().sink((anchor, records) -> notary.add(anchor)))
                .build()) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
        }
        for (Path segment : segments()) {
            Files.delete(segment);
        }
        try (Mesh mesh = Audited.mesh(warehouse)) {
            mesh.maintain(Audited.NAME).checkpoint();
            mesh.maintain(Audited.NAME).checkpoint();

            assertThat(mesh.audit().verify(notary).findings())
                    .filteredOn(finding -> finding.code() == AuditFinding.Code.AUDIT_REWRITTEN)
                    .hasSize(3);
        }
    }

    @Test
    void audit_isSeenByItsDomainAndByAuditors() {
        try (Mesh mesh = Audited.mesh(warehouse)) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
            open(mesh.read(Audited.NAME).asPrincipal(Audited.BO).dataset());
        }
        try (Mesh mesh = as(Audited.BO)) {
            assertThat(mesh.audit().records().list())
                    .extracting(AuditRecord::kind)
                    .containsExactly(AuditKind.ACCESS_DECISION);
            assertThat(mesh.audit().verify().holds()).isTrue();
        }
        try (Mesh mesh = as(Principal.service("pipeline", "sales"))) {
            assertThat(mesh.audit().records().list()).hasSize(3);
        }
        try (Mesh mesh = as(Principal.user("eve", "hr").withRoles("auditor"))) {
            assertThat(mesh.audit().records().list()).hasSize(3);
        }
        try (Mesh mesh = as(Principal.anonymous())) {
            assertThatThrownBy(() -> mesh.audit()).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void audit_ofAMeshThatKeepsNone_isRefusedAndChangesNothingElse() throws IOException {
        try (Mesh mesh = Audited.builder(warehouse).build()) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();

            assertThatThrownBy(() -> mesh.audit()).isInstanceOf(IllegalStateException.class);
            assertThat(segments()).isEmpty();
            assertThat(Audited.files(warehouse, "evidence/sales/orders")).isEmpty();
        }
        try (Mesh mesh = Audited.mesh(warehouse)) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(2)).orThrow();
            assertThat(mesh.audit().verify().findings()).isEmpty();
        }
    }

    @Test
    void auditAndEvidence_holdNoNameOfAPersonAndNoValue() throws IOException {
        try (Mesh mesh = Audited.mesh(warehouse)) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(4_711_002)).orThrow();
            open(mesh.read(Audited.NAME).asPrincipal(Audited.BO).dataset());
        }
        Map<Path, String> texts = new TreeMap<>();
        for (Path file : segments()) {
            texts.put(file, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        for (Path file : Audited.files(warehouse, "evidence/sales/orders")) {
            texts.put(file, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }

        assertThat(texts)
                .hasSize(4)
                .allSatisfy((file, text) -> assertThat(text)
                        .doesNotContain("anna", "svensson", "bo.berg", "4711002", "a key that is long enough"));
    }

    private Mesh as(Principal principal) {
        return Audited.builder(warehouse)
                .principal(principal)
                .audit(Auditing.sealedByKeys())
                .build();
    }

    private List<Path> segments() throws IOException {
        return Audited.files(warehouse, "/audit/_entries/");
    }

    private static void open(Dataset data) {
        for (Partition partition : data.partitions()) {
            try (BatchReader reader = partition.open()) {
                while (reader.next().isPresent()) {
                    assertThat(reader).isNotNull();
                }
            }
        }
    }
}
