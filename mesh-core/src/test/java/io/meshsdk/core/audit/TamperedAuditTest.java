package io.meshsdk.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.audit.AuditEvent;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.core.audit.AuditFinding.Code;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What somebody does to a log of 1,000 records who may write to the catalog. */
final class TamperedAuditTest {
    private static final int RECORDS = 1_000;
    private static final EditableJournal WHOLE = Audits.journal(RECORDS);

    private final EditableJournal journal = new EditableJournal(WHOLE.entries);

    @Test
    void verify_ofAnUntouchedLog_holdsAndSaysThatNothingOutsideVouchesForIt() {
        AuditVerification found = Audits.verify(journal);

        assertThat(found.holds()).isTrue();
        assertThat(found.records()).isEqualTo(RECORDS);
        assertThat(found.isAnchored()).isFalse();
        assertThat(found.unanchored()).isEqualTo(RECORDS);
        assertThat(found.describe()).contains("no anchor from outside");
    }

    @Test
    void verify_withAnAnchor_vouchesForWhatCameBeforeIt() {
        EditableJournal older = new EditableJournal(new TreeMap<>(journal.entries.headMap(900L)));

        AuditVerification found = Audits.verify(journal, List.of(Audits.anchor(older)));

        assertThat(found.holds()).isTrue();
        assertThat(found.isAnchored()).isTrue();
        assertThat(found.anchored()).isEqualTo(900);
        assertThat(found.unanchored()).isEqualTo(100);
        assertThat(found.describe()).contains("anchored up to record 900");
    }

    @Test
    void verify_afterAnEditWithoutTheKey_namesTheSegment() {
        journal.entries.put(417L, edited(417));

        assertThat(codes(Audits.verify(journal), 417)).containsExactly(Code.AUDIT_EDITED);
    }

    @Test
    void verify_afterAnEditOfTheLastWithoutTheKey_namesTheSegment() {
        journal.entries.put(999L, edited(999));

        assertThat(codes(Audits.verify(journal), 999)).containsExactly(Code.AUDIT_EDITED);
    }

    @Test
    void verify_afterAnEditWithTheKey_findsThatTheNextContinuesAnother() {
        SegmentForm.Sealed sealed = SegmentForm.read(edited(417));
        byte[] body = SegmentForm.body(sealed.segment());
        journal.entries.put(417L, SegmentForm.write(body, new HmacSealing(Audits.keys()).seal(body)));

        AuditVerification found = Audits.verify(journal);

        assertThat(codes(found, 417)).isEmpty();
        assertThat(codes(found, 418)).containsExactly(Code.AUDIT_BROKEN);
    }

    @Test
    void verify_afterARemoval_namesTheSegment() {
        journal.entries.remove(500L);

        assertThat(codes(Audits.verify(journal), 500)).containsExactly(Code.AUDIT_REMOVED);
    }

    @Test
    void verify_afterARemovalThatTheOthersCloseUpOver_namesTheSegment() {
        for (long number = 500; number < 999; number++) {
            journal.entries.put(number, journal.entries.get(number + 1));
        }
        journal.entries.remove(999L);

        AuditVerification found = Audits.verify(journal);

        assertThat(codes(found, 500)).containsExactly(Code.AUDIT_MOVED);
    }

    @Test
    void verify_afterASwap_namesBothSegments() {
        byte[] one = journal.entries.get(10L);
        journal.entries.put(10L, journal.entries.get(20L));
        journal.entries.put(20L, one);

        AuditVerification found = Audits.verify(journal);

        assertThat(codes(found, 10)).containsExactly(Code.AUDIT_MOVED);
        assertThat(codes(found, 20)).containsExactly(Code.AUDIT_MOVED);
    }

    @Test
    void verify_afterAFork_findsItInTheOtherChainToo() {
        PlacedAnchor notary = Audits.anchor(new EditableJournal(new TreeMap<>(journal.entries.headMap(700L))));
        EditableJournal fork = new EditableJournal(new TreeMap<>(journal.entries.headMap(600L)));
        ChainedTrail other = Audits.trail(fork);
        for (int i = 600; i < 800; i++) {
            other.record(Audits.grant(i));
        }
        journal.entries.put(600L, fork.entries.get(600L));

        assertThat(codes(Audits.verify(journal), 601)).containsExactly(Code.AUDIT_BROKEN);
        assertThat(Audits.verify(fork).holds()).isTrue();
        assertThat(codes(Audits.verify(fork, List.of(notary)))).containsExactly(Code.AUDIT_REWRITTEN);
    }

    @Test
    void verify_ofASegmentThatContinuesAnEarlierOne_isAFork() {
        SegmentForm.Sealed sealed = SegmentForm.read(journal.entries.get(700L));
        SegmentForm.Sealed earlier = SegmentForm.read(journal.entries.get(650L));
        byte[] body = SegmentForm.body(new Segment(
                700,
                sealed.segment().writer(),
                earlier.segment().previous(),
                Audits.NOW,
                sealed.segment().records()));
        journal.entries.put(700L, SegmentForm.write(body, new HmacSealing(Audits.keys()).seal(body)));

        assertThat(codes(Audits.verify(journal), 700)).containsExactly(Code.AUDIT_FORKED);
    }

