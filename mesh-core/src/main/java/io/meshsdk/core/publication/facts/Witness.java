package io.meshsdk.core.publication.facts;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CommitEvidence;
import io.meshsdk.core.internal.Sha256;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.RecordedCommit;

/**
 * Has a catalog record what commits of one port's table say.
 *
 * @param catalog the catalog
 * @param product the product
 * @param port the port
 * @since 0.1.0
 */
@CheckReturnValue
public record Witness(Catalog catalog, ProductId product, PortKey port) {
    /** Returns the digest of all that a commit says of its publication. */
    public static String digest(CommitFacts facts) {
        String id = facts.publication().toString();
        String contract = facts.contractDigest();
        return Sha256.hex(id.length() + ":" + id + contract.length() + ":" + contract + facts.payload());
    }

    /**
     * Records what a commit says; what was recorded before stays.
     *
     * @throws StorageException if something else is recorded, or the catalog cannot be reached
     */
    public void record(long version, CommitFacts facts) {
        CommitEvidence evidence = new CommitEvidence(version, digest(facts));
        if (!catalog.witness(product, port, evidence).equals(evidence)) {
            throw new StorageException(
                    "Cannot record evidence of table version %d of '%s', output port '%s': the catalog has other evidence of it. "
                                    .formatted(version, product, port)
                            + "Find out who changed the table or the catalog; publish by overwrite, or attest the table, to go on.");
        }
    }

    /**
     * Records what the first publication of a table says, and forgets what is recorded of a table that was there before it.
     *
     * @throws StorageException if the catalog cannot be reached
     */
    public void recordFirst(RecordedCommit commit) {
        CommitEvidence evidence = new CommitEvidence(commit.version(), digest(commit.facts()));
        // Who publishes next may have recorded its evidence first: only where another table's stands, evidence begins
        // anew.
        if (!catalog.witness(product, port, evidence).equals(evidence)) {
            catalog.renewEvidence(product, port);
            record(evidence.version(), commit.facts());
        }
    }
}
