package io.meshsdk.integration;

import io.meshsdk.catalog.ForwardingCatalog;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.error.StorageException;
import java.util.List;
import java.util.Optional;

/** A catalog whose journals can be out of reach, and nothing else of it. */
final class JournallessCatalog extends ForwardingCatalog {
    private volatile boolean down;

    JournallessCatalog() {
        super(new InMemoryCatalog());
    }

    void down(boolean is) {
        down = is;
    }

    @Override
    public Journal journal(JournalKey key) {
        Journal journal = super.journal(key);
        boolean written =
                key.steps().get(0).equals("audit") || key.steps().get(0).equals("evidence");
        return written ? new Breaking(journal) : journal;
    }

    private final class Breaking implements Journal {
        private final Journal journal;

        Breaking(Journal journal) {
            this.journal = journal;
        }

        @Override
        public boolean put(long number, byte[] entry) {
            return reached().put(number, entry);
        }

        @Override
        public Optional<byte[]> find(long number) {
            return reached().find(number);
        }

        @Override
        public long size() {
            return reached().size();
        }

        @Override
        public List<byte[]> entries(long from, int limit) {
            return reached().entries(from, limit);
        }

        private Journal reached() {
            if (down) {
                throw new StorageException("Cannot reach the journal: it is out of reach. Wait.");
            }
            return journal;
        }
    }
}
