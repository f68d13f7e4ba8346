package io.meshsdk.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.audit.AuditFinding.Code;
import io.meshsdk.error.KeyNotFoundException;
import io.meshsdk.error.StorageException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An audit that is signed, and somebody who has a key of HMACs and may write to the catalog. */
final class SignedAuditTest {
    private static final Audits.Keys NO_KEYS = new Audits.Keys("k1", Map.of());

    private final EditableJournal journal = new EditableJournal();
    private final KeyPair pair = pair();
    private final Auditing signing = Auditing.signedBy("s1", pair);
    private final Auditing checking = Auditing.checkedBy("s1", pair.getPublic());

    @Test
    void verify_afterTheEndWasWrittenAnewByHmac_namesEachSegment() {
        record(signing, 5);
        EditableJournal rewritten = new EditableJournal(new TreeMap<>(journal.entries.headMap(3L)));
        ChainedTrail auditors = Audits.trail(rewritten);
        AuditAnchor forged = auditors.record(Audits.grant(7)).orElseThrow();
        auditors.record(Audits.grant(8));

        AuditLog log = signing.log(rewritten, Audits.keys());

        assertThat(log.verify(List.of()).findings())
                .extracting(finding -> finding.code() + " " + finding.segment())
                .containsExactly("AUDIT_UNSIGNED 3", "AUDIT_UNSIGNED 4");
        assertThat(log.isSealed(forged)).contains(false);
        assertThat(log.isSealed(Audits.anchor(journal).anchor())).isEmpty();
    }

    @Test
    void verify_afterAllWasWrittenAnewByHmac_isToldWhereTheHostDemandsSignatures() {
        record(Auditing.sealedByKeys(), 3);

        assertThat(verified(signing).findings()).isEmpty();
        assertThat(verified(signing.signedFrom(2)).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.AUDIT_UNSIGNED);
            assertThat(finding.segment()).isEqualTo(2);
            assertThat(finding.message()).contains("hmac-sha-256", "k1", "must be signed");
        });
        AuditAnchor last = Audits.anchor(journal).anchor();
        assertThat(signing.log(journal, Audits.keys()).isSealed(last)).contains(true);
        assertThat(signing.signedFrom(0).log(journal, Audits.keys()).isSealed(last))
                .contains(false);
    }

    @Test
    void verify_ofSegmentsThatSomeSealedAndOthersSigned_holdsBeforeTheNumberThatTheHostNames() {
        record(Auditing.sealedByKeys(), 2);
        record(signing, 1);
        record(Auditing.sealedByKeys(), 1);
        record(signing, 2);

        assertThat(verified(signing).findings())
                .extracting(AuditFinding::segment)
                .containsExactly(3L);
        assertThat(verified(signing.signedFrom(4)).findings()).isEmpty();
        assertThat(verified(signing.signedFrom(5)).findings()).isEmpty();
        assertThat(verified(signing.signedFrom(3)).findings()).hasSize(1);
    }

    @Test
    void verify_withPublicKeysAlone_looksAtEachSignature() {
        record(Auditing.sealedByKeys(), 1);
        record(signing, 2);
        AuditLog log = checking.log(journal, NO_KEYS);

        assertThat(log.verify(List.of()).findings())
                .extracting(finding -> finding.code() + " " + finding.segment())
                .containsExactly("AUDIT_KEY_UNKNOWN 0");
        assertThat(log.isSealed(Audits.anchor(journal).anchor())).contains(true);
        assertThat(log.records(any -> true, 10)).hasSize(3);
        assertThat(checking.log(journal, Audits.keys()).verify(List.of()).holds())
                .isTrue();
    }

    @Test
    void record_whereTheAuditIsOnlyChecked_isRefusedAndNeedsNoKey() {
        InMemoryCatalog catalog = new InMemoryCatalog();
        AuditTrail trail = checking.trail(catalog, NO_KEYS, Audits.CLOCK);

        assertThat(trail.isKept()).isTrue();
        assertThat(trail.isNeeded(Audits.grant(0))).isTrue();
        assertThatThrownBy(() -> trail.record(Audits.grant(0)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("only checks");
        assertThatThrownBy(() -> trail.admit(Audits.read(0))).isInstanceOf(StorageException.class);
        trail.flush();
        assertThat(trail.log().orElseThrow().anchor()).isEmpty();
        assertThatThrownBy(() -> signing.trail(catalog, NO_KEYS, Audits.CLOCK))
                .isInstanceOf(KeyNotFoundException.class);
    }

    @Test
    void signedFrom_withoutAKeyOrBelowZero_isRefused() {
        assertThatThrownBy(() -> Auditing.sealedByKeys().signedFrom(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> signing.signedFrom(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private void record(Auditing auditing, int acts) {
        ChainedTrail trail = Audits.trail(journal, Audits.keys(), auditing);
        for (int i = 0; i < acts; i++) {
            trail.record(Audits.grant(i));
        }
    }

    private AuditVerification verified(Auditing auditing) {
        return auditing.log(journal, Audits.keys()).verify(List.of());
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has it", e);
        }
    }
}
