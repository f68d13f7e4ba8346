package io.meshsdk.core;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort.ProductInput;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.reading.ProductReader;
import io.meshsdk.core.reading.ReadOrder;
import io.meshsdk.core.reading.ReadOrder.Columns;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Provenance;
import io.meshsdk.identity.ProductId;
import io.meshsdk.spi.storage.AsOf;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The declared inputs of a product, opened as the principal who publishes it, newest version each. What is opened here is
 * the lineage of the publication. Thread-safe; usable until the publication ends.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Inputs implements AutoCloseable {
    private final ProductReader reader;
    private final DataProduct product;
    private final Principal principal;
    private final AtomicBoolean closed = new AtomicBoolean();
    private Provenance observed = Provenance.none();

    Inputs(ProductReader reader, DataProduct product, Principal principal) {
        this.reader = reader;
        this.product = product;
        this.principal = principal;
    }

    /**
     * Opens an input product, by the name {@code domain.name}.
     *
     * @throws IllegalArgumentException if the product declares no such input
     * @throws io.meshsdk.error.ProductNotFoundException if there is no such product for the principal
     * @throws IllegalStateException if the publication has ended
     */
    public Dataset dataset(String id) {
        if (closed.get()) {
            throw new IllegalStateException("Cannot open input '%s': the publication has ended".formatted(id));
        }
        ProductInput input = declared(ProductId.parse(id));
        Dataset data = reader.open(new ReadOrder(
                input.product(), input.port(), OptionalInt.empty(), AsOf.latest(), principal, Columns.CONTRACT));
        observe(data.provenance());
        return data;
    }

    /** Ends the use of these inputs; called when the publication ends. */
    @Override
    public void close() {
        closed.set(true);
    }

    synchronized Provenance observed() {
        return observed;
    }

    private synchronized void observe(Provenance more) {
        observed = observed.and(more);
    }

    private ProductInput declared(ProductId id) {
        return product.inputs().stream()
                .filter(ProductInput.class::isInstance)
                .map(ProductInput.class::cast)
                .filter(input -> input.product().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No input '%s' of '%s': declare it with input(InputPort.product(\"%s\"))"
                                .formatted(id, product.id(), id)));
    }
}
