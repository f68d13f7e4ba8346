package io.meshsdk.core.documents.stored;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.Archetype;
import io.meshsdk.DataProduct;
import io.meshsdk.InputPort;
import io.meshsdk.ProductDescription;
import io.meshsdk.access.Mask;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.Team;
import io.meshsdk.metadata.Value;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Fails when the model gets an accessor that the stored form does not know: the samples have to hold two values of each
 * accessor, and every value has to survive, as seen by the accessors and not by {@code equals}.
 */
final class StoredFormCompletenessTest {
    /** Accessors whose values follow from others. */
    private static final Set<String> DERIVED = Set.of(
            "DataProduct.contract",
            "DataProduct.schema",
            "DataProduct.output",
            "OutputPort.key",
            "OutputPort.version",
            "OutputPort.contract",
            "DataContract.schema",
            "DataContract.effectiveSchema",
            "DataContract.effectiveSchemas",
            "DataContract.effectiveExpectations",
            "Schema.names",
            "Schema.primaryKey",
            "Field.classification",
            "Field.synonyms",
            "Field.examples",
            "Field.tags",
            "Field.isSensitive",
            "DataProduct.problems",
            "DataProduct.origins",
            "Schema.problems",
            "DataType.isNumeric",
            "DataType.isInteger",
            "DataType.isFloating",
            "DataType.isNested",
            "Expectation.columns",
            "Check.takesCondition",
            "Check.takesFilter",
            "Literal.exact",
            "Whole.exact",
            "Exact.exact",
            "Derivation.fieldSources",
            "Mask.appliesToAnyType",
            "Mask.keyPurpose",
            "SemanticVersion.isPreRelease");

    /** Accessors that say the same of every value of their type. */
    private static final Set<String> CONSTANT =
            Set.of("ShapeCheck.columns", "RowCount.columns", "DistinctRows.columns");

    @Test
    void decode_theSamples_givesBackWhatEveryAccessorSays() {
        for (DataProduct sample : samples()) {
            DataProduct decoded = StoredForm.decode(StoredForm.encode(sample));

            assertThat(walk(decoded).texts()).isEqualTo(walk(sample).texts());
        }
    }

    @Test
    void samples_holdTwoValuesOfEveryAccessorOfTheModel() {
        ModelWalk walk = new ModelWalk(DERIVED);
        samples().forEach(sample -> walk.visit("", sample));

        Map<String, Set<String>> saidOnce = new TreeMap<>(walk.values());
        saidOnce.keySet().removeAll(CONSTANT);
        saidOnce.keySet().removeIf(accessor -> accessor.endsWith("Type.name"));
        saidOnce.values().removeIf(values -> values.size() > 1);
        assertThat(saidOnce.keySet()).isEmpty();
    }

    @Test
    void samples_holdEveryKindOfEverySealedType() {
        ModelWalk walk = new ModelWalk(DERIVED);
        samples().forEach(sample -> walk.visit("", sample));

        assertThat(walk.types()).containsAll(kinds(InputPort.class));
        assertThat(walk.types()).containsAll(kinds(DataType.class));
        assertThat(walk.types()).containsAll(kinds(Check.class));
        assertThat(walk.types()).containsAll(kinds(Literal.class));
        assertThat(walk.types()).containsAll(kinds(Filter.class));
        assertThat(walk.types()).containsAll(kinds(Metric.class));
        assertThat(walk.types()).containsAll(kinds(MetricCheck.Against.class));
        assertThat(walk.types()).containsAll(kinds(Mask.class));
        assertThat(walk.types()).containsAll(kinds(ServiceLevel.class));
        assertThat(walk.types()).containsAll(kinds(Value.class));
        Set<String> derivedButUnknown = new TreeSet<>(DERIVED);
        derivedButUnknown.removeAll(accessorNames(walk.types()));
        assertThat(derivedButUnknown)
                .as("accessors that are not there any more")
                .isEmpty();
    }

    private static Set<String> accessorNames(Set<Class<?>> types) {
        Set<String> names = new TreeSet<>();
        types.forEach(type -> ModelWalk.accessors(type).forEach(accessor -> names.add(ModelWalk.nameOf(accessor))));
        return names;
    }

    private static ModelWalk walk(DataProduct product) {
        return new ModelWalk(DERIVED).visit("", product);
    }

    private static List<Class<?>> kinds(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed() ? kinds(kind).stream() : Stream.of(kind))
                .toList();
    }

    private static List<DataProduct> samples() {
        return List.of(
                FirstSample.product(),
                other(),
                bare(),
                WideSample.product(),
                WideSample.other(),
                MaskSample.product(),
                MaskedPortSample.product());
    }

    private static DataProduct bare() {
        return DataProduct.builder("hr", "people")
                .version("0.1.0")
                .owner("hr")
                .schema(Schema.of(Field.bool("flag")))
                .build();
    }

    private static DataProduct other() {
        return bare().toBuilder()
                .version("2.3.4-rc.1+build.5")
                .description(ProductDescription.empty()
                        .text("t")
                        .tags("one")
                        .terms("one")
                        .synonyms("one"))
                .team(Team.none()
                        .productOwner("p2")
                        .technicalLead("l2")
                        .dataSteward("d2")
                        .support("s2"))
                .archetype(Archetype.AGGREGATE)
                .schedule("1 2 3 4 5")
                .transformation("select 2")
                .build();
    }
}
