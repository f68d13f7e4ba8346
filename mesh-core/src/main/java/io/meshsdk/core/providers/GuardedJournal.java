package io.meshsdk.core.providers;

import io.meshsdk.catalog.Journal;
import java.util.List;
import java.util.Optional;

/** A journal behind the guard of its catalog. */
final class GuardedJournal implements Journal {
    private final Guard guard;
    private final Journal journal;

    GuardedJournal(Guard guard, Journal journal) {
        this.guard = guard;
        this.journal = journal;
    }

    @Override
    public boolean put(long number, byte[] entry) {
        return guard.ask("put an entry of journal", () -> journal.put(number, entry));
    }

    @Override
    public Optional<byte[]> find(long number) {
        return guard.call("read an entry of journal", () -> journal.find(number));
    }

    @Override
    public long size() {
        return guard.call("count the entries of journal", journal::size);
    }

    @Override
    public List<byte[]> entries(long from, int limit) {
        return guard.call("read journal", () -> journal.entries(from, limit));
    }
}
