package io.meshsdk.core.publication;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.publication.facts.Witness;
import io.meshsdk.core.publication.tables.Registrar;
import io.meshsdk.core.publication.tables.TableLog;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the catalog of what was committed. Whatever fails is pending: the commit stands. */
record Remembrance(Catalog catalog, StorageProvider storage, TableLocation location) {
    private static final Logger LOG = LoggerFactory.getLogger(Remembrance.class);

    /** Remembers a publication that was made now, or long ago. */
    Outcome.Done known(DataProduct product, OutputPort port, ContractDocument document, RecordedCommit commit) {
        Witness witness = new Witness(catalog, product.id(), port.key());
        return remember(product, port, document, commit, () -> witness.record(commit.version(), commit.facts()));
    }

    /** Remembers a publication that was made now: its first version makes the table. */
    Outcome.Done made(DataProduct product, OutputPort port, ContractDocument document, RecordedCommit commit) {
        return commit.version() == 0 ? first(product, port, document, commit) : known(product, port, document, commit);
    }

    /** Remembers the first publication of a table, whatever was there before it. */
    Outcome.Done first(DataProduct product, OutputPort port, ContractDocument document, RecordedCommit commit) {
        Witness witness = new Witness(catalog, product.id(), port.key());
        return remember(product, port, document, commit, () -> witness.recordFirst(commit));
    }

    private Outcome.Done remember(
            DataProduct product, OutputPort port, ContractDocument document, RecordedCommit commit, Runnable witness) {
        PortEntry entry = new PortEntry(port.name(), port.version(), port.format(), location, commit);
        List<String> pending = new ArrayList<>();
        attempt(
                pending,
                commit,
                "the catalog does not know of table version %d: call mesh.reconcile(\"%s\")",
                product,
                () -> new Registrar(catalog)
                        .enter(
                                new Registrar.Published(product, document, entry),
                                new TableLog(storage, location)::lastPublished));
        attempt(
                pending,
                commit,
                "the catalog has no evidence of table version %d: call mesh.reconcile(\"%s\")",
                product,
                witness);
        return new Outcome.Done(commit, pending);
    }

    private void attempt(List<String> pending, RecordedCommit commit, String told, DataProduct product, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            String line = told.formatted(commit.version(), product.id());
            LOG.warn("Table '{}': {}", location, line, e);
            pending.add(line);
        }
    }
}
