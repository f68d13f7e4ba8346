package io.meshsdk.core.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Principal;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.core.audit.AuditFinding;
import io.meshsdk.core.audit.AuditTrail;
import io.meshsdk.core.audit.Auditing;
import io.meshsdk.core.audit.DecidedJournal;
import io.meshsdk.core.audit.Exhibits;
import io.meshsdk.core.audit.Unrecorded;
import io.meshsdk.error.StorageException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is recorded of a decision before it is put, and after, where nothing must be done that is not recorded. */
final class AuditedJournalTest {
    private static final JournalKey GRANTS = JournalKey.of("grants", "sales", "orders");

    private final Catalog catalog = new InMemoryCatalog();
    private final AuditTrail trail =
            Auditing.sealedByKeys().unrecorded(Unrecorded.REFUSED).trail(catalog, AuditKeys.HELD, Clock.systemUTC());
    private final Breaking breaking = new Breaking(catalog.journal(GRANTS));
    private final Journal journal = new AuditedJournal(
            breaking, trail, DecidedJournal.find(GRANTS).orElseThrow(), () -> Principal.user("anna", "sales"));

    @Test
    void put_recordsTheIntentBefore_andTheOutcomeAfter() {
        assertThat(journal.put(0, bytes("a grant"))).isTrue();

        assertThat(stages()).containsExactly("intended", "done");
        assertThat(findings()).isEmpty();
    }

    @Test
    void put_thatFails_leavesAnIntentThatVerificationUnderstands() {
        breaking.down = true;

        assertThatThrownBy(() -> journal.put(0, bytes("a grant"))).isInstanceOf(StorageException.class);

        assertThat(stages()).containsExactly("intended");
        assertThat(findings()).isEmpty();
        breaking.down = false;
        assertThat(catalog.journal(GRANTS).put(0, bytes("another grant"))).isTrue();
        assertThat(findings()).extracting(AuditFinding::code).containsExactly(AuditFinding.Code.AUDIT_ENTRY_UNRECORDED);
    }

    @Test
    void put_whoseProcessDiesBeforeTheOutcome_isRecordedByItsIntent() {
        breaking.losesAnswers = true;

        assertThatThrownBy(() -> journal.put(0, bytes("a grant"))).isInstanceOf(StorageException.class);

        assertThat(journal.size()).isOne();
        assertThat(stages()).containsExactly("intended");
        assertThat(findings()).isEmpty();
    }

    @Test
    void put_whereAnotherWasFirst_saysThatItWasNotPut() {
        assertThat(journal.put(0, bytes("a grant"))).isTrue();
        assertThat(journal.put(0, bytes("a late grant"))).isFalse();

        assertThat(stages()).containsExactly("intended", "done", "intended", "not-put");
        assertThat(findings()).isEmpty();
    }

    @Test
    void put_whereTheIntentCannotBeRecorded_putsNothing() {
        Catalog closed = new InMemoryCatalog();
        AuditTrail broken = Auditing.sealedByKeys()
                .unrecorded(Unrecorded.REFUSED)
                .trail(new UnreachableAudit(closed), AuditKeys.HELD, Clock.systemUTC());
        Journal grants = new AuditedJournal(
                closed.journal(GRANTS),
                broken,
                DecidedJournal.find(GRANTS).orElseThrow(),
                () -> Principal.user("anna", "sales"));

        assertThatThrownBy(() -> grants.put(0, bytes("a grant"))).isInstanceOf(StorageException.class);
        assertThat(closed.journal(GRANTS).size()).isZero();
    }

    @Test
    void put_whereAsManyRecordsWaitAsMay_putsNothing() {
        Catalog closed = new InMemoryCatalog();
        AuditTrail full = Auditing.sealedByKeys()
                .waitingAtMost(1)
                .trail(new UnreachableAudit(closed), AuditKeys.HELD, Clock.systemUTC());
        Journal grants = new AuditedJournal(
                closed.journal(GRANTS),
                full,
                DecidedJournal.find(GRANTS).orElseThrow(),
                () -> Principal.user("anna", "sales"));
        assertThat(grants.put(0, bytes("a grant"))).isTrue();

        assertThatThrownBy(() -> grants.put(1, bytes("another")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("1 acts wait already");
        assertThat(closed.journal(GRANTS).size()).isOne();
        assertThat(full.waiting()).isOne();
    }

    private List<String> stages() {
        return records().stream()
                .map(record -> record.detail("stage").orElse("done"))
                .toList();
    }

    private List<AuditRecord> records() {
        return trail.log().orElseThrow().records(any -> true, 100);
    }

    private List<AuditFinding> findings() {
        return trail.log()
                .orElseThrow()
                .verify(Exhibits.of(List.of()), catalog, any -> true)
                .findings();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A journal that can be out of reach, or lose its answers. */
    private static final class Breaking implements Journal {
        private final Journal journal;
        private boolean down;
        private boolean losesAnswers;

        Breaking(Journal journal) {
            this.journal = journal;
        }

        @Override
        public boolean put(long number, byte[] entry) {
            if (down) {
                throw new StorageException("Cannot reach the journal: it is out of reach. Wait.");
            }
            boolean put = journal.put(number, entry);
            if (losesAnswers) {
                throw new StorageException("Cannot tell what became of an entry: the answer was lost. Look.");
            }
            return put;
        }

        @Override
        public Optional<byte[]> find(long number) {
            return journal.find(number);
        }

        @Override
        public long size() {
            return journal.size();
        }

        @Override
        public List<byte[]> entries(long from, int limit) {
            return journal.entries(from, limit);
        }
    }
}
