package io.meshsdk.core.providers;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.CommitEvidence;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.catalog.Registration;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import java.util.List;
import java.util.Optional;

/** A catalog of which the audit cannot be written. */
record UnreachableAudit(Catalog catalog) implements Catalog {
    @Override
    public Journal journal(JournalKey key) {
        return key.steps().get(0).equals("audit") ? new ReadOnly(catalog.journal(key)) : catalog.journal(key);
    }

    @Override
    public List<String> domains() {
        return catalog.domains();
    }

    @Override
    public Registration register(CatalogEntry entry, long expectedRevision) {
        return catalog.register(entry, expectedRevision);
    }

    @Override
    public Optional<CatalogEntry> find(ProductId product) {
        return catalog.find(product);
    }

    @Override
    public List<CatalogEntry> list(String domain) {
        return catalog.list(domain);
    }

    @Override
    public CommitEvidence witness(ProductId product, PortKey port, CommitEvidence evidence) {
        return catalog.witness(product, port, evidence);
    }

    @Override
    public List<CommitEvidence> evidence(ProductId product, PortKey port, long from) {
        return catalog.evidence(product, port, from);
    }

    @Override
    public void renewEvidence(ProductId product, PortKey port) {
        catalog.renewEvidence(product, port);
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
