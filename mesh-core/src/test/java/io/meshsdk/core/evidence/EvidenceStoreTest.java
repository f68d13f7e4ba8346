package io.meshsdk.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Principal;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.data.Provenance;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.policy.Approval;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.StorageAttestation;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.Severity;
import io.meshsdk.spi.storage.TableLocation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EvidenceStoreTest {
    private static final ProductId ORDERS = ProductId.parse("sales.orders");

    private final EvidenceStore store = new EvidenceStore(new InMemoryCatalog());

    @Test
    void find_ofWhatWasPut_isEqual() {
        EvidenceReference first = store.put(evidence(Optional.empty(), 1));
        EvidenceReference second = store.put(evidence(Optional.of("b".repeat(64)), 2));

        assertThat(first.number()).isZero();
        assertThat(second.number()).isEqualTo(1);
        assertThat(store.find(ORDERS, first)).contains(evidence(Optional.empty(), 1));
        assertThat(store.find(ORDERS, second)).contains(evidence(Optional.of("b".repeat(64)), 2));
    }

    @Test
    void find_ofWhatPoliciesWereTold_isEqual() {
        StorageAttestation attestation = new StorageAttestation(
                new TableLocation(URI.create("s3a://lake/sales")),
                StorageAttestation.Quality.ISOLATED,
                "platform-team",
                Instant.parse("2027-01-01T00:00:00Z"));
        Approval approval = new Approval(
                ORDERS, "d".repeat(64), Principal.user("anna", "sales"), Instant.parse("2026-11-19T07:00:00Z"));
        PublicationEvidence told = evidence(
                Optional.empty(),
                1,
                new Testimony(
                        Optional.of(List.of(attestation)), Optional.of(Testimony.Approved.of(List.of(approval)))));

        Testimony found =
                store.find(ORDERS, store.put(told)).orElseThrow().basis().testimony();

        assertThat(found).isEqualTo(told.basis().testimony());
        Testimony.Approved approved = found.approvals().orElseThrow();
        assertThat(approved.find(List.of(approval, approval))).hasValue(List.of(approval));
        assertThat(approved.find(List.of())).isEmpty();
        assertThat(approved.find(List.of(new Approval(ORDERS, "e".repeat(64), approval.approver(), approval.at()))))
                .isEmpty();
    }

    @Test
    void find_ofWhatIsNotThere_isEmpty() {
        assertThat(store.find(ORDERS, new EvidenceReference(0, "a".repeat(64)))).isEmpty();
    }

    @Test
    void find_ofAnotherDigest_saysThatItWasChanged() {
        EvidenceReference put = store.put(evidence(Optional.empty(), 1));

        assertThatThrownBy(() -> store.find(ORDERS, new EvidenceReference(put.number(), "a".repeat(64))))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("Somebody changed it");
    }

    @Test
    void put_ofTheSame_hasTheSameDigest() {
        assertThat(store.put(evidence(Optional.empty(), 1)).digest())
                .isEqualTo(store.put(evidence(Optional.empty(), 1)).digest())
                .isNotEqualTo(store.put(evidence(Optional.empty(), 2)).digest());
    }

    private static PublicationEvidence evidence(Optional<String> previous, long rows) {
        return evidence(previous, rows, Testimony.none());
    }

    private static PublicationEvidence evidence(Optional<String> previous, long rows, Testimony testimony) {
        Violation violation = Violation.broken("field-undescribed", "outputs[daily].schema.amount")
                .severity(Severity.WARNING)
                .because("Nobody says what it is \u00e4\ud83d\ude00")
                .remedy(".describedAs(\"...\")");
        Violation blind = Violation.notEvaluated("policy-failed", "product").severity(Severity.CRITICAL);
        return new PublicationEvidence(
                new PublicationEvidence.Subject(
                        "hourly/7", ORDERS, SemanticVersion.of(1, 2, 3), new PortKey("daily", 1), "append"),
                Instant.parse("2026-11-20T07:00:00.000001Z"),
                new PublicationEvidence.Basis("a".repeat(64), previous, "c".repeat(64), testimony),
                new PolicyReport(List.of(
                        new PolicyReport.Judgement("description", "1.0", List.of(violation)),
                        new PolicyReport.Judgement(
                                "mine",
                                "2.1",
                                PolicyMode.OBSERVE,
                                List.of(blind),
                                List.of(new PolicyReport.Waived(
                                        violation, "w-1", Instant.parse("2026-12-31T00:00:00Z")))))),
                Optional.of(new PublicationEvidence.Quality(0.1 + 0.2, rows, List.of("unique(order_id): passed, 2"))),
                Provenance.of(new Provenance.Source(
                        ProductId.parse("sales.customers"), "all", SemanticVersion.of(2, 0, 0), 17)));
    }
}
