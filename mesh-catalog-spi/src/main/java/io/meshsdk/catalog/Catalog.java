package io.meshsdk.catalog;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import java.util.List;
import java.util.Optional;

/**
 * Remembers products so that others find them. Entries are replaced as a whole, by compare-and-set on their revision, so
 * that two writers never undo each other. Beside them it keeps evidence of what each publication committed, and journals
 * of what was decided, which are never replaced. Thread-safe, also between processes where the catalog is shared.
 *
 * <p>The truth about a table is its own log: a lost catalog is written anew from there. Implementations extend
 * {@code CatalogContract} of {@code mesh-testkit} in their tests. Those that change what another catalog does extend
 * {@link ForwardingCatalog}.
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
     * Enters a product over an entry that is there and cannot be read, whatever its revision. For catalogs whose entries can
     * be damaged one by one; the truth is in the tables' logs.
     *
     * @return the entry as it is stored, or the entry that is there and can be read, or that there is none
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    default Registration replaceUnreadable(CatalogEntry entry) {
        return new Registration.Stale(find(entry.product()));
    }

    /**
     * Returns the entry of a product.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached, or the entry cannot be read
     */
    Optional<CatalogEntry> find(ProductId product);

    /**
     * Returns the entries of a domain, sorted by product. An entry that cannot be read is left out, so that it hides no
     * other.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    List<CatalogEntry> list(String domain);

    /**
     * Returns the products of a domain, sorted, also those whose entries cannot be read.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    default List<ProductId> products(String domain) {
        return list(domain).stream().map(CatalogEntry::product).toList();
    }

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

    /**
     * Records what a commit said. The first that is recorded of a version of a port's table stays: recording it again
     * changes nothing, and another is refused. Needs no entry of the product.
     *
     * @return what is recorded of the version: the evidence given, or the other one that was there before
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached, or what is recorded cannot be read
     */
    CommitEvidence witness(ProductId product, PortKey port, CommitEvidence evidence);

    /**
     * Returns what is recorded of the commits of a port's table, sorted by version, each once. What cannot be read is left out,
     * so that it hides nothing else.
     *
     * @param from the lowest version that is asked for; zero for all
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    List<CommitEvidence> evidence(ProductId product, PortKey port, long from);

    /**
     * Begins evidence of a port's table anew, because the table was made anew and its versions begin again: what was recorded
     * before speaks of another table, and is no longer listed. Only for who made the table.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    void renewEvidence(ProductId product, PortKey port);

    /**
     * Returns a journal, which begins empty. Nothing is created before an entry is put.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    Journal journal(JournalKey key);

    /**
     * Returns the names of the journals that have entries, sorted as texts. A catalog that cannot tell returns none: what is kept
     * in it is looked for then under the names of the products and domains that it has.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    default List<JournalKey> journals() {
        return List.of();
    }

    /** Releases what the catalog holds. A mesh closes the catalog it made; one that a host gave it is the host's to close. */
    @Override
    default void close() {}
}
