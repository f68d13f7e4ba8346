package io.meshsdk.core.findability;

import static io.meshsdk.core.findability.MetadataElement.ACCESS_PATH;
import static io.meshsdk.core.findability.MetadataElement.EXAMPLES;
import static io.meshsdk.core.findability.MetadataElement.FIELD_DESCRIPTIONS;
import static io.meshsdk.core.findability.MetadataElement.LINEAGE;
import static io.meshsdk.core.findability.MetadataElement.OWNER_AND_SUPPORT;
import static io.meshsdk.core.findability.MetadataElement.PURPOSE;
import static io.meshsdk.core.findability.MetadataElement.SCORED_RULES;
import static io.meshsdk.core.findability.MetadataElement.SERVICE_LEVELS;
import static io.meshsdk.core.findability.MetadataElement.SYNONYMS;
import static io.meshsdk.core.findability.MetadataElement.TAGS_AND_TERMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.meshsdk.Archetype;
import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.InputPort;
import io.meshsdk.core.documents.ProductArbitraries;
import io.meshsdk.core.findability.MetadataCompleteness.Graded;
import io.meshsdk.quality.Expectations;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class MetadataCompletenessTest {
    @Test
    void weights_ofAllElements_areAHundred() {
        assertThat(Arrays.stream(MetadataElement.values())
                        .mapToInt(MetadataElement::weight)
                        .sum())
                .isEqualTo(100);
    }

    /**
     * The worked example: two of four fields described (10 of 20), a purpose without usage and limitations (5 of 15), an
     * owner without support (5 of 10), tags without terms (5 of 10), one synonym (10/3 of 10), rules without a score (5 of
     * 10), the domain (5 of 5), no service level, no lineage, examples of one field of four (1.25 of 5), no access path:
     * 39.58 of 100.
     */
    @Test
    void of_theWorkedExample_scoresAsComputedByHand() {
        MetadataCompleteness found = MetadataCompleteness.of(example().build(), Evidence.none());

        assertThat(found.score()).isCloseTo((10 + 5 + 5 + 5 + 10 / 3.0 + 5 + 5 + 1.25) / 100, within(1e-12));
        assertThat(grades(found))
                .containsEntry(FIELD_DESCRIPTIONS, 0.5)
                .containsEntry(OWNER_AND_SUPPORT, 0.5)
                .containsEntry(EXAMPLES, 0.25)
                .containsEntry(SERVICE_LEVELS, 0.0);
    }

    @Test
    void of_theWorkedExample_advisesTheMostWorthwhileFirst() {
        List<Advice> advice =
                MetadataCompleteness.of(example().build(), Evidence.none()).advice();

        assertThat(advice)
                .extracting(Advice::element)
                .startsWith(FIELD_DESCRIPTIONS, PURPOSE, SYNONYMS)
                .containsExactlyInAnyOrder(
                        FIELD_DESCRIPTIONS,
                        PURPOSE,
                        SYNONYMS,
                        OWNER_AND_SUPPORT,
                        TAGS_AND_TERMS,
                        SCORED_RULES,
                        SERVICE_LEVELS,
                        LINEAGE,
                        EXAMPLES,
                        ACCESS_PATH);
        assertThat(advice.get(0).text()).contains("[status, amount]");
    }

    @Test
    void of_aSourceAlignedProductThatReadsNothing_leavesLineageOut() {
        DataProduct source = example().archetype(Archetype.SOURCE_ALIGNED).build();

        assertThat(grades(MetadataCompleteness.of(source, Evidence.none()))).doesNotContainKey(LINEAGE);
        assertThat(MetadataCompleteness.of(source, Evidence.none()).score())
                .isCloseTo((10 + 5 + 5 + 5 + 10 / 3.0 + 5 + 5 + 1.25) / 95, within(1e-12));
        assertThat(grades(MetadataCompleteness.of(
                        source.toBuilder()
                                .input(InputPort.jdbc("erp", "orders"))
                                .build(),
                        Evidence.none())))
                .containsEntry(LINEAGE, 1.0);
    }

    @Test
    void of_aTextThatOtherProductsHave_earnsNothing() {
        Evidence shared = Evidence.none().textsOfOthers(List.of("Number the shop gives"));

        assertThat(grades(MetadataCompleteness.of(example().build(), shared))).containsEntry(FIELD_DESCRIPTIONS, 0.25);
    }

    @Test
    void of_rulesWithARecentScore_earnAll_andAScoreWithoutRulesNothing() {
        DataProduct withRules = example().build();
        DataProduct without = DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-team")
                .schema(Schema.of(Field.int64("id")))
                .build();

        Evidence scored = Evidence.none().recentlyScored();

        assertThat(grades(MetadataCompleteness.of(withRules, scored))).containsEntry(SCORED_RULES, 1.0);
        assertThat(grades(MetadataCompleteness.of(without, scored))).containsEntry(SCORED_RULES, 0.0);
    }

    @Property(tries = 50)
    void following_eachAdvice_raisesTheScoreByItsPoints(@ForAll("described") Described described) {
        MetadataCompleteness before = described.completeness();

        for (Advice advice : before.advice()) {
            MetadataCompleteness after =
                    MetadataEdits.follow(advice.element(), described).completeness();

            assertThat(after.score() - before.score()).as(advice.toString()).isCloseTo(advice.points(), within(1e-12));
            assertThat(after.advice()).extracting(Advice::element).doesNotContain(advice.element());
        }
    }

    @Property(tries = 50)
    void following_allAdvice_leadsToOne(@ForAll("described") Described described) {
        Described edited = described;
        for (Advice advice : described.completeness().advice()) {
            edited = MetadataEdits.follow(advice.element(), edited);
        }

        assertThat(edited.completeness().score()).isCloseTo(1, within(1e-12));
        assertThat(edited.completeness().advice()).isEmpty();
    }

    @Property(tries = 60)
    void adding_trueMetadata_neverLowersTheScore(
            @ForAll("described") Described described, @ForAll("edits") Function<Described, Described> edit) {
        assertThat(edit.apply(described).completeness().score())
                .isGreaterThanOrEqualTo(described.completeness().score() - 1e-12);
    }

    @Provide
    Arbitrary<Described> described() {
        Arbitrary<Evidence> evidence = Arbitraries.of(
                Evidence.none(),
                Evidence.none().recentlyScored(),
                Evidence.none().lineageObserved().reachable(),
                Evidence.none().textsOfOthers(List.of("", "a shared text")));
        return Combinators.combine(ProductArbitraries.products(), evidence).as(Described::new);
    }

    @Provide
    Arbitrary<Function<Described, Described>> edits() {
        return Arbitraries.of(MetadataEdits.small());
    }

    private static Map<MetadataElement, Double> grades(MetadataCompleteness found) {
        return found.elements().stream().collect(Collectors.toMap(Graded::element, Graded::grade));
    }

    private static DataProductBuilder example() {
        return DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-team@company.com")
                .description(io.meshsdk.ProductDescription.empty()
                        .text("One row per order")
                        .purpose("Revenue reports")
                        .usage("TODO")
                        .tags("revenue")
                        .synonyms("purchases"))
                .schema(Schema.of(
                        Field.int64("id").describedAs("Number the shop gives"),
                        Field.string("customer").describedAs("Who ordered").examples("C-17"),
                        Field.string("status").describedAs("The status"),
                        Field.decimal("amount", 10, 2)))
                .expect(Expectations.notNull("id"));
    }

    /** A product and what is known of it. */
    record Described(DataProduct product, Evidence evidence) {
        MetadataCompleteness completeness() {
            return MetadataCompleteness.of(product, evidence);
        }
    }
}
