package io.meshsdk.core.evidence;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.core.internal.Sha256;
import io.meshsdk.error.ConflictException;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import java.util.Optional;

/**
 * Evidence in the journals of a catalog, one a product. Thread-safe.
 *
 * @param catalog where it lies
 * @since 0.1.0
 */
@CheckReturnValue
public record EvidenceStore(Catalog catalog) {
    private static final int ATTEMPTS = 10_000;

    /**
     * Keeps evidence, for good once this returns.
     *
     * @throws StorageException if the catalog cannot be reached
     */
    public EvidenceReference put(PublicationEvidence evidence) {
        Journal journal = journal(evidence.subject().product());
        byte[] bytes = EvidenceForm.write(evidence);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long number = journal.size();
            if (journal.put(number, bytes)) {
                return new EvidenceReference(number, Sha256.hex(bytes));
            }
        }
        throw new ConflictException("Cannot keep evidence of '%s': others wrote %d times meanwhile. Publish again."
                .formatted(evidence.subject().product(), ATTEMPTS));
    }

    /**
     * Returns evidence; empty where it is gone.
     *
     * @throws StorageException if the catalog cannot be reached, or what lies there is something else: the message says what
     */
    public Optional<PublicationEvidence> find(ProductId product, EvidenceReference reference) {
        return journal(product).find(reference.number()).map(bytes -> read(product, reference, bytes));
    }

    private static PublicationEvidence read(ProductId product, EvidenceReference reference, byte[] bytes) {
        String digest = Sha256.hex(bytes);
        if (!digest.equals(reference.digest())) {
            throw new StorageException(
                    "Cannot read evidence %d of '%s': its digest is %s, and %s was recorded. Somebody changed it: restore it from a backup."
                            .formatted(reference.number(), product, digest, reference.digest()));
        }
        try {
            return EvidenceForm.read(bytes);
        } catch (IllegalArgumentException e) {
            throw new StorageException(
                    "Cannot read evidence %d of '%s': %s.".formatted(reference.number(), product, e.getMessage()), e);
        }
    }

    private Journal journal(ProductId product) {
        return catalog.journal(JournalKey.of("evidence", product.domain(), product.name()));
    }
}
