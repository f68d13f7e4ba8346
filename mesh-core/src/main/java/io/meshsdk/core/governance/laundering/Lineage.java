package io.meshsdk.core.governance.laundering;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort.ProductInput;
import io.meshsdk.OutputPort;
import io.meshsdk.identity.ProductId;
import io.meshsdk.schema.FieldSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which fields are made of which. What a field says of itself counts; of a field that says nothing, and is called as a sensitive
 * field of an input is, it counts that it is a copy. For one thread and one judgement.
 */
final class Lineage {
    private final Function<ProductId, Optional<DataProduct>> catalog;
    private final Map<ProductId, Optional<DataProduct>> products = new LinkedHashMap<>();
    private final Map<OutputPort, List<PortFields>> fields = new LinkedHashMap<>();

    /**
     * Creates the lineage of products.
     *
     * @param judged the product that is judged, as it is described
     * @param catalog finds the others
     */
    Lineage(DataProduct judged, Function<ProductId, Optional<DataProduct>> catalog) {
        this.catalog = catalog;
        products.put(judged.id(), Optional.of(judged));
    }

    Optional<DataProduct> product(ProductId id) {
        return products.computeIfAbsent(id, catalog);
    }

    List<PortFields> fields(OutputPort port) {
        return fields.computeIfAbsent(port, PortFields::of);
    }

    /** Returns the places that a source names; none where there is no such product, port or field. */
    List<Origin> resolve(FieldSource source) {
        return product(source.product()).stream()
                .flatMap(product -> product.outputs().stream()
                        .filter(port -> source.port().isEmpty() || port.name().equals(source.port()))
                        .flatMap(port -> fields(port).stream()
                                .filter(field -> field.isAt(source.field()))
                                .map(field -> new Origin(product, port, field))))
                .toList();
    }

    /** Returns the sources of a field: those it names, or the input it is a copy of. */
    List<FieldSource> sources(DataProduct product, PortFields field) {
        return field.isDerivationSaid() ? said(product, field) : copied(product, field);
    }

    private static List<FieldSource> said(DataProduct product, PortFields field) {
        return field.derivations().stream()
                .flatMap(derivation -> derivation.sourceObjects().stream())
                .map(text -> FieldSource.find(text).or(() -> dotted(product, text)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Others write {@code domain.product.field}, which means a field where the product is an input. */
    private static Optional<FieldSource> dotted(DataProduct product, String text) {
        return inputs(product)
                .filter(input -> text.startsWith(input.product() + ".")
                        && text.length() > input.product().toString().length() + 1)
                .map(input -> new FieldSource(
                        input.product(),
                        input.port(),
                        text.substring(input.product().toString().length() + 1).strip()))
                .findFirst();
    }

    private List<FieldSource> copied(DataProduct product, PortFields field) {
        List<FieldSource> found = new ArrayList<>();
        inputs(product)
                .filter(input -> !input.product().equals(product.id()))
                .forEach(input -> sensitive(input).stream()
                        .filter(origin -> origin.field()
                                .field()
                                .name()
                                .equalsIgnoreCase(field.field().name()))
                        .map(origin -> new FieldSource(
                                input.product(),
                                origin.port().name(),
                                origin.field().path()))
                        .forEach(found::add));
        return found.stream().distinct().toList();
    }

    /** Returns the sensitive fields that an input has. */
    List<Origin> sensitive(ProductInput input) {
        return product(input.product()).stream()
                .flatMap(product -> product.outputs().stream()
                        .filter(port -> input.port().isEmpty() || port.name().equals(input.port()))
                        .flatMap(port -> fields(port).stream()
                                .filter(field -> field.protection().isSensitive())
                                .map(field -> new Origin(product, port, field))))
                .toList();
    }

    static Stream<ProductInput> inputs(DataProduct product) {
        return product.inputs().stream().filter(ProductInput.class::isInstance).map(ProductInput.class::cast);
    }

    /** Returns the products that some field of a product is made of, as far as is known. */
    Set<String> sourcesOf(DataProduct product) {
        return product.outputs().stream()
                .flatMap(port -> fields(port).stream())
                .flatMap(field -> sources(product, field).stream())
                .map(source -> source.product().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * A field that others are made of.
     *
     * @param product its product
     * @param port the port that has it
     * @param field the field
     */
    record Origin(DataProduct product, OutputPort port, PortFields field) {}
}
