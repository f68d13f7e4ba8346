package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Principal;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.Published;
import io.meshsdk.core.audit.AuditFinding;
import io.meshsdk.core.audit.Auditing;
import io.meshsdk.core.verification.Step;
import io.meshsdk.core.verification.Verification;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.StorageAttestation;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.Severity;
import io.meshsdk.spi.storage.TableLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verifies versions that are as they were published, and versions of which one part was changed. */
final class VerifiedPublicationTest {
    @TempDir
    private Path warehouse;

    @Test
    void verify_ofAnUntouchedVersion_holdsInEachStep() {
        try (Mesh mesh = published()) {
            Verification found = mesh.verifying(Audited.NAME).measuringAgain().tableVersion(1);

            assertThat(found.failures()).isEmpty();
            for (String code : List.of(
                    "commit",
                    "witness",
                    "contract",
                    "evidence",
                    "audit-chain",
                    "audit-seal",
                    "audit-acceptance",
                    "audit-record",
                    "policy-set",
                    "policy naming",
                    "policy ownership",
                    "quality")) {
                assertThat(found.find(code).map(Step::outcome))
                        .as(found.describe() + "\n" + code)
                        .contains(Step.Outcome.HOLDS);
            }
        }
    }

    @Test
    void verify_withoutMeasuring_saysWhatItDidNotLookAt() {
        try (Mesh mesh = published()) {
            Verification found = mesh.verify(Audited.NAME, 0);

            assertThat(found.holds()).as(found.describe()).isTrue();
            assertThat(found.find("quality")).isEmpty();
            assertThat(found.unevaluated()).extracting(Step::code).contains("policy not-empty");
        }
    }

