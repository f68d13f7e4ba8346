package io.meshsdk.core.governance.laundering;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort;
import io.meshsdk.InputPort.ProductInput;
import io.meshsdk.OutputPort;
import io.meshsdk.core.internal.Once;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.CatalogView;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.schema.FieldSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
    /** What is said in the place of a field of a product that is hidden from those whom a judgement is told. */
    static final String HIDDEN = "a field that is hidden from you";

    private static final Pattern DOTTED = Pattern.compile("([a-z][a-z0-9_-]{0,62}\\.[a-z][a-z0-9_-]{0,62})\\.\\S.*");

    private final DataProduct judged;
    private final Function<ProductId, Optional<DataProduct>> catalog;
    private final Predicate<DataProduct> shown;
    private final Supplier<Optional<DataProduct>> registered;
    private final Map<ProductId, Boolean> shows = new HashMap<>();
    private final Map<ProductId, Optional<DataProduct>> products = new LinkedHashMap<>();
    private final Map<OutputPort, List<PortFields>> fields = new LinkedHashMap<>();

    private Lineage(
            DataProduct judged, Function<ProductId, Optional<DataProduct>> catalog, Predicate<DataProduct> shown) {
        this.judged = judged;
        this.catalog = catalog;
        this.shown = shown;
        this.registered = new Once<>(() -> catalog.apply(judged.id()));
        products.put(judged.id(), Optional.of(judged));
    }

    /**
     * Creates the lineage of products, each of which may be named.
     *
     * @param judged the product that is judged, as it is described
     * @param catalog finds the others
     */
    Lineage(DataProduct judged, Function<ProductId, Optional<DataProduct>> catalog) {
        this(judged, catalog, any -> true);
    }

    /** Creates the lineage of the product that is judged, for those whom the judgement is told. */
    static Lineage of(PolicyContext context) {
        CatalogView catalog = context.catalog();
        return new Lineage(context.product(), catalog::find, catalog::isShown);
    }

    private Optional<DataProduct> product(ProductId id) {
        return products.computeIfAbsent(id, catalog);
    }

    /**
     * Returns a product that another names. What is hidden is not there for a description that names it as no registered one does:
     * whoever writes one would find it out by naming it.
     */
    Optional<DataProduct> named(DataProduct by, ProductId id) {
        return product(id).filter(found -> !isJudged(by) || isShown(found) || isNamedAlready(id));
    }

    private boolean isNamedAlready(ProductId id) {
        return registered.get().stream()
                .anyMatch(product ->
                        inputs(product).anyMatch(input -> input.product().equals(id))
                                || product.outputs().stream()
                                        .flatMap(port -> fields(port).stream())
                                        .flatMap(field -> field.sourceTexts().stream())
                                        .anyMatch(text -> isOf(text.strip(), id)));
    }

    private static boolean isOf(String text, ProductId id) {
        return FieldSource.find(text)
                .map(source -> source.product().equals(id))
                .orElseGet(() -> text.startsWith(id + "."));
    }

    private boolean isJudged(DataProduct product) {
        return product.id().equals(judged.id());
    }

    private boolean isShown(DataProduct product) {
        return isJudged(product) || shows.computeIfAbsent(product.id(), any -> shown.test(product));
    }

    List<PortFields> fields(OutputPort port) {
        return fields.computeIfAbsent(port, PortFields::of);
    }

    /** Returns the places that a source names; none where there is no such product, port or field. */
    List<Origin> resolve(FieldSource source) {
        return resolve(product(source.product()), source);
    }

    /** Returns the places that a product names as a source. */
    List<Origin> resolve(DataProduct by, FieldSource source) {
        return resolve(named(by, source.product()), source);
    }

    private List<Origin> resolve(Optional<DataProduct> of, FieldSource source) {
        return of.stream()
                .flatMap(product -> product.outputs().stream()
                        .filter(port -> source.port().isEmpty() || port.name().equals(source.port()))
                        .flatMap(port -> fields(port).stream()
                                .filter(field -> field.isAt(source.field()))
                                .map(field -> origin(product, port, field))))
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
        return named(product, id).isPresent() ? field(id, "", text) : Optional.empty();
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
                .forEach(input -> sensitive(product, input).stream()
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

    /** Returns the sensitive fields that an input of a product has. */
    List<Origin> sensitive(DataProduct of, ProductInput input) {
        return named(of, input.product()).stream()
                .flatMap(product -> product.outputs().stream()
                        .filter(port -> input.port().isEmpty() || port.name().equals(input.port()))
                        .flatMap(port -> fields(port).stream()
                                .filter(field -> field.protection().isSensitive())
                                .map(field -> origin(product, port, field))))
                .toList();
    }

    private Origin origin(DataProduct product, OutputPort port, PortFields field) {
        return new Origin(product, port, field, isShown(product));
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
     * @param isShown whether those whom the judgement is told may know of the product
     */
    record Origin(DataProduct product, OutputPort port, PortFields field, boolean isShown) {
        /** Returns the field, in words. */
        String words() {
            return isShown ? "%s/%s#%s".formatted(product.id(), port.name(), field.path()) : HIDDEN;
        }
    }
}
