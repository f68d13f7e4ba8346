package io.meshsdk.integration;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.CommitEvidence;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.catalog.Registration;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import java.util.List;
import java.util.Optional;

/** A catalog whose journals can be out of reach, and nothing else of it. */
final class JournallessCatalog implements Catalog {
    private final Catalog catalog = new InMemoryCatalog();
    private volatile boolean down;

    void down(boolean is) {
        down = is;
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
    public List<String> domains() {
        return catalog.domains();
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

    @Override
    public Journal journal(JournalKey key) {
        Journal journal = catalog.journal(key);
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
