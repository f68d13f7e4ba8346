package io.meshsdk.core.governance.laundering;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort;
import io.meshsdk.InputPort.ProductInput;
import io.meshsdk.OutputPort;
import io.meshsdk.identity.ProductId;
import io.meshsdk.schema.FieldSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which fields are made of which. What a field says of itself counts; of a field that names nothing it is made of, and is called
 * as a sensitive field of an input is, it counts that it is a copy. What it names and nobody can read is kept apart. For one
 * thread and one judgement.
 */
final class Lineage {
    private static final Pattern DOTTED = Pattern.compile("([a-z][a-z0-9_-]{0,62}\\.[a-z][a-z0-9_-]{0,62})\\.\\S.*");

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

    /** Returns what a field is made of: what it names, or the input it is a copy of. */
    Made madeOf(DataProduct product, PortFields field) {
        Made said = said(product, field);
        return said.isSilent() ? new Made(copied(product, field), List.of()) : said;
    }

    /** That a field is made of itself says nothing. */
    private Made said(DataProduct product, PortFields field) {
        Set<FieldSource> sources = new LinkedHashSet<>();
        Set<String> unread = new LinkedHashSet<>();
        boolean isSaid = false;
        for (String text : field.sourceTexts()) {
            Optional<FieldSource> source = FieldSource.find(text).or(() -> dotted(product, text));
            if (source.isPresent()) {
                if (!isItself(product, field, source.get())) {
                    isSaid = true;
                    sources.add(source.get());
                }
            } else {
                isSaid = true;
                if (!isOfSystem(product, text)) {
                    unread.add(text);
                }
            }
        }
        return new Made(List.copyOf(sources), List.copyOf(unread), !isSaid);
    }

    private static boolean isItself(DataProduct product, PortFields field, FieldSource source) {
        boolean isHere = source.port().isEmpty()
                ? product.outputs().size() == 1
                : field.element().startsWith("outputs[%s].".formatted(source.port()));
        return isHere && source.product().equals(product.id()) && source.field().equals(field.path());
    }

    /** Others write {@code domain.product.field}, which means a field where the product is an input, or in the catalog. */
    private Optional<FieldSource> dotted(DataProduct product, String text) {
        Optional<FieldSource> ofInput = inputs(product)
                .filter(input -> text.startsWith(input.product() + "."))
                .flatMap(input -> field(input.product(), input.port(), text).stream())
                .findFirst();
        Matcher dotted = DOTTED.matcher(text.strip());
        if (ofInput.isPresent() || !dotted.matches()) {
            return ofInput;
        }
        ProductId id = ProductId.parse(dotted.group(1));
        return product(id).isPresent() ? field(id, "", text) : Optional.empty();
    }

    private static Optional<FieldSource> field(ProductId product, String port, String text) {
        String field = text.strip()
                .substring(Math.min(text.strip().length(), product.toString().length() + 1));
        return field.isBlank() ? Optional.empty() : Optional.of(new FieldSource(product, port, field.strip()));
    }

    /** Returns whether a text names an input that is no product, or something in it: {@code crm.accounts.email}. */
    private static boolean isOfSystem(DataProduct product, String text) {
        return product.inputs().stream()
                .filter(InputPort.SourceInput.class::isInstance)
                .map(InputPort.SourceInput.class::cast)
                .flatMap(input -> Stream.of(input.name(), input.location()))
                .anyMatch(name -> text.strip().equals(name)
                        || text.strip().startsWith(name + ".")
                        || text.startsWith(name + "#"));
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
                .flatMap(field -> madeOf(product, field).sources().stream())
                .map(source -> source.product().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What a field is made of.
     *
     * @param sources fields of products
     * @param unread what it names beside, which is no field of a product and no input
     * @param isSilent whether the field names nothing
     */
    record Made(List<FieldSource> sources, List<String> unread, boolean isSilent) {
        Made(List<FieldSource> sources, List<String> unread) {
            this(sources, unread, false);
        }
    }

    /**
     * A field that others are made of.
     *
     * @param product its product
     * @param port the port that has it
     * @param field the field
     */
    record Origin(DataProduct product, OutputPort port, PortFields field) {
        /** Returns the field, in words. */
        String words() {
            return "%s/%s#%s".formatted(product.id(), port.name(), field.path());
        }
    }
}
