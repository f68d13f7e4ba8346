package io.meshsdk.core;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.reading.ProductReader;
import io.meshsdk.core.reading.ReadOrder;
import io.meshsdk.core.reading.ReadOrder.Columns;
import io.meshsdk.data.Dataset;
import io.meshsdk.identity.ProductId;
import io.meshsdk.spi.storage.AsOf;
import java.time.Instant;
import java.util.OptionalInt;

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

    private ReadRequest(ProductReader reader, ReadOrder order) {
        this.reader = reader;
        this.order = order;
    }

    static ReadRequest of(ProductReader reader, ProductId product, Principal principal) {
        return new ReadRequest(
                reader, new ReadOrder(product, "", OptionalInt.empty(), AsOf.latest(), principal, Columns.CONTRACT));
    }

    /** Returns a copy that reads as a principal. */
    public ReadRequest asPrincipal(Principal principal) {
        return with(
                new ReadOrder(order.product(), order.port(), order.major(), order.asOf(), principal, order.columns()));
    }

    /** Returns a copy that reads a port by its name. */
    public ReadRequest port(String name) {
        return with(
                new ReadOrder(order.product(), name, order.major(), order.asOf(), order.principal(), order.columns()));
    }

    /** Returns a copy that reads a major version of the port. */
    public ReadRequest major(int version) {
        return with(new ReadOrder(
                order.product(),
                order.port(),
                OptionalInt.of(version),
                order.asOf(),
                order.principal(),
                order.columns()));
    }

    /**
     * Returns a copy that reads a version of the table.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public ReadRequest tableVersion(long version) {
        return at(AsOf.version(version));
    }

    /** Returns a copy that reads what was the newest version at a time. */
    public ReadRequest timestamp(Instant time) {
        return at(AsOf.timestamp(time));
    }

    /** Returns a copy that reads the product columns, too, behind the contract's fields. */
    public ReadRequest withProductColumns() {
        return with(new ReadOrder(
                order.product(),
                order.port(),
                order.major(),
                order.asOf(),
                order.principal(),
                Columns.WITH_PRODUCT_COLUMNS));
    }

    /**
     * Returns the data, as the principal may see it.
     *
     * @throws io.meshsdk.error.ProductNotFoundException if there is no such product or port, or the principal may not read
     *     it
     * @throws io.meshsdk.error.StorageException if there is no such version of the table, or it cannot be read
     * @throws IllegalArgumentException if there are several ports and none is named
     */
    public Dataset dataset() {
        return reader.open(order);
    }

    private ReadRequest at(AsOf asOf) {
        return with(
                new ReadOrder(order.product(), order.port(), order.major(), asOf, order.principal(), order.columns()));
    }

    private ReadRequest with(ReadOrder changed) {
        return new ReadRequest(reader, changed);
    }
}
