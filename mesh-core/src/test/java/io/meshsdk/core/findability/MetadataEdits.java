package io.meshsdk.core.findability;

import io.meshsdk.Archetype;
import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.InputPort;
import io.meshsdk.OutputPort;
import io.meshsdk.ProductDescription;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.core.findability.MetadataCompletenessTest.Described;
import io.meshsdk.quality.Expectations;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Edits of products that add true metadata: all that an advice asks for, or a little. */
final class MetadataEdits {
    private static final String TEXT = "Says something about the matter, as agreed";

    private MetadataEdits() {}

    /** Returns what an advice leads to. */
    static Described follow(MetadataElement element, Described it) {
        return switch (element) {
            case FIELD_DESCRIPTIONS -> contracts(it, contract -> fields(contract, field -> field.describedAs(TEXT)));
            case PURPOSE -> words(it, words -> words.purpose(TEXT).usage(TEXT).limitations(TEXT));
            case OWNER_AND_SUPPORT ->
                product(
                        it,
                        product -> product.owner("sales-team@company.com")
                                .team(it.product().team().support("#sales-data")));
            case TAGS_AND_TERMS ->
                words(it, words -> words.tags(more(words.tags(), "revenue")).terms(more(words.terms(), "order")));
            case SYNONYMS ->
                words(it, words -> words.synonyms(more(words.synonyms(), "purchases", "buyers basket", "sales slips")));
            case SCORED_RULES ->
                evidence(
                        contracts(
                                it,
                                contract -> contract.expectations().isEmpty()
                                        ? contract.expect(Expectations.schemaConformance())
                                        : contract),
                        Evidence::recentlyScored);
            case SERVICE_LEVELS ->
                contracts(
                        it,
                        contract -> contract.serviceLevels().isEmpty()
                                ? contract.sla(ServiceLevels.completeness(0.5))
                                : contract);
            case LINEAGE -> product(it, product -> product.input(InputPort.jdbc("erp system", "orders")));
            case EXAMPLES -> contracts(it, contract -> fields(contract, field -> field.examples("made up")));
            case ACCESS_PATH -> evidence(it, Evidence::reachable);
            case DOMAIN -> throw new IllegalArgumentException("the domain is always there");
        };
    }

    /** Returns edits that add a little. */
    static List<Function<Described, Described>> small() {
        Stream<Function<Described, Described>> some = Stream.of(
                it -> words(it, words -> words.purpose(TEXT)),
                it -> words(it, words -> words.limitations(TEXT)),
                it -> words(it, words -> words.tags(more(words.tags(), "revenue"))),
                it -> words(it, words -> words.terms(more(words.terms(), "order"))),
                it -> words(it, words -> words.synonyms(more(words.synonyms(), "purchases"))),
                it -> product(it, product -> product.archetype(Archetype.SOURCE_ALIGNED)),
                it -> product(it, product -> product.input(InputPort.files("a drop folder", "in/"))),
                it -> contracts(
                        it,
                        contract -> fields(
                                contract, field -> field.name().hashCode() % 2 == 0 ? field.describedAs(TEXT) : field)),
                it -> contracts(
                        it,
                        contract -> fields(
                                contract, field -> field.name().hashCode() % 2 == 0 ? field.examples("e") : field)),
                it -> contracts(it, contract -> fields(contract, field -> field.pii("name"))),
                it -> contracts(it, contract -> contract.sla(ServiceLevels.accuracy(0.5))),
                it -> contracts(it, contract -> contract.expect(Expectations.rowCount(1))),
                it -> evidence(it, Evidence::recentlyScored),
                it -> evidence(it, Evidence::lineageObserved),
                it -> evidence(it, Evidence::reachable));
        return some.toList();
    }

    private static Described product(Described it, UnaryOperator<DataProductBuilder> edit) {
        return new Described(edit.apply(it.product().toBuilder()).build(), it.evidence());
    }

    private static Described words(Described it, UnaryOperator<ProductDescription> edit) {
        return product(
                it, product -> product.description(edit.apply(it.product().description())));
    }

    private static Described evidence(Described it, UnaryOperator<Evidence> edit) {
        return new Described(it.product(), edit.apply(it.evidence()));
    }

    private static Described contracts(Described it, UnaryOperator<DataContract> edit) {
        DataProduct product = it.product();
        OutputPort[] ports = product.outputs().stream()
                .map(port -> port.contract(edit.apply(port.contract())).partitionedBy())
                .toArray(OutputPort[]::new);
        return product(it, builder -> builder.outputs(ports));
    }

    private static DataContract fields(DataContract contract, UnaryOperator<Field> edit) {
        List<Schema> schemas = contract.schemas().stream()
                .map(schema -> {
                    Schema edited = Schema.of(schema.fields().stream()
                            .map(field -> deep(field, edit))
                            .toList());
                    return schema.name().map(edited::named).orElse(edited);
                })
                .toList();
        DataContract edited = DataContract.of(schemas)
                .expect(contract.expectations())
                .sla(contract.serviceLevels())
                .access(contract.access())
                .classified(contract.classification());
        return contract.retention().map(edited::retention).orElse(edited);
    }

    private static Field deep(Field field, UnaryOperator<Field> edit) {
        return edit.apply(retyped(field, deep(field.type(), edit)));
    }

    private static DataType deep(DataType type, UnaryOperator<Field> edit) {
        if (type instanceof StructType struct) {
            return new StructType(
                    struct.fields().stream().map(field -> deep(field, edit)).toList());
        }
        if (type instanceof ListType list) {
            return new ListType(deep(list.element(), edit));
        }
        return type instanceof MapType map ? new MapType(deep(map.key(), edit), deep(map.value(), edit)) : type;
    }

    private static Field retyped(Field field, DataType type) {
        if (field.type().equals(type)) {
            return field;
        }
        Field other = Field.of(field.name(), type)
                .synonyms(field.synonyms().toArray(String[]::new))
                .examples(field.examples().toArray(String[]::new));
        return field.description().map(other::describedAs).orElse(other);
    }

    private static String[] more(List<String> words, String... added) {
        return Stream.concat(words.stream(), Stream.of(added)).toArray(String[]::new);
    }
}