    @Test
    void verify_ofAVersionWithoutAudit_saysThatNothingWasKept() {
        try (Mesh mesh = Audited.builder(warehouse).build()) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
            Verification found = mesh.verify(Audited.NAME, 0);

            assertThat(found.holds()).isTrue();
            assertThat(found.unevaluated()).extracting(Step::code).contains("evidence", "audit-chain");
            assertThat(found.find("witness").map(Step::outcome)).contains(Step.Outcome.HOLDS);
        }
    }

    @Test
    void verify_afterTheEvidenceWasChanged_fails() throws IOException {
        try (Mesh mesh = published()) {
            Audited.edit(evidence().get(1), text -> text.replace("\"mode\":\"ENFORCE\"", "\"mode\":\"OBSERVE\""));

            assertFails(mesh, "evidence");
        }
    }

    @Test
    void verify_afterTheEvidenceWasTakenAway_fails() throws IOException {
        try (Mesh mesh = published()) {
            Files.delete(evidence().get(1));

            assertFails(mesh, "evidence");
        }
    }

    @Test
    void verify_afterTheContractWasChanged_fails() throws IOException {
        try (Mesh mesh = published()) {
            for (Path file : Audited.files(warehouse, "/_mesh/contracts/")) {
                if (!file.getFileName().toString().startsWith(".")) {
                    Audited.edit(file, text -> text.replace("What is paid.", "What we owe."));
                }
            }

            assertFails(mesh, "contract");
        }
    }

    @Test
    void verify_afterTheCommitWasChanged_fails() throws IOException {
        try (Mesh mesh = published()) {
            Path commit = Audited.files(warehouse, "_delta_log/00000000000000000001.json")
                    .get(0);
            Audited.edit(commit, text -> text.replaceAll("(score[\\\\\"]+:)1\\.0", "$10.5"));

            assertFails(mesh, "witness", "evidence", "audit-record");
        }
    }

    @Test
    void verify_afterTheCatalogsEvidenceWasChanged_fails() throws IOException {
        try (Mesh mesh = published()) {
            for (Path file : Audited.files(warehouse.resolve("_catalog"), "000000000000000001.json")) {
                if (file.toString().contains("daily")) {
                    Audited.edit(file, text -> text.replaceAll("[0-9a-f]{64}", "0".repeat(64)));
                }
            }

            assertFails(mesh, "witness");
        }
    }

    @Test
    void verify_afterTheAuditWasChanged_fails() throws IOException {
        try (Mesh mesh = published()) {
            Audited.edit(segments().get(2), text -> text.replace("overwrite", "append"));

            assertFails(mesh, "audit-chain");
        }
    }

    @Test
    void verify_afterTheAuditWasCut_fails() throws IOException {
        try (Mesh mesh = published()) {
            Files.delete(segments().get(3));
            assertThat(mesh.verify(Audited.NAME, 1).holds()).isTrue();
            Files.delete(segments().get(2));

            assertFails(mesh, "audit-chain");
        }
    }

    @Test
    void verify_afterRowsWereChanged_doesNotSayThatTheyHold() throws IOException {
        Path old;
        try (Mesh mesh = published()) {
            List<Path> files = Audited.files(warehouse, ".parquet").stream()
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> !file.toString().contains("_delta_log"))
                    .toList();
            assertThat(files).hasSize(2);
            old = files.get(0);
            Files.delete(old);
            Files.copy(files.get(1), old);
            assertThat(rowsHold(mesh, 0) && rowsHold(mesh, 1)).isFalse();
            assertThat(mesh.verify(Audited.NAME, 0).holds()).isTrue();
        }
    }

    @Test
    void verify_ofAPolicyThatJudgesOtherwiseUnderTheSameVersion_fails() {
        AtomicBoolean strict = new AtomicBoolean();
        try (Mesh mesh = with(new Moody(strict))) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
            assertThat(mesh.verify(Audited.NAME, 0).find("policy moody").map(Step::outcome))
                    .contains(Step.Outcome.HOLDS);
            strict.set(true);

            assertThat(mesh.verify(Audited.NAME, 0).failures())
                    .extracting(Step::code)
                    .containsExactly("policy moody");
        }
    }

    @Test
    void verify_underOtherPolicies_tellsSo() {
        try (Mesh mesh = published()) {
            assertThat(mesh.verify(Audited.NAME, 1).find("policy-set").map(Step::outcome))
                    .contains(Step.Outcome.HOLDS);
        }
        try (Mesh mesh = with(new Moody(new AtomicBoolean(true)))) {
            Verification found = mesh.verify(Audited.NAME, 1);

            assertThat(found.find("policy-set").map(Step::outcome)).contains(Step.Outcome.NOT_EVALUATED);
            assertThat(found.holds()).isTrue();
        }
    }

    @Test
    void verify_ofAPolicyThatLooksAtWhatPeopleVouchFor_tellsItWhatItWasTold() {
        Asking asking = new Asking(new AtomicBoolean(true));
        StorageAttestation attested = new StorageAttestation(
                TableLocation.of(warehouse),
                StorageAttestation.Quality.ENCRYPTED_AT_REST,
                "platform-team",
                Instant.now().plus(Duration.ofDays(1)));
        try (Mesh mesh = owned(asking).attest(attested).build()) {
            mesh.approve(Audited.orders("1.0.0"));
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
        }
        try (Mesh mesh = owned(asking).build()) {
            mesh.approve(Audited.orders("1.0.0"));

            Verification found = mesh.verify(Audited.NAME, 0);
            assertThat(found.find("policy asking").map(Step::outcome))
                    .as(found.describe())
                    .contains(Step.Outcome.HOLDS);
            assertThat(found.describe()).contains("1 approvals and 1 attestations");
        }
    }

    @Test
    void verify_ofAPolicyThatAsksWhatWasNotKept_saysThatItWasNotReplayed() {
        AtomicBoolean asks = new AtomicBoolean();
        try (Mesh mesh = owned(new Asking(asks)).build()) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
            asks.set(true);

            Verification found = mesh.verify(Audited.NAME, 0);
            assertThat(found.failures()).as(found.describe()).isEmpty();
            assertThat(found.find("policy asking")).hasValueSatisfying(step -> {
                assertThat(step.outcome()).isEqualTo(Step.Outcome.NOT_EVALUATED);
                assertThat(step.detail()).contains("not replayed", "approvals", "what the host vouched for");
            });
        }
    }

    @Test
    void verify_whereTheApprovalsAreOthersToday_saysThatItWasNotReplayed() throws IOException {
        Asking asking = new Asking(new AtomicBoolean(true));
        try (Mesh mesh = owned(asking).build()) {
            mesh.approve(Audited.orders("1.0.0"));
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1)).orThrow();
            Audited.edit(
                    Audited.files(warehouse, "/approvals/sales/orders/").get(0),
                    text -> text.replaceAll("\"digest\":\"[0-9a-f]{64}", "\"digest\":\"" + "0".repeat(64)));

            assertThat(mesh.verify(Audited.NAME, 0).find("policy asking").map(Step::outcome))
                    .contains(Step.Outcome.NOT_EVALUATED);
            assertThat(mesh.audit().verify().findings())
                    .extracting(AuditFinding::code)
                    .containsExactly(AuditFinding.Code.AUDIT_ENTRY_CHANGED);
        }
    }

    @Test
    void verify_byAnotherDomain_isRefused() {
        try (Mesh mesh = published()) {
            assertThatThrownBy(() -> mesh.verifying(Audited.NAME)
                            .asPrincipal(Principal.user("bo", "marketing"))
                            .tableVersion(1))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private Mesh published() {
        Mesh mesh = Audited.mesh(warehouse);
        mesh.publish(Audited.orders("1.0.0"), Audited.rows(1, 2)).orThrow();
        Published second =
                mesh.publish(Audited.orders("1.0.0"), Audited.rows(3, 4, 5)).orThrow();
        assertThat(second.tableVersion()).isEqualTo(1);
        return mesh;
    }

    private Mesh with(Policy policy) {
        return Audited.builder(warehouse)
                .policies(policy)
                .audit(Auditing.sealedByKeys())
                .build();
    }

    private MeshBuilder owned(Policy policy) {
        return Audited.builder(warehouse)
                .principal(Principal.user("anna.svensson", "sales").withRoles("auditor", "product_owner"))
                .policies(policy)
                .audit(Auditing.sealedByKeys());
    }

    private static void assertFails(Mesh mesh, String... codes) {
        Verification found = mesh.verify(Audited.NAME, 1);

        assertThat(found.holds()).as(found.describe()).isFalse();
        assertThat(found.failures()).as(found.describe()).extracting(Step::code).contains(codes);
    }

    private static boolean rowsHold(Mesh mesh, long version) {
        return mesh.verifying(Audited.NAME)
                .measuringAgain()
                .tableVersion(version)
                .find("quality")
                .map(Step::outcome)
                .orElseThrow()
                .equals(Step.Outcome.HOLDS);
    }

    private List<Path> evidence() throws IOException {
        return Audited.files(warehouse, "/evidence/sales/orders/");
    }

    private List<Path> segments() throws IOException {
        return Audited.files(warehouse, "/audit/_entries/");
    }

    /** Judges as it likes. */
    private static final class Moody implements Policy {
        private final AtomicBoolean strict;

        Moody(AtomicBoolean strict) {
            this.strict = strict;
        }

        @Override
        public String id() {
            return "moody";
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return strict.get()
                    ? List.of(Violation.broken("not-today", "product")
                            .severity(Severity.WARNING)
                            .because("It is not the day")
                            .remedy("Wait"))
                    : List.of();
        }
    }

    /** Counts what people vouch for, where it is told to ask. */
    private static final class Asking implements Policy {
        private final AtomicBoolean asks;

        Asking(AtomicBoolean asks) {
            this.asks = asks;
        }

        @Override
        public String id() {
            return "asking";
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            if (!asks.get()) {
                return List.of();
            }
            String told = "%d approvals and %d attestations"
                    .formatted(
                            context.approvals().size(),
                            context.attestations(context.ports().get(0)).size());
            return List.of(Violation.broken("vouched", told)
                    .severity(Severity.WARNING)
                    .because("It counts")
                    .remedy("Wait"));
        }
    }
}
