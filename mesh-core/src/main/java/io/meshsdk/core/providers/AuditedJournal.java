package io.meshsdk.core.providers;

import io.meshsdk.access.Principal;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.catalog.Journal;
import io.meshsdk.core.audit.AuditTrail;
import io.meshsdk.core.audit.DecidedJournal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A journal of decisions, each of which is recorded once it is there. Where nothing must be done that is not recorded, what is
 * going to be put is recorded before, and nothing is put without: whatever becomes of the process then, no decision is there
 * that the audit does not know of.
 *
 * @param actor tells who decides
 */
record AuditedJournal(Journal journal, AuditTrail trail, DecidedJournal decided, Supplier<Principal> actor)
        implements Journal {
    @Override
    public boolean put(long number, byte[] entry) {
        AuditEvent act = decided.put(number, entry, actor.get());
        boolean needed = trail.isNeeded(act);
        if (needed) {
            trail.record(DecidedJournal.intended(act));
        } else {
            trail.admit(act);
        }
        boolean put = journal.put(number, entry);
        if (put) {
            trail.record(act.done());
        } else if (needed) {
            trail.record(DecidedJournal.notPut(act));
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
