package io.meshsdk.core.documents;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.OutputPort;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.documents.datamesh.NativeWriter;
import io.meshsdk.core.documents.odcs.Between;
import io.meshsdk.core.documents.odcs.ContractReader;
import io.meshsdk.core.documents.odps.ProductDocumentReader;
import io.meshsdk.core.documents.odps.ProductDocumentWriter;
import io.meshsdk.core.documents.shape.Shapes;
import io.meshsdk.core.documents.shape.Standard;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import java.util.Map;
import java.util.Optional;

/**
 * Writes products in a dialect: first in its words, then without what its version does not allow, and last with what was lost
 * on the way, found by reading it again.
 */
final class ProductWriter {
    private ProductWriter() {}

    static Mapping write(DataProduct product, Dialect dialect) {
        return switch (dialect) {
            case DATAMESH_V1 -> NativeWriter.write(product);
            case ODCS_3_1 -> contract(product, "3.1.0");
            case ODCS_3_2 -> contract(product, "3.2.0");
            case ODPS_1_0 -> product(product, "1.0.0");
            case ODPS_1_1 -> product(product, "1.1.0");
            default ->
                throw new IllegalArgumentException("Cannot write dialect '%s': it is only read".formatted(dialect));
        };
    }

    private static Mapping contract(DataProduct product, String version) {
        Mapping said = Allowed.part(
                ContractProducts.document(product, promised(product), "v" + version),
                Shapes.of(Standard.ODCS, version));
        DataContract contract = new ContractReader(Between.EXCLUSIVE).read(said);
        return withLost(said, product, ContractProducts.product(contract));
    }

    private static OutputPort promised(DataProduct product) {
        OutputPort port = product.output();
        if (port.declaredContract().isEmpty() && product.defaultContract().isEmpty()) {
            throw new IllegalStateException(
                    "Cannot write product '%s' as a contract: its output port '%s' has none. Write another dialect."
                            .formatted(product.id(), port.name()));
        }
        return port;
    }

    private static Mapping product(DataProduct product, String version) {
        Mapping said =
                Allowed.part(ProductDocumentWriter.write(product, "v" + version), Shapes.of(Standard.ODPS, version));
        return withLost(said, product, new ProductDocumentReader(id -> Optional.empty()).read(said));
    }

    private static Mapping withLost(Mapping said, DataProduct product, DataProductBuilder read) {
        Map<String, Node> lost = Extensions.between(NativeWriter.write(product), NativeWriter.write(read.draft()));
        return Extensions.addTo(said, lost);
    }
}
