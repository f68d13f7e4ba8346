package io.meshsdk.core.documents;

import io.meshsdk.core.documents.datamesh.OrganizationWords;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import java.util.Optional;

/** Tells the dialect of a document from what it holds. */
final class Recognition {
    private final Mapping root;

    private Recognition(Mapping root) {
        this.root = root;
    }

    static Optional<Dialect> of(Mapping root) {
        return new Recognition(root).dialect();
    }

    /** Answers whether a document describes an organisation or a domain, and no product. */
    static boolean isOfAnOrganization(Mapping root) {
        String kind = new Recognition(root).text("kind");
        return kind.equals("Organization")
                || kind.equals("Domain")
                || OrganizationWords.of(root).isPresent();
    }

    private Optional<Dialect> dialect() {
        if (isOfAnOrganization(root)) {
            return Optional.empty();
        }
        String version = text("apiVersion");
        if (version.startsWith("datamesh/")) {
            return Optional.of(Dialect.DATAMESH_V1);
        }
        if (text("kind").equals("DataContract") || has("quantumName") || has("datasetName")) {
            return Optional.of(contract(version));
        }
        if (text("kind").equals("DataProduct")) {
            return Optional.of(product(version));
        }
        return seed();
    }

    private Dialect contract(String version) {
        if (version.startsWith("v2") || has("quantumName") || has("datasetName")) {
            return Dialect.ODCS_2_2;
        }
        if (version.startsWith("v3.0")) {
            return Dialect.ODCS_3_0;
        }
        return version.startsWith("v3.1") ? Dialect.ODCS_3_1 : Dialect.ODCS_3_2;
    }

    private static Dialect product(String version) {
        if (version.startsWith("v0")) {
            return Dialect.ODPS_0_9;
        }
        return version.startsWith("v1.0") ? Dialect.ODPS_1_0 : Dialect.ODPS_1_1;
    }

    private Optional<Dialect> seed() {
        if (has("dataContractSpecification")) {
            return Optional.of(Dialect.DATA_CONTRACT_SPECIFICATION);
        }
        if (has("product_name")) {
            return Optional.of(Dialect.MANIFEST);
        }
        if (root.find("product").filter(Mapping.class::isInstance).isPresent()) {
            return Optional.of(Dialect.DATA_CONTRACT);
        }
        return has("name") && has("domain") && (has("schema") || has("access") || has("sla"))
                ? Optional.of(Dialect.DATA_PRODUCT)
                : Optional.empty();
    }

    private boolean has(String key) {
        return root.find(key).isPresent();
    }

    private String text(String key) {
        Optional<Node> node = root.find(key);
        return node.isPresent() && node.get() instanceof Scalar scalar ? scalar.text() : "";
    }
}
