package io.meshsdk.core;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.reading.ProductReader;
import io.meshsdk.core.reading.ReadOrder;
import io.meshsdk.core.reading.VersionChoice;
import io.meshsdk.data.Dataset;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.VersionRange;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.spi.storage.AsOf;
import java.time.Instant;

/**
 * A read in the making. Unless said otherwise it reads the newest version of the product's only port, its contract's
 * fields, as the mesh's principal. Immutable and thread-safe; each refinement returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ReadRequest {
    private final ProductReader reader;
    private final ReadOrder order;
    private final VersionChoice choice;

    private ReadRequest(ProductReader reader, ReadOrder order, VersionChoice choice) {
        this.reader = reader;
        this.order = order;
        this.choice = choice;
    }

    static ReadRequest of(ProductReader reader, ProductId product, Principal principal) {
        return new ReadRequest(reader, ReadOrder.of(product, "", principal), VersionChoice.any());
    }

    /** Returns a copy that reads as a principal. */
    public ReadRequest asPrincipal(Principal principal) {
        return with(order.asPrincipal(principal));
    }

    /** Returns a copy that reads a port by its name. */
    public ReadRequest port(String name) {
        return with(order.withPort(name));
    }

    /** Returns a copy that reads a major version of the port. */
    public ReadRequest major(int version) {
        return with(order.withMajor(version));
    }

    /**
     * Returns a copy that reads a version of the table.
     *
     * @throws IllegalArgumentException if the number is negative
     * @throws IllegalStateException if the newest verified version is read
     */
    public ReadRequest tableVersion(long version) {
        return at(AsOf.version(version));
    }

    /**
     * Returns a copy that reads what was the newest version at a time.
     *
     * @throws IllegalStateException if the newest verified version is read
     */
    public ReadRequest timestamp(Instant time) {
        return at(AsOf.timestamp(time));
    }

    /**
     * Returns a copy that reads the newest version that is verified: whose rows are those that passed the checks, as {@link
     * io.meshsdk.core.history.Standing} says.
     *
     * @throws IllegalStateException if a version or time is given
     */
    public ReadRequest verified() {
        return with(requireNewest().verified());
    }

    /**
     * Returns a copy that reads the newest verified version whose contract is of a version in a range, for example {@code
     * >=2.0.0}, whatever came after it.
     *
     * @throws IllegalArgumentException if the text is no range
     * @throws IllegalStateException if a version or time is given
     */
    public ReadRequest conformingTo(String range) {
        return conformingTo(VersionRange.parse(range));
    }

    /**
     * Returns a copy that reads the newest verified version whose contract is of a version in a range: the contract's own
     * version, or the product's where it has none.
     *
     * @throws IllegalStateException if a version or time is given
     */
    public ReadRequest conformingTo(VersionRange range) {
        return with(requireNewest().conformingTo(range));
    }

    /**
     * Returns a copy that reads the rows of those files only that an earlier version of the table did not have: the rows that
     * came, for checks and copies that go on from where they were. Rows that others were rewritten with come again, as after
     * an upsert or once small files were made larger; rows that went are not told. Both versions have to be in the table's log,
     * which forgets: Delta keeps 30 days unless told otherwise.
     *
     * @param version the version that is known; reading fails where it is above the one that is read
     * @throws IllegalArgumentException if the number is negative
     */
    public ReadRequest changedSince(long version) {
        return with(choice.since(new AsOf.Version(version).number()));
    }

    /** Returns a copy that reads the product columns, too, behind the contract's fields. */
    public ReadRequest withProductColumns() {
        return with(order.select(order.selection().withProductColumns()));
    }

    /**
     * Returns a copy that reads only rows for which a filter holds, beside those asked for before. Fields of the contract and
     * product columns may be read, whether they are shown or not; null is as in SQL. Where a field is masked for the principal,
     * the filter sees what the principal sees.
     *
     * @param filter for example {@code status = 'paid' and amount >= 10}, see {@link Filter#parse(String)}
     * @throws io.meshsdk.quality.filter.InvalidFilterException if the text writes no filter
     */
    public ReadRequest where(String filter) {
        return where(Filter.parse(filter));
    }

    /** Returns a copy that reads only rows for which a filter holds, as {@link #where(String)} does. */
    public ReadRequest where(Filter filter) {
        return with(order.select(order.selection().where(filter)));
    }

    /**
     * Returns a copy that reads as consumers see it, under all masks, also where the principal would see it clear: to publish a table
     * of its own from it, of the schema {@link io.meshsdk.schema.ConsumerView#materialised}, whose files hold nothing else. All rows
     * are read; fields that need approval are null. Others than the owner read as they may.
     */
    public ReadRequest underMasks() {
        return with(order.select(order.selection().underMasks()));
    }

    /**
     * Returns a copy in which tokens of a domain are made with the key of an id instead of the current one: to join with tokens that
     * were kept while that key was current.
     *
     * @param domain the token domain, as {@link io.meshsdk.access.Mask#token(String)} names it
     * @param keyId the id of the key, which each token begins with
     */
    public ReadRequest tokensOf(String domain, String keyId) {
        return with(order.select(order.selection().withKeyId(domain, keyId)));
    }

    /**
     * Returns the data, as the principal may see it. That is decided when a partition is opened, too: where what the principal may see
     * has changed by then, opening it is an {@link io.meshsdk.error.AccessDeniedException}, or says that there is no such product.
     *
     * @throws io.meshsdk.error.ProductNotFoundException if there is no such product or port, or the principal may not read
     *     it
     * @throws io.meshsdk.error.StorageException if there is no such version of the table, it cannot be read, or the storage
     *     cannot tell its history
     * @throws io.meshsdk.quality.filter.InvalidFilterException if a filter does not fit the fields that may be read
     * @throws io.meshsdk.error.KeyNotFoundException if the host gives no key that a mask needs
     * @throws io.meshsdk.error.ProviderNotFoundException if nobody provides a mask, or the language of a row rule
     * @throws IllegalArgumentException if there are several ports and none is named
     */
    public Dataset dataset() {
        return reader.open(order, choice);
    }

    private ReadRequest at(AsOf asOf) {
        if (choice.trust() == VersionChoice.Trust.VERIFIED) {
            throw twoVersions();
        }
        return with(new ReadOrder(
                order.product(), order.port(), order.major(), asOf, order.principal(), order.selection()));
    }

    private VersionChoice requireNewest() {
        if (!(order.asOf() instanceof AsOf.Latest)) {
            throw twoVersions();
        }
        return choice;
    }

    private IllegalStateException twoVersions() {
        return new IllegalStateException(
                "Cannot read two versions of '%s': give a version or a time, or ask for the newest verified version"
                        .formatted(order.product()));
    }

    private ReadRequest with(ReadOrder changed) {
        return new ReadRequest(reader, changed, choice);
    }

    private ReadRequest with(VersionChoice changed) {
        return new ReadRequest(reader, order, changed);
    }
}
