package io.meshsdk.core.documents.odps;

import io.meshsdk.Archetype;
import io.meshsdk.DataProduct;
import io.meshsdk.InputPort;
import io.meshsdk.InputPort.ContractInput;
import io.meshsdk.OutputPort;
import io.meshsdk.PortDetails;
import io.meshsdk.ProductDescription;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.Team;
import io.meshsdk.core.documents.binding.AnnotationKeys;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Records;
import io.meshsdk.core.documents.odcs.Teams;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.metadata.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes products in the words of the Open Data Product Standard, those of its newest version among them. Contracts are
 * named by their ids and written apart. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ProductDocumentWriter {
    private ProductDocumentWriter() {}

    /**
     * Returns the document of a product.
     *
     * @param apiVersion the version of the standard it declares, for example {@code v1.1.0}
     */
    public static Mapping write(DataProduct product, String apiVersion) {
        Entries entries = new Entries()
                .text("apiVersion", apiVersion)
                .text("kind", "DataProduct")
                .text(
                        "id",
                        product.details().annotations().id().orElse(product.id().toString()))
                .text(
                        "name",
                        product.details().labels().name().orElse(product.id().name()))
                .text("version", product.declaredVersion().map(Object::toString))
                .text("status", word(product.status()))
                .text(
                        "domain",
                        product.details().labels().domain().orElse(product.id().domain()))
                .text("tenant", product.details().labels().tenant())
                .text("type", product.archetype().map(ProductDocumentWriter::word));
        description(product.description(), entries);
        entries.nodes("inputPorts", product.inputs(), ProductDocumentWriter::input)
                .nodes("outputPorts", product.outputs(), port -> output(product, port))
                .nodes("managementPorts", product.details().managementPorts(), Records::write)
                .nodes("support", product.details().support(), Records::write);
        team(product.team(), entries);
        entries.text("productCreatedTs", product.details().labels().createdAt());
        return AnnotationKeys.write(product.details().annotations(), entries).node();
    }

    /** Returns the id under which the contract of a port is written. */
    public static String contractId(DataProduct product, OutputPort port) {
        return port.contractId()
                .or(() -> port.maskedForm().isPresent()
                        ? Optional.empty()
                        : port.declaredContract().or(product::defaultContract).flatMap(contract -> contract.id()))
                .orElseGet(() -> product.id() + "/" + port.name());
    }

    static String word(Archetype type) {
        return switch (type) {
            case SOURCE_ALIGNED -> "sourceAligned";
            case AGGREGATE -> "aggregate";
            case CONSUMER_ALIGNED -> "consumerAligned";
        };
    }

    /** Keeps the name of a port that was folded. */
    static PortDetails named(PortDetails details, String name) {
        Map<String, Value> others = new LinkedHashMap<>(details.annotations().others());
        others.put("name", Value.of(name));
        return new PortDetails(
                details.description(),
                details.type(),
                details.sboms(),
                details.inputContracts(),
                details.endpoint(),
                details.annotations().others(others));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void description(ProductDescription description, Entries entries) {
        Entries words = new Entries()
                .text("purpose", description.purpose())
                .text("usage", description.usage())
                .text("limitations", description.limitations());
        entries.mapping("description", AnnotationKeys.write(description.annotations(), words));
    }

    private static void team(Team team, Entries entries) {
        Mapping mapping = Teams.write(team);
        if (!mapping.entries().isEmpty()) {
            entries.node("team", mapping);
        }
    }

    private static Mapping input(InputPort port) {
        if (port instanceof ContractInput input) {
            Entries entries = new Entries()
                    .text("name", input.portName())
                    .text("version", input.version())
                    .text("contractId", input.contractId());
            return AnnotationKeys.write(input.annotations(), entries).node();
        }
        return new Entries().text("name", port.name()).node();
    }

    private static Mapping output(DataProduct product, OutputPort port) {
        PortDetails details = port.details();
        boolean promised = port.contractId().isPresent()
                || port.maskedForm().isPresent()
                || port.declaredContract().isPresent()
                || product.defaultContract().isPresent();
        Entries entries = new Entries()
                .text("name", port.name())
                .text("description", details.description())
                .text("type", details.type())
                .text("version", port.version().toString())
                .text("contractId", promised ? Optional.of(contractId(product, port)) : Optional.empty())
                .nodes("sbom", details.sboms(), Records::write)
                .nodes("inputContracts", details.inputContracts(), Records::write);
        return AnnotationKeys.write(details.annotations(), entries).node();
    }
}
