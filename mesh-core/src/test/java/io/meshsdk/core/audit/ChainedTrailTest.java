package io.meshsdk.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Principal;
import io.meshsdk.access.Secret;
import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.core.audit.EditableJournal.Outage;
import io.meshsdk.error.KeyNotFoundException;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.access.SecretProvider;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChainedTrailTest {
    private final EditableJournal journal = new EditableJournal();

    @Test
    void record_givesTheAnchorOfWhatIsThere() {
        ChainedTrail trail = Audits.trail(journal);

        AuditAnchor first = trail.record(Audits.grant(0)).orElseThrow();
        AuditAnchor second = trail.record(Audits.grant(1)).orElseThrow();

        assertThat(first.count()).isEqualTo(1);
        assertThat(second.count()).isEqualTo(2);
        assertThat(trail.log().orElseThrow().anchor()).contains(second);
        assertThat(trail.log().orElseThrow().latestTime()).contains(Audits.NOW);
        assertThat(AuditAnchor.parse(second.toString())).isEqualTo(second);
    }

    @Test
    void record_ofAccessThatNobodyDemands_waitsForOthers() {
        ChainedTrail trail = Audits.trail(journal);

        for (int i = 0; i < 10; i++) {
            assertThat(trail.record(Audits.read(i))).isEmpty();
        }
        assertThat(journal.size()).isZero();
        assertThat(trail.record(Audits.grant(0)).orElseThrow().count()).isEqualTo(11);

        assertThat(journal.size()).isEqualTo(1);
        assertThat(trail.waiting()).isZero();
        assertThat(records(trail))
                .extracting(record -> record.detail("partition").orElse("grant"))
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "grant");
    }

    @Test
    void record_ofMuchAccess_isWrittenASegmentAtATime() {
        ChainedTrail trail = Audits.trail(journal);

        for (int i = 0; i < 1_250; i++) {
            trail.record(Audits.read(i));
        }
        assertThat(journal.size()).isEqualTo(2);
        trail.flush();

        assertThat(journal.size()).isEqualTo(3);
        assertThat(records(trail)).hasSize(1_250);
    }

    @Test
    void record_underAClockThatWasPutBack_isNoEarlierThanWhatWasThere() {
        Audits.trail(journal).record(Audits.grant(0));
        Clock weekBefore = Clock.fixed(Audits.NOW.minus(Duration.ofDays(7)), ZoneOffset.UTC);
        ChainedTrail late = Auditing.sealedByKeys().trail(journal, Audits.keys(), weekBefore);
        late.record(Audits.grant(1));

        assertThat(late.log().orElseThrow().latestTime()).contains(Audits.NOW);
    }

    @Test
    void record_thatIsDemandedBehindManyThatWait_isRefusedWhereNothingCanBeWritten() {
        ChainedTrail trail = Audits.trail(journal);
        journal.outage(Outage.REFUSES);
        for (int i = 0; i < 700; i++) {
            assertThat(trail.record(Audits.read(i))).isEmpty();
        }

        assertThatThrownBy(() -> trail.record(Audits.read(700).demanded())).isInstanceOf(StorageException.class);
        assertThat(trail.waiting()).isEqualTo(700);
    }

    @Test
    void records_whereASegmentIsGone_areNotTold() {
        ChainedTrail trail = Audits.trail(journal);
        for (int i = 0; i < 5; i++) {
            trail.record(Audits.grant(i));
        }
        journal.entries.remove(2L);

        assertThatThrownBy(() -> records(trail))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("segment 2");
    }

    @Test
    void records_whileAnotherProcessWrites_areThoseThatWereThere() {
        for (int i = 0; i < 3; i++) {
            Audits.trail(journal).record(Audits.grant(i));
        }

        assertThat(records(Audits.trail(new GrowingJournal(journal)))).hasSize(3);
        assertThat(journal.size()).isEqualTo(4);
    }

    @Test
    void record_ofAccessThatIsDemanded_isThereOnceItReturns() {
        ChainedTrail trail = Audits.trail(journal);

        assertThat(trail.record(Audits.read(0).demanded())).isPresent();
        assertThat(journal.size()).isEqualTo(1);
    }

    @Test
    void record_thatCannotBeWritten_isRefusedWhereDemandedAndWaitsElsewhere() {
        ChainedTrail trail = Audits.trail(journal);
        journal.outage(Outage.REFUSES);

        assertThat(trail.record(Audits.grant(0))).isEmpty();
        assertThatThrownBy(() -> trail.record(Audits.read(1).demanded()))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("access-decision", "out of reach", "act again");
        assertThatThrownBy(trail::flush).isInstanceOf(StorageException.class).hasMessageContaining("1 acts");
        assertThat(trail.waiting()).isEqualTo(1);
        journal.outage(Outage.NONE);
        trail.flush();

        assertThat(records(trail)).extracting(AuditRecord::kind).containsExactly(AuditKind.GRANT);
    }

    @Test
    void record_whereTheHostRefusesAll_refusesWhatNobodyDemands() {
        ChainedTrail trail =
                Audits.trail(journal, Audits.keys(), Auditing.sealedByKeys().unrecorded(Unrecorded.REFUSED));
        journal.outage(Outage.REFUSES);

        assertThatThrownBy(() -> trail.record(Audits.grant(0))).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> trail.record(Audits.read(0))).isInstanceOf(StorageException.class);
        assertThat(trail.waiting()).isZero();
    }

    @Test
    void record_whereTheHostLetsAllPass_waitsAlsoWhereDemanded() {
        ChainedTrail trail =
                Audits.trail(journal, Audits.keys(), Auditing.sealedByKeys().unrecorded(Unrecorded.PENDING));
        journal.outage(Outage.REFUSES);

        assertThat(trail.record(Audits.grant(0).demanded())).isEmpty();
        assertThat(trail.waiting()).isEqualTo(1);
    }

    @Test
    void record_whereAsManyWaitAsMay_isRefusedByNameAndForgetsNothing() {
        ChainedTrail trail = Audits.trail(
                journal,
                Audits.keys(),
                Auditing.sealedByKeys().unrecorded(Unrecorded.PENDING).waitingAtMost(50));
        journal.outage(Outage.UNREACHABLE);
        for (int i = 0; i < 50; i++) {
            assertThat(trail.record(Audits.grant(i))).isEmpty();
        }

        assertThatThrownBy(() -> trail.record(Audits.grant(50)))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("grant sales.orders", "50 acts wait already", "flush()");
        assertThatThrownBy(() -> trail.record(Audits.read(51))).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> trail.admit(Audits.grant(52))).isInstanceOf(StorageException.class);
        assertThat(trail.record(Audits.grant(53).done())).isEmpty();
        assertThat(trail.waiting()).isEqualTo(51);
        journal.outage(Outage.NONE);
        trail.admit(Audits.grant(54));

        assertThat(trail.waiting()).isZero();
        assertThat(records(trail))
                .hasSize(51)
                .extracting(record -> record.detail("number").orElseThrow())
                .startsWith("0", "1")
                .endsWith("49", "53")
                .doesNotHaveDuplicates();
    }

    @Test
    void admit_whereSomeMayWait_isSilent() {
        ChainedTrail trail =
                Audits.trail(journal, Audits.keys(), Auditing.sealedByKeys().waitingAtMost(2));
        journal.outage(Outage.UNREACHABLE);
        assertThat(trail.record(Audits.grant(0))).isEmpty();

        trail.admit(Audits.grant(1));

        assertThat(trail.waiting()).isOne();
        assertThatThrownBy(() -> Auditing.sealedByKeys().waitingAtMost(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void record_ofWhatIsDoneAlready_waitsAlsoWhereTheHostRefusesAll() {
        ChainedTrail trail =
                Audits.trail(journal, Audits.keys(), Auditing.sealedByKeys().unrecorded(Unrecorded.REFUSED));
        journal.outage(Outage.REFUSES);

        assertThat(trail.record(Audits.grant(0).done())).isEmpty();
        assertThat(trail.waiting()).isEqualTo(1);
    }

    @Test
    void record_whoseAnswerIsLost_isWrittenOnce() {
        ChainedTrail trail = Audits.trail(journal);
        journal.outage(Outage.LOSES_ANSWERS);

        assertThat(trail.record(Audits.grant(0)).orElseThrow().count()).isEqualTo(1);
        assertThat(records(trail)).hasSize(1);
    }

    @Test
    void record_afterSegmentsWereTakenAway_isRefused() {
        ChainedTrail trail =
                Audits.trail(journal, Audits.keys(), Auditing.sealedByKeys().unrecorded(Unrecorded.REFUSED));
        trail.record(Audits.grant(0));
        trail.record(Audits.grant(1));
        journal.entries.clear();

        assertThatThrownBy(() -> trail.record(Audits.grant(2)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("segments that were there are gone");
    }

    @Test
    void record_tellsSinks_whateverTheyThrow() {
        List<AuditAnchor> heard = new ArrayList<>();
        Auditing auditing = Auditing.sealedByKeys()
                .sink((anchor, records) -> {
                    throw new IllegalStateException("a sink that fails");
                })
                .sink((anchor, records) -> heard.add(anchor));
        ChainedTrail trail = Audits.trail(journal, Audits.keys(), auditing);

        AuditAnchor anchor = trail.record(Audits.grant(0)).orElseThrow();

        assertThat(heard).containsExactly(anchor);
    }

    @Test
    void journal_holdsNoNameOfAPerson() {
        Audits.trail(journal).record(Audits.grant(0));

        String text = new String(journal.entries.get(0L), StandardCharsets.UTF_8);

        assertThat(text).doesNotContain("anna", "svensson", "bo.berg").contains("\"domain\":\"sales\"");
    }

    @Test
    void is_findsAPrincipalByItsPseudonym_untilTheKeyIsForgotten() {
        ChainedTrail trail = Audits.trail(journal);
        trail.record(Audits.grant(0));
        AuditRecord record = records(trail).get(0);
        AuditLog forgetful = Audits.trail(
                        journal, new Audits.Keys("k2", Map.of("k2", "another")), Auditing.sealedByKeys())
                .log()
                .orElseThrow();

        assertThat(trail.log().orElseThrow().is(record.by().orElseThrow(), Audits.ANNA))
                .isTrue();
        assertThat(trail.log().orElseThrow().is(record.by().orElseThrow(), Audits.BO))
                .isFalse();
        assertThat(trail.log().orElseThrow().is(record.by().orElseThrow(), Principal.user("anna.svensson", "hr")))
                .isFalse();
        assertThat(forgetful.is(record.by().orElseThrow(), Audits.ANNA)).isFalse();
    }

    @Test
    void verify_afterTheKeyOfPseudonymsWasThrownAway_holdsAndOldRecordsAreNobodys() {
        Audits.Keys seals = Audits.keys();
        Audits.trail(journal, new PerPurpose(seals, key("p1")), Auditing.sealedByKeys())
                .record(Audits.grant(0));
        PerPurpose erased = new PerPurpose(seals, key("p2"));
        ChainedTrail trail = Audits.trail(journal, erased, Auditing.sealedByKeys());
        trail.record(Audits.grant(1));
        AuditLog log = trail.log().orElseThrow();

        assertThat(log.verify(List.of()).findings()).isEmpty();
        assertThat(records(trail))
                .extracting(record -> log.is(record.by().orElseThrow(), Audits.ANNA))
                .containsExactly(false, true);
        assertThat(records(trail).get(0).by().orElseThrow().pseudonym()).startsWith("p1:");
    }

    @Test
    void verify_afterEveryKeyWasRotated_holdsOverAllOfThem() throws NoSuchAlgorithmException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Map<String, String> seeds = Map.of("k1", "of the house", "k2", "another", "k3", "a third");
        List<AuditAnchor> notary = new ArrayList<>();
        for (String current : List.of("k1", "k2", "k3")) {
            Auditing sealed = Auditing.sealedByKeys().sink((anchor, records) -> notary.add(anchor));
            Audits.trail(journal, new Audits.Keys(current, seeds), sealed).record(Audits.grant(0));
        }
        Auditing signed = Auditing.signedBy("s1", pair).sink((anchor, records) -> notary.add(anchor));
        ChainedTrail last = Audits.trail(journal, new Audits.Keys("k3", seeds), signed);
        last.record(Audits.grant(1));

        AuditVerification found = last.log()
                .orElseThrow()
                .verify(notary.stream()
                        .map(anchor -> new PlacedAnchor(anchor, "the notary"))
                        .toList());
        assertThat(found.findings()).isEmpty();
        assertThat(found.unanchored()).isZero();
        assertThat(notary).extracting(AuditAnchor::count).containsExactly(1L, 2L, 3L, 4L);
        assertThat(records(last))
                .allSatisfy(record -> assertThat(
                                last.log().orElseThrow().is(record.by().orElseThrow(), Audits.ANNA))
                        .isTrue());
    }

    @Test
    void pseudonyms_ofNobodyInParticular_areTheWord() {
        ChainedTrail trail = Audits.trail(journal);
        trail.record(AuditEvent.of(AuditKind.REQUEST, Principal.anonymous()));

        assertThat(records(trail).get(0).by().orElseThrow().pseudonym()).isEqualTo("anonymous");
        assertThat(trail.log().orElseThrow().is(records(trail).get(0).by().orElseThrow(), Principal.anonymous()))
                .isTrue();
    }

    @Test
    void verify_afterTheKeysRotated_holdsAsLongAsTheOldOneIsThere() {
        Audits.trail(journal).record(Audits.grant(0));
        Audits.Keys rotated = new Audits.Keys("k2", Map.of("k1", "of the house", "k2", "another"));
        Audits.trail(journal, rotated, Auditing.sealedByKeys()).record(Audits.grant(1));
        Audits.Keys forgetful = new Audits.Keys("k2", Map.of("k2", "another"));

        assertThat(verified(rotated, Auditing.sealedByKeys()).findings()).isEmpty();
        assertThat(verified(forgetful, Auditing.sealedByKeys()).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(AuditFinding.Code.AUDIT_KEY_UNKNOWN));
    }

    @Test
    void verify_ofSignedSegments_needsThePublicKeyOnly() throws NoSuchAlgorithmException {
        KeyPair old = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair current = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Audits.trail(journal, Audits.keys(), Auditing.signedBy("s1", old)).record(Audits.grant(0));
        Auditing rotated = Auditing.signedBy("s2", current).knowing("s1", old.getPublic());
        Audits.trail(journal, Audits.keys(), rotated).record(Audits.grant(1));

        assertThat(verified(Audits.keys(), rotated).findings()).isEmpty();
        assertThat(verified(
                                Audits.keys(),
                                Auditing.sealedByKeys()
                                        .knowing("s1", old.getPublic())
                                        .knowing("s2", current.getPublic()))
                        .findings())
                .isEmpty();
        assertThat(verified(Audits.keys(), Auditing.signedBy("s2", current)).findings())
                .singleElement()
                .asString()
                .contains("audit-key-unknown at segment 0", "s1");
        assertThat(verified(Audits.keys(), Auditing.signedBy("s2", old).knowing("s1", current.getPublic()))
                        .findings())
                .extracting(AuditFinding::code)
                .containsExactly(AuditFinding.Code.AUDIT_EDITED, AuditFinding.Code.AUDIT_EDITED);
    }

    @Test
    void trail_withoutAKey_isNotMade() {
        Audits.Keys none = new Audits.Keys("k1", Map.of());

        assertThatThrownBy(() -> Audits.trail(journal, none, Auditing.sealedByKeys()))
                .isInstanceOf(KeyNotFoundException.class)
                .hasMessageContaining("'pseudonym'");
    }

    @Test
    void knowing_aKeyOfAnotherAlgorithm_isRefused() throws NoSuchAlgorithmException {
        KeyPair other = KeyPairGenerator.getInstance("X25519").generateKeyPair();

        assertThatThrownBy(() -> Auditing.signedBy("s1", other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Ed25519");
    }

    private AuditVerification verified(Audits.Keys keys, Auditing auditing) {
        return Audits.trail(journal, keys, auditing).log().orElseThrow().verify(List.of());
    }

    private static List<AuditRecord> records(ChainedTrail trail) {
        return trail.log().orElseThrow().records(any -> true, Integer.MAX_VALUE);
    }

    private static Audits.Keys key(String id) {
        return new Audits.Keys(id, Map.of(id, "of the house"));
    }

    /** Keys of seals, and others of pseudonyms. */
    private record PerPurpose(Audits.Keys seals, Audits.Keys pseudonyms) implements SecretProvider {
        @Override
        public Optional<Secret> current(String purpose) {
            return of(purpose).current(purpose);
        }

        @Override
        public Optional<Secret> find(String purpose, String id) {
            return of(purpose).find(purpose, id);
        }

        private Audits.Keys of(String purpose) {
            return purpose.equals("pseudonym") ? pseudonyms : seals;
        }
    }
}
