package io.meshsdk.core.governance;

import static io.meshsdk.core.governance.GovernedProducts.complete;
import static io.meshsdk.core.governance.GovernedProducts.design;
import static io.meshsdk.core.governance.GovernedProducts.report;
import static io.meshsdk.core.governance.GovernedProducts.rows;
import static io.meshsdk.core.governance.GovernedProducts.sound;
import static io.meshsdk.core.governance.GovernedProducts.withData;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.Severity;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BuiltInPoliciesTest {
    @Test
    void judge_aSoundProduct_findsNothing() {
        PolicyReport report = PolicySet.builtIn().judge(design(sound().build()));

        assertThat(report.violations()).isEmpty();
        assertThat(report.judgements())
                .extracting(PolicyReport.Judgement::policy)
                .containsExactly("compatibility", "description", "naming", "ownership", "pii-protected", "versioning");
    }

    @Nested
    final class Naming {
        @ParameterizedTest
        @ValueSource(strings = {"customer_360", "customer-360", "orders", "o2"})
        void judge_snakeOrKebabCase_passes(String name) {
            assertThat(naming(DataProduct.builder("sales", name), Field.string("_id"), Field.string("a_b2")))
                    .isEmpty();
        }

        @Test
        void judge_productNames_isAnError() {
            assertThat(naming(DataProduct.builder("sales_", "a-b_c"), Field.string("id")))
                    .extracting(Violation::code, Violation::element, Violation::severity, Violation::remedy)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    "name-not-snake-case", "domain", Severity.ERROR, "Call it 'sales'"),
                            org.assertj.core.groups.Tuple.tuple(
                                    "name-not-snake-case", "product", Severity.ERROR, "Call it 'a_b_c'"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"customerId", "Customer", "customer id", "customer-id", "__a", "a_", "größe"})
        void judge_otherFieldNames_isAnErrorAtTheField(String name) {
            assertThat(naming(DataProduct.builder("sales", "orders"), Field.string(name)))
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.element()).isEqualTo("outputs[default].schema." + name);
                        assertThat(violation.code()).isEqualTo("field-not-snake-case");
                        String remedy = violation.remedy().replaceAll("Call it '|'", "");
                        assertThat(naming(DataProduct.builder("sales", "orders"), Field.string(remedy)))
                                .isEmpty();
                    });
        }

        @Test
        void judge_aNestedField_isFoundByItsPath() {
            assertThat(naming(DataProduct.builder("sales", "orders"), Field.struct("address", Field.string("zipCode"))))
                    .extracting(Violation::element)
                    .containsExactly("outputs[default].schema.address.zipCode");
        }

        private List<Violation> naming(io.meshsdk.DataProductBuilder builder, Field... fields) {
            return only(
                    "naming",
                    design(builder.version("1.0.0")
                            .owner("o")
                            .schema(Schema.of(fields))
                            .build()));
        }
    }

    @Nested
    final class Ownership {
        @ParameterizedTest
        @ValueSource(
                strings = {"sales-platform", "sales-data-team@company.com", "Team Blau", "a.b@c.example.org", "R&D"})
        void judge_aTeamOrAnAddress_passes(String owner) {
            assertThat(only("ownership", design(sound().owner(owner).build()))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"TODO", "todo", "tbd", "n/a", "unknown", "?", "-", "x", "@company.com", "a@b", "a b@c.de"})
        void judge_nobody_isAnErrorAtTheOwner(String owner) {
            assertThat(only("ownership", design(sound().owner(owner).build())))
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.code()).isEqualTo("owner-unknown");
                        assertThat(violation.element()).isEqualTo("owner");
                        assertThat(violation.severity()).isEqualTo(Severity.ERROR);
                        assertThat(violation.remedy()).contains(".owner(");
                    });
        }
    }

    @Nested
    final class PersonalFields {
        @Test
        void judge_anUnmaskedAddress_namesTheMask() {
            assertThat(pii(Field.string("email").pii("email"))).singleElement().satisfies(violation -> {
                assertThat(violation.code()).isEqualTo("pii-unmasked");
                assertThat(violation.element()).isEqualTo("outputs[daily].schema.email");
                assertThat(violation.severity()).isEqualTo(Severity.ERROR);
                assertThat(violation.remedy()).isEqualTo(".masked(Mask.email())");
            });
        }

        @Test
        void judge_anUnmaskedNumber_namesAMaskThatFits() {
            assertThat(pii(Field.int64("ssn").pii("ssn")))
                    .extracting(Violation::remedy)
                    .containsExactly(".masked(Mask.nullified())");
        }

        @Test
        void judge_aFieldDeclaredLowerThanConfidential_isAnError() {
            assertThat(pii(Field.string("email")
                            .pii("email")
                            .classified(Classification.PUBLIC)
                            .masked(Mask.email())))
                    .extracting(Violation::code)
                    .containsExactly("pii-not-confidential");
        }

        @Test
        void judge_aFieldInsideAStruct_isFound() {
            assertThat(pii(Field.struct("person", Field.string("name").pii("name"))))
                    .extracting(Violation::element)
                    .containsExactly("outputs[daily].schema.person.name");
        }

        @Test
        void judge_maskedAndRestricted_passes() {
            assertThat(pii(Field.string("email")
                            .pii("email")
                            .classified(Classification.RESTRICTED)
                            .masked(Mask.redacted())))
                    .isEmpty();
        }

        private List<Violation> pii(Field field) {
            return only(
                    "pii-protected",
                    design(sound().build().toBuilder().schema(Schema.of(field)).build()));
        }
    }

    @Nested
    final class Compatible {
        @Test
        void judge_aFirstPublication_passes() {
            assertThat(only("compatibility", design(sound().build()))).isEmpty();
        }

        @Test
        void judge_theSameContractAgain_passes() {
            assertThat(after(sound().build(), sound().build())).isEmpty();
            assertThat(after(sound().build(), sound().description("Other words").build()))
                    .isEmpty();
        }

        @Test
        void judge_aFieldAddedUnderAMinorVersion_passes() {
            assertThat(after(sound().build(), wider().version("1.1.0").build())).isEmpty();
        }

        @Test
        void judge_aFieldAddedUnderOneVersion_asksForAMinorVersion() {
            assertThat(after(sound().build(), wider().build())).singleElement().satisfies(violation -> {
                assertThat(violation.code()).isEqualTo("field-added");
                assertThat(violation.element()).isEqualTo("outputs[daily].schema.segment");
                assertThat(violation.remedy()).isEqualTo("Set the version to 1.1.0 or higher");
            });
        }

        @Test
        void judge_aFieldRemovedUnderAMinorVersion_namesBothWaysOut() {
            assertThat(after(wider().build(), sound().version("1.1.0").build()))
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.code()).isEqualTo("field-removed");
                        assertThat(violation.severity()).isEqualTo(Severity.ERROR);
                        assertThat(violation.element()).isEqualTo("outputs[daily].schema.segment");
                        assertThat(violation.remedy())
                                .contains("Keep the field", "Otherwise: set the version to 2.0.0 or higher");
                    });
        }

        @Test
        void judge_changesOfSeveralSizes_namesAllThatTheVersionDoesNotCover() {
            DataProduct next = sound().build().toBuilder()
                    .schema(Schema.of(
                            Field.string("customer_id").primaryKey().describedAs("Number the order system gave"),
                            Field.timestamp("_computed_at").describedAs("When the row was made"),
                            Field.string("segment")))
                    .build();

            assertThat(after(sound().build(), next))
                    .extracting(Violation::code)
                    .containsExactlyInAnyOrder("field-removed", "field-added");
            assertThat(after(sound().build(), next.toBuilder().version("1.1.0").build()))
                    .extracting(Violation::code)
                    .containsExactly("field-removed");
        }

        @Test
        void judge_aPortThatIsNotOfferedAnyMore_needsTheNextMajorOfTheProduct() {
            DataProduct published = sound().output(OutputPort.delta("weekly")).build();
            OutputPort daily = OutputPort.delta("daily").version("1.0.0");

            assertThat(after(published, sound().version("1.1.0").build()))
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.code()).isEqualTo("port-removed");
                        assertThat(violation.element()).isEqualTo("outputs[weekly]");
                        assertThat(violation.remedy()).contains("set the version of the product to 2.0.0 or higher");
                    });
            assertThat(after(
                            published,
                            sound().build().toBuilder()
                                    .version("2.0.0")
                                    .outputs(daily)
                                    .build()))
                    .isEmpty();
        }

        @Test
        void judge_aRetiredPortThatIsNotOfferedAnyMore_passes() {
            DataProduct published = sound().output(OutputPort.delta("weekly").status(Lifecycle.RETIRED))
                    .build();

            assertThat(after(published, sound().version("1.0.1").build())).isEmpty();
        }

        @Test
        void judge_aPortThatIsNew_needsTheNextMinorOfTheProduct() {
            DataProduct next = sound().output(OutputPort.delta("weekly")).build();

            assertThat(after(sound().build(), next))
                    .extracting(Violation::code, Violation::remedy)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            "port-added", "Set the version of the product to 1.1.0 or higher"));
            assertThat(after(sound().build(), next.toBuilder().version("1.1.0").build()))
                    .isEmpty();
        }

        @Test
        void judge_aLowerVersion_isAnErrorAtTheVersion() {
            assertThat(after(
                            sound().version("1.2.0").build(),
                            sound().version("1.1.0").build()))
                    .extracting(Violation::code, Violation::element)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("version-went-back", "outputs[daily].version"),
                            org.assertj.core.groups.Tuple.tuple("version-went-back", "version"));
        }

        @Test
        void judge_aBreakUnderAContractVersionOfItsOwn_needsTheNextMajorOfThePort() {
            assertThat(after(contracted("1.0.0", wider().build()), contracted("2.0.0", sound().build())))
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.code()).isEqualTo("field-removed");
                        assertThat(violation.remedy()).contains("set the version of port 'daily' to 2.0.0 or higher");
                    });
        }

        @Test
        void judge_moreUnderAContractVersionOfItsOwn_needsNoOtherVersionOfThePort() {
            assertThat(after(contracted("1.0.0", sound().build()), contracted("1.1.0", wider().build())))
                    .isEmpty();
        }

        @Test
        void judge_aLowerPortVersion_isAnErrorAtTheVersion() {
            assertThat(after(contracted("1.0.0", offering("1.1.0")), contracted("1.0.0", offering("1.0.0"))))
                    .extracting(Violation::code, Violation::element)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("version-went-back", "outputs[daily].version"));
        }

        @Test
        void judge_aLowerProductVersion_isAnErrorAtTheVersion() {
            DataProduct published =
                    offering("1.0.0").toBuilder().version("1.2.0").build();
            DataProduct next = offering("1.0.0").toBuilder().version("1.1.0").build();

            assertThat(after(published, next))
                    .extracting(Violation::code, Violation::element)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("version-went-back", "version"));
        }

        @Test
        void judge_theNextMajorOverTheTableOfThisOne_isRefused() {
            assertThat(after(sound().build(), sound().version("2.0.0").build()))
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.code()).isEqualTo("table-of-another-port");
                        assertThat(violation.message()).contains("daily/v2", "sales.customer-360 1.0.0");
                    });
        }

        private List<Violation> after(DataProduct published, DataProduct next) {
            return only(
                    "compatibility",
                    Inquiry.of(next, EnforcementPoint.BEFORE_PUBLISH, GovernedProducts.NOW)
                            .port(next.output("daily"))
                            .published(port -> Optional.of(published)));
        }

        private DataProduct contracted(String version, DataProduct product) {
            OutputPort port = product.output();
            return product.toBuilder()
                    .outputs(port.contract(port.contract().version(SemanticVersion.parse(version))))
                    .build();
        }

        private DataProduct offering(String portVersion) {
            return sound().build().toBuilder()
                    .outputs(OutputPort.delta("daily").version(portVersion))
                    .build();
        }

        private io.meshsdk.DataProductBuilder wider() {
            Schema schema = sound().build().schema();
            return sound().build().toBuilder().schema(schema.and(List.of(Field.string("segment"))));
        }
    }

    @Nested
    final class Described {
        @Test
        void judge_nothingOrBoilerplate_warns() {
            DataProduct product = sound().build().toBuilder()
                    .description("Customer 360")
                    .schema(Schema.of(Field.string("id").describedAs("TODO"), Field.string("customer_name")))
                    .build();

            assertThat(only("description", design(product)))
                    .extracting(Violation::code, Violation::element, Violation::severity)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("product-undescribed", "description", Severity.WARNING),
                            org.assertj.core.groups.Tuple.tuple(
                                    "field-undescribed", "outputs[daily].schema.id", Severity.WARNING),
                            org.assertj.core.groups.Tuple.tuple(
                                    "field-undescribed", "outputs[daily].schema.customer_name", Severity.WARNING));
        }
    }

    @Nested
    final class WithData {
        @Test
        void measures_ofAPortWithoutCompletenessLevel_isTheRowCount() {
            DataProduct product = sound().build();

            assertThat(PolicySet.builtIn().measures(product, product.output()))
                    .extracting(Object::toString)
                    .containsExactly("row_count(1,)");
        }

        @Test
        void measures_ofAPortWithCompletenessLevel_addsEveryField() {
            DataProduct product = promising(0.9);

            assertThat(PolicySet.builtIn().measures(product, product.output()))
                    .extracting(Object::toString)
                    .containsExactly("completeness(a,0.9)", "completeness(b,0.9)", "row_count(1,)");
        }

        @Test
        void judge_noRows_isCritical() {
            PolicyReport report = PolicySet.builtIn().judge(withData(sound().build(), report(0, List.of(rows(0)))));

            assertThat(report.violations()).singleElement().satisfies(violation -> {
                assertThat(violation.code()).isEqualTo("product-empty");
                assertThat(violation.severity()).isEqualTo(Severity.CRITICAL);
                assertThat(violation.message()).contains("product is empty");
            });
        }

        @Test
        void judge_aRow_passes() {
            assertThat(PolicySet.builtIn()
                            .judge(withData(sound().build(), report(1, List.of(rows(1)))))
                            .passes())
                    .isTrue();
        }

        @Test
        void judge_oneSparseFieldAmongFullOnes_weighsByRows() {
            assertThat(level(0.9, complete("a", 0.9, 10, 2), complete("b", 0.9, 10, 0)))
                    .isEmpty();
            assertThat(level(0.9, complete("a", 0.9, 10, 3), complete("b", 0.9, 10, 0)))
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.severity()).isEqualTo(Severity.WARNING);
                        assertThat(violation.code()).isEqualTo("completeness-below-level");
                        assertThat(violation.message()).contains("0.9", "0.850000", "3 of 20");
                    });
        }

        @Test
        void judge_aFieldThatCouldNotBeMeasured_isNotPassedOver() {
            CheckOutcome blind = new CheckOutcome.NotEvaluated(Expectations.completeness("b", 0.9), "nested");

            assertThat(level(0.9, complete("a", 0.9, 10, 0), blind))
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.kind()).isEqualTo(Violation.Kind.NOT_EVALUATED);
                        assertThat(violation.severity()).isEqualTo(Severity.WARNING);
                    });
        }

        private List<Violation> level(double promised, CheckOutcome... measured) {
            List<CheckOutcome> all = new ArrayList<>(List.of(measured));
            all.add(rows(10));
            return only("completeness-level", withData(promising(promised), report(10, all)));
        }

        private DataProduct promising(double level) {
            return sound().build().toBuilder()
                    .schema(Schema.of(Field.string("a"), Field.string("b")))
                    .outputs(OutputPort.delta("daily"))
                    .sla(ServiceLevels.completeness(level))
                    .build();
        }
    }

    private static List<Violation> only(String policy, PolicyContext context) {
        return PolicySet.builtIn().judge(context).judgements().stream()
                .filter(judgement -> judgement.policy().equals(policy))
                .flatMap(judgement -> judgement.violations().stream())
                .toList();
    }
}
