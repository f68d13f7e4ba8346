package io.meshsdk.core;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort.ProductInput;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.reading.ProductReader;
import io.meshsdk.core.reading.ReadOrder;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Provenance;
import io.meshsdk.identity.ProductId;
import java.util.List;
import java.util.Optional;
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
     * Opens an input product, by the name {@code domain.name}: the port that was declared.
     *
     * @throws IllegalArgumentException if the product declares no such input, or several ports of it
     * @throws io.meshsdk.error.ProductNotFoundException if there is no such product for the principal
     * @throws IllegalStateException if the publication has ended
     */
    public Dataset dataset(String id) {
        List<ProductInput> declared = declared(ProductId.parse(id));
        if (declared.size() > 1) {
            throw new IllegalArgumentException(
                    "Cannot choose a port of input '%s': name one with dataset(\"%s\", ...)".formatted(id, id));
        }
        return open(declared.stream().findFirst(), new ProductInput(ProductId.parse(id), ""));
    }

    /**
     * Opens a named port of an input product, as {@link #dataset(String)} does.
     *
     * @throws IllegalArgumentException if the product does not declare this port as an input
     */
    public Dataset dataset(String id, String port) {
        ProductInput wanted = new ProductInput(ProductId.parse(id), port);
        return open(declared(wanted.product()).stream().filter(wanted::equals).findFirst(), wanted);
    }

    private Dataset open(Optional<ProductInput> declared, ProductInput wanted) {
        if (closed.get()) {
            throw new IllegalStateException(
                    "Cannot open input '%s': the publication has ended".formatted(wanted.name()));
        }
        ProductInput input = declared.orElseThrow(() ->
                new IllegalArgumentException("No input '%s' of '%s': declare it with input(InputPort.product(...))"
                        .formatted(wanted.name(), product.id())));
        Dataset data = reader.open(ReadOrder.of(input.product(), input.port(), principal));
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

    private List<ProductInput> declared(ProductId id) {
        return product.inputs().stream()
                .filter(ProductInput.class::isInstance)
                .map(ProductInput.class::cast)
                .filter(input -> input.product().equals(id))
                .toList();
    }
}
