package io.meshsdk.core.providers;

import io.meshsdk.audit.AuditEvent;
import io.meshsdk.catalog.Journal;
import io.meshsdk.core.audit.AuditTrail;
import io.meshsdk.core.internal.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A journal of decisions, each of which is recorded once it is there. Where nothing must be done that is not recorded, nothing is
 * put while the audit cannot be written.
 *
 * @param event makes the event of a decision, of which nothing more is known
 */
record AuditedJournal(Journal journal, AuditTrail trail, Supplier<AuditEvent> event) implements Journal {
    @Override
    public boolean put(long number, byte[] entry) {
        AuditEvent decided = event.get().detail("entry", number).detail("digest", Sha256.hex(entry));
        if (trail.isNeeded(decided)) {
            trail.flush();
        }
        boolean put = journal.put(number, entry);
        if (put) {
            trail.record(decided.done());
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
