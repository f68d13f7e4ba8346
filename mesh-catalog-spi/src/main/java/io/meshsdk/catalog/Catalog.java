package io.meshsdk.catalog;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;
import java.util.List;
import java.util.Optional;

/**
 * Remembers products so that others find them. Entries are replaced as a whole, by compare-and-set on their revision, so
 * that two writers never undo each other. Thread-safe, also between processes where the catalog is shared.
 *
 * <p>The truth about a table is its own log: a lost catalog is written anew from there. Implementations extend
 * {@code CatalogContract} of {@code mesh-testkit} in their tests.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface Catalog extends AutoCloseable {
    /**
     * Enters a product, or replaces its entry, if the entry's revision is the one given.
     *
     * @param entry what to remember; its own revision is not read
     * @param expectedRevision the revision of the entry to replace, 0 where none may be there
     * @return the entry as it is stored with its new revision, or the entry that is there instead
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    Registration register(CatalogEntry entry, long expectedRevision);

    /**
     * Returns the entry of a product.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    Optional<CatalogEntry> find(ProductId product);

    /**
     * Returns the entries of a domain, sorted by product.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    List<CatalogEntry> list(String domain);

    /**
     * Returns the domains that have entries, sorted.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    List<String> domains();

    /**
     * Returns the entries in whose texts every word of a query begins some word, best first: words in the name count most,
     * then tags and synonyms, then descriptions and fields; equal ones by product. No word finds nothing.
     *
     * @param query words with anything between them, letter case ignored
     * @param limit the most entries, positive
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    default List<CatalogEntry> search(String query, int limit) {
        return WordSearch.of(query).best(this, limit);
    }

    /** Releases what the catalog holds. A mesh closes the catalog it made; one that a host gave it is the host's to close. */
    @Override
    default void close() {}
}
