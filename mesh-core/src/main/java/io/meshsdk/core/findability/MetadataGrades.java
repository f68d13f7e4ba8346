package io.meshsdk.core.findability;

import io.meshsdk.Archetype;
import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.ProductDescription;
import io.meshsdk.contract.DataContract;
import io.meshsdk.schema.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Grades the elements of one product's metadata. */
final class MetadataGrades {
    private static final int ENOUGH_SYNONYMS = 3;

    private final DataProduct product;
    private final Evidence evidence;
    private final List<DataContract> contracts;
    private final List<Field> fields;

    MetadataGrades(DataProduct product, Evidence evidence) {
        this.product = product;
        this.evidence = evidence;
        this.contracts = product.outputs().stream().map(OutputPort::contract).toList();
        this.fields = contracts.stream()
                .flatMap(contract -> contract.schemas().stream())
                .flatMap(schema -> NestedFields.of(schema.fields()))
                .toList();
    }

    boolean applies(MetadataElement element) {
        return element != MetadataElement.LINEAGE
                || grade(element) > 0
                || product.archetype().filter(Archetype.SOURCE_ALIGNED::equals).isEmpty();
    }

    double grade(MetadataElement element) {
        ProductDescription words = product.description();
        return switch (element) {
            case FIELD_DESCRIPTIONS -> share(fields, this::isDescribed);
            case PURPOSE -> (says(words.purpose()) + says(words.usage()) + says(words.limitations())) / 3.0;
            case OWNER_AND_SUPPORT ->
                (says(Optional.of(product.owner())) + says(product.team().support())) / 2.0;
            case TAGS_AND_TERMS -> (any(words.tags()) + any(words.terms())) / 2.0;
            case SYNONYMS -> Math.min(synonyms(), ENOUGH_SYNONYMS) / (double) ENOUGH_SYNONYMS;
            case SCORED_RULES -> scoredRules();
            case DOMAIN -> 1;
            case SERVICE_LEVELS ->
                share(contracts, contract -> !contract.serviceLevels().isEmpty());
            case LINEAGE -> oneIf(!product.inputs().isEmpty() || evidence.isLineageObserved());
            case EXAMPLES -> share(fields, field -> any(field.examples()) > 0);
            case ACCESS_PATH -> oneIf(evidence.isReachable());
        };
    }

    String advice(MetadataElement element) {
        return switch (element) {
            case FIELD_DESCRIPTIONS ->
                "Describe %s with .describedAs(...)".formatted(names(field -> !isDescribed(field)));
            case PURPOSE ->
                "Say what the product is for, how to use it, and what not to use it for: "
                        + ".description(ProductDescription.empty().text(...).purpose(...).usage(...).limitations(...))";
            case OWNER_AND_SUPPORT ->
                "Name an owner and where consumers ask for help: .owner(...), " + ".team(Team.none().support(...))";
            case TAGS_AND_TERMS -> "Add tags and terms of the glossary: .tags(...), .terms(...) of the description";
            case SYNONYMS ->
                "Add %d more words people use for the product: .synonyms(...) of the description"
                        .formatted(ENOUGH_SYNONYMS - synonyms());
            case SCORED_RULES -> "Write expectations with .expect(...), and publish so that they are measured";
            case DOMAIN -> "Name the domain";
            case SERVICE_LEVELS -> "Promise a service level on every port: .sla(freshness(...))";
            case LINEAGE -> "Declare what the product reads: .input(InputPort.product(...))";
            case EXAMPLES ->
                "Give made-up examples of %s with .examples(...)".formatted(names(field -> any(field.examples()) == 0));
            case ACCESS_PATH -> "Publish the product, so that there is a way to its data";
        };
    }

    private double scoredRules() {
        double rules = share(contracts, contract -> contract.expectations().size() > 0);
        return (rules + (evidence.isRecentlyScored() ? rules : 0)) / 2;
    }

    private int synonyms() {
        return (int) Stream.concat(
                        product.description().synonyms().stream()
                                .filter(word -> isTrue(word, product.id().name())),
                        fields.stream()
                                .flatMap(field -> field.synonyms().stream().filter(word -> isTrue(word, field.name()))))
                .distinct()
                .count();
    }

    private boolean isDescribed(Field field) {
        return field.description().filter(text -> isTrue(text, field.name())).isPresent();
    }

    private int says(Optional<String> text) {
        return text.filter(words -> isTrue(words, product.id().name())).isPresent() ? 1 : 0;
    }

    private int any(List<String> words) {
        return words.stream().anyMatch(word -> !Boilerplate.is(word, "")) ? 1 : 0;
    }

    private boolean isTrue(String text, String name) {
        return !Boilerplate.is(text, name) && !evidence.isShared(text);
    }

    private String names(Predicate<Field> which) {
        return fields.stream()
                .filter(which)
                .map(Field::name)
                .distinct()
                .limit(10)
                .toList()
                .toString();
    }

    private static <T> double share(List<T> all, Predicate<T> which) {
        return all.isEmpty() ? 0 : all.stream().filter(which).count() / (double) all.size();
    }

    private static double oneIf(boolean fact) {
        return fact ? 1 : 0;
    }
}