    @Test
    void verify_afterAFullRewriteWithTheKey_isFoundByAnAnchorOnly() {
        PlacedAnchor notary = Audits.anchor(new EditableJournal(new TreeMap<>(journal.entries.headMap(300L))));
        EditableJournal rewritten = new EditableJournal();
        ChainedTrail trail = Audits.trail(rewritten);
        for (int i = 0; i < RECORDS; i++) {
            trail.record(Audits.grant(i == 200 ? -1 : i));
        }

        assertThat(Audits.verify(rewritten).holds()).isTrue();
        assertThat(Audits.verify(rewritten).isAnchored()).isFalse();
        AuditVerification found = Audits.verify(rewritten, List.of(notary));
        assertThat(codes(found)).containsExactly(Code.AUDIT_REWRITTEN);
        assertThat(found.findings()).first().asString().contains("the notary", "first 300 records");
    }

    @Test
    void verify_afterATruncation_isFoundBackToTheLastAnchor() {
        PlacedAnchor notary = Audits.anchor(new EditableJournal(new TreeMap<>(journal.entries.headMap(990L))));
        Map<Long, byte[]> all = new TreeMap<>(journal.entries);
        journal.entries.tailMap(990L).clear();

        assertThat(Audits.verify(journal, List.of(notary)).holds()).isTrue();
        journal.entries.remove(989L);
        assertThat(codes(Audits.verify(journal, List.of(notary)))).containsExactly(Code.AUDIT_TRUNCATED);
        assertThat(Audits.verify(journal).holds()).isTrue();
        assertThat(all).hasSize(RECORDS);
    }

    @Test
    void verify_ofSegmentsThatCannotBeRead_namesEach() {
        journal.entries.put(3L, "nothing".getBytes(StandardCharsets.UTF_8));
        journal.entries.put(5L, new byte[] {0, (byte) 0xff, '\n'});

        assertThat(codes(Audits.verify(journal))).contains(Code.AUDIT_UNREADABLE, Code.AUDIT_BROKEN);
        assertThat(codes(Audits.verify(journal), 3)).containsExactly(Code.AUDIT_UNREADABLE);
        assertThat(codes(Audits.verify(journal), 5)).contains(Code.AUDIT_UNREADABLE);
    }

    @Test
    void verify_ofAGrantThatSomebodyPutIntoTheCatalog_findsThatItHasNoRecord() {
        Catalog catalog = new InMemoryCatalog();
        JournalKey grants = JournalKey.of("grants", "sales", "orders");
        byte[] entry = "a grant for me".getBytes(StandardCharsets.UTF_8);
        assertThat(catalog.journal(grants).put(0, entry)).isTrue();

        assertThat(codes(verify(catalog))).containsExactly(Code.AUDIT_ENTRY_UNRECORDED);
        Audits.trail(journal).record(DecidedJournal.find(grants).orElseThrow().put(0, entry, Audits.ANNA));
        assertThat(verify(catalog).holds()).isTrue();
        assertThat(codes(verify(new InMemoryCatalog()))).containsExactly(Code.AUDIT_ENTRY_CHANGED);
    }

    @Test
    void verify_ofACommitWithoutARecord_andOfAnOmittedTable_namesBoth() {
        AuditEvent commit = AuditEvent.of(AuditKind.PUBLICATION, Audits.ANNA)
                .product(Audits.ORDERS)
                .detail("port", "daily")
                .detail("table-version", 7)
                .detail("facts", "f".repeat(64));
        Exhibits exhibits = new Exhibits(
                List.of(),
                List.of(new PlacedCommit(commit, "table version 7 of 'sales.orders'")),
                List.of(new Exhibits.Flaw(Code.AUDIT_TABLE_OMITTED, "the warehouse holds a table")));

        AuditVerification found =
                Audits.trail(journal).log().orElseThrow().verify(exhibits, new InMemoryCatalog(), any -> true);
        assertThat(codes(found)).containsExactly(Code.AUDIT_COMMIT_UNRECORDED, Code.AUDIT_TABLE_OMITTED);
        assertThat(found.findings()).first().asString().contains("table version 7", "reconcile()");
        Audits.trail(journal).record(commit.detail("facts", "0".repeat(64)));
        assertThat(codes(
                        Audits.trail(journal).log().orElseThrow().verify(exhibits, new InMemoryCatalog(), any -> true)))
                .contains(Code.AUDIT_COMMIT_UNRECORDED);
        Audits.trail(journal).record(commit);
        assertThat(codes(
                        Audits.trail(journal).log().orElseThrow().verify(exhibits, new InMemoryCatalog(), any -> true)))
                .containsExactly(Code.AUDIT_TABLE_OMITTED);
    }

    private AuditVerification verify(Catalog catalog) {
        return Audits.trail(journal).log().orElseThrow().verify(Exhibits.of(List.of()), catalog, any -> true);
    }

    private byte[] edited(long number) {
        String text = new String(journal.entries.get(number), StandardCharsets.UTF_8);
        String edited = text.replace("\"number\":\"%d\"".formatted(number), "\"number\":\"7\"");
        assertThat(edited).isNotEqualTo(text);
        return edited.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Code> codes(AuditVerification found) {
        return found.findings().stream().map(AuditFinding::code).distinct().toList();
    }

    private static List<Code> codes(AuditVerification found, long segment) {
        return found.findings().stream()
                .filter(finding -> finding.segment() == segment)
                .map(AuditFinding::code)
                .toList();
    }
}
