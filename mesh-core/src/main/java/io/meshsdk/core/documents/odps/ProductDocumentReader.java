package io.meshsdk.core.documents.odps;

import io.meshsdk.Archetype;
import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.InputPort;
import io.meshsdk.OutputPort;
import io.meshsdk.PortDetails;
import io.meshsdk.ProductDescription;
import io.meshsdk.ProductDetails;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Labels;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.contract.Team;
import io.meshsdk.core.documents.binding.AnnotationKeys;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.binding.Records;
import io.meshsdk.core.documents.binding.Slug;
import io.meshsdk.core.documents.odcs.Teams;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.metadata.InputContract;
import io.meshsdk.metadata.ManagementPort;
import io.meshsdk.metadata.Observability;
import io.meshsdk.metadata.Sbom;
import io.meshsdk.metadata.SupportChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads products of the Open Data Product Standard. Names that the SDK does not take are folded to some it takes, and kept
 * as labels. A port without a contract at hand keeps the contract's id. Thread-safe where the function is.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ProductDocumentReader {
    private final Function<String, Optional<DataContract>> contracts;

    /**
     * Creates a reader.
     *
     * @param contracts returns the contract of an id, where it is at hand
     */
    public ProductDocumentReader(Function<String, Optional<DataContract>> contracts) {
        this.contracts = contracts;
    }

    /** Returns the builder of the product of a document. */
    public DataProductBuilder read(Mapping document) {
        Keys keys = new Keys(document);
        keys.skip("apiVersion", "kind");
        Optional<String> name = keys.text("name");
        Optional<String> domain = keys.text("domain");
        Labels labels = new Labels(
                name.filter(ProductDocumentReader::isFolded),
                keys.text("tenant"),
                domain.filter(ProductDocumentReader::isFolded),
                Optional.empty(),
                keys.text("productCreatedTs"));
        DataProductBuilder product = DataProduct.builder(
                Slug.of(domain.orElse("unknown")),
                Slug.of(name.or(() -> id(document)).orElse("unnamed")));
        keys.version("version").map(Object::toString).ifPresent(product::version);
        keys.word("status", Lifecycle.class).ifPresent(product::status);
        keys.take("type", ProductDocumentReader::archetype).ifPresent(product::archetype);
        keys.mapping("description").map(ProductDocumentReader::description).ifPresent(product::description);
        Team team = Teams.find(keys).orElse(Team.none());
        product.team(team);
        Teams.owner(team).ifPresent(product::owner);
        keys.mappings("inputPorts").forEach(port -> product.input(input(new Keys(port))));
        List<Mapping> outputs = keys.mappings("outputPorts");
        product.outputs(outputs.stream().map(port -> output(new Keys(port))).toArray(OutputPort[]::new));
        return product.details(new ProductDetails(
                labels,
                Records.list(SupportChannel.class, keys, "support"),
                Records.list(ManagementPort.class, keys, "managementPorts"),
                Observability.nothing(),
                List.of(),
                AnnotationKeys.read(keys)));
    }

    /** A label says what the name that the SDK takes does not. */
    private static boolean isFolded(String label) {
        return !Slug.of(label).equals(label);
    }

    private static Optional<String> id(Mapping document) {
        return new Keys(document).text("id");
    }

    private static Optional<Archetype> archetype(Node node) {
        return Arrays.stream(Archetype.values())
                .filter(type -> node.says(Scalar.text(ProductDocumentWriter.word(type))))
                .findFirst();
    }

    private static ProductDescription description(Mapping mapping) {
        Keys keys = new Keys(mapping);
        ProductDescription description = ProductDescription.empty();
        description = keys.text("purpose").map(description::purpose).orElse(description);
        description = keys.text("usage").map(description::usage).orElse(description);
        description = keys.text("limitations").map(description::limitations).orElse(description);
        return description.annotated(AnnotationKeys.read(keys));
    }

    private static InputPort input(Keys keys) {
        return new InputPort.ContractInput(
                keys.text("name").orElse(""), keys.text("version"), keys.text("contractId"), AnnotationKeys.read(keys));
    }

    private OutputPort output(Keys keys) {
        String name = keys.text("name").orElse("unnamed");
        OutputPort bare = OutputPort.delta(Slug.of(name));
        OutputPort port =
                keys.version("version").map(Object::toString).map(bare::version).orElse(bare);
        Optional<String> contractId = keys.text("contractId");
        port = contractId.map(port::contractId).orElse(port);
        port = contractId.flatMap(contracts).map(port::contract).orElse(port);
        PortDetails details = new PortDetails(
                keys.text("description"),
                keys.text("type"),
                Records.list(Sbom.class, keys, "sbom"),
                Records.list(InputContract.class, keys, "inputContracts"),
                Optional.empty(),
                AnnotationKeys.read(keys));
        boolean folded = !port.name().equals(name);
        return port.details(folded ? ProductDocumentWriter.named(details, name) : details);
    }
}
