package io.meshsdk.core.governance;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import java.util.List;

/** A product as it would be if it offered some of its ports only. */
final class Narrowed {
    private Narrowed() {}

    static DataProduct to(DataProduct product, List<OutputPort> ports) {
        return product.outputs().equals(ports)
                ? product
                : product.toBuilder().outputs(ports.toArray(OutputPort[]::new)).build();
    }
}
