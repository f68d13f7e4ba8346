package io.meshsdk.core.governance.bundle;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.ForwardingCatalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import java.util.List;
import java.util.Optional;

/** A catalog of whose journals somebody takes the newest entries away. */
final class CutCatalog extends ForwardingCatalog {
    private long most = Long.MAX_VALUE;

    CutCatalog(Catalog whole) {
        super(whole);
    }

    void cutTo(long entries) {
        most = entries;
    }

    @Override
    public Journal journal(JournalKey key) {
        Journal journal = super.journal(key);
        return new Journal() {
            @Override
            public boolean put(long number, byte[] entry) {
                return journal.put(number, entry);
            }

            @Override
            public Optional<byte[]> find(long number) {
                return number < most ? journal.find(number) : Optional.empty();
            }

            @Override
            public long size() {
                return Math.min(most, journal.size());
            }

            @Override
            public List<byte[]> entries(long from, int limit) {
                return journal.entries(from, (int) Math.min(limit, Math.max(0, most - from)));
            }
        };
    }
}
