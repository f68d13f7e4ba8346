package io.meshsdk.core.publication;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Dataset;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.WriteMode;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is to be published.
 *
 * @param product the product
 * @param port one of its ports
 * @param mode what happens to the rows that are there
 * @param id what makes the publication happen once
 * @param principal who publishes
 * @param source the data; asked once, and not at all where it is not needed. Its provenance is asked after its rows were
 *     read
 * @param profiles stored profiles that drift is seen from, by name
 * @since 0.1.0
 */
@CheckReturnValue
public record Order(
        DataProduct product,
        OutputPort port,
        WriteMode mode,
        PublicationId id,
        Principal principal,
        Supplier<? extends Dataset> source,
        Map<String, byte[]> profiles) {
    /** Copies the map. */
    public Order {
        profiles = Map.copyOf(profiles);
    }

    /** Returns whether rows that are there stay beside those that are published, all or some. */
    boolean keepsRows() {
        return !(mode instanceof WriteMode.Overwrite);
    }
}
