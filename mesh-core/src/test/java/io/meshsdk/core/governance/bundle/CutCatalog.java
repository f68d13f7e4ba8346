package io.meshsdk.core.governance.bundle;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.CommitEvidence;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.catalog.Registration;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import java.util.List;
import java.util.Optional;

/** A catalog of whose journals somebody takes the newest entries away. */
final class CutCatalog implements Catalog {
    private final Catalog whole;
    private long most = Long.MAX_VALUE;

    CutCatalog(Catalog whole) {
        this.whole = whole;
    }

    void cutTo(long entries) {
        most = entries;
    }

    @Override
    public Journal journal(JournalKey key) {
        Journal journal = whole.journal(key);
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

    @Override
    public Registration register(CatalogEntry entry, long expectedRevision) {
        return whole.register(entry, expectedRevision);
    }

    @Override
    public Optional<CatalogEntry> find(ProductId product) {
        return whole.find(product);
    }

    @Override
    public List<CatalogEntry> list(String domain) {
        return whole.list(domain);
    }

    @Override
    public List<String> domains() {
        return whole.domains();
    }

    @Override
    public CommitEvidence witness(ProductId product, PortKey port, CommitEvidence evidence) {
        return whole.witness(product, port, evidence);
    }

    @Override
    public List<CommitEvidence> evidence(ProductId product, PortKey port, long from) {
        return whole.evidence(product, port, from);
    }

    @Override
    public void renewEvidence(ProductId product, PortKey port) {
        whole.renewEvidence(product, port);
    }
}
