package io.meshsdk.core.providers;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.ForwardingCatalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.error.StorageException;
import java.util.List;
import java.util.Optional;

/** A catalog of which the audit cannot be written. */
final class UnreachableAudit extends ForwardingCatalog {
    UnreachableAudit(Catalog catalog) {
        super(catalog);
    }

    @Override
    public Journal journal(JournalKey key) {
        Journal journal = super.journal(key);
        return key.steps().get(0).equals("audit") ? new ReadOnly(journal) : journal;
    }

    private record ReadOnly(Journal journal) implements Journal {
        @Override
        public boolean put(long number, byte[] entry) {
            throw new StorageException("Cannot write the journal: it can only be read. Wait.");
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
