package io.meshsdk.policy.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.meshsdk.DataProduct;
import io.meshsdk.contract.Team;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.CatalogView;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Limit;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.RowSample;
import io.meshsdk.quality.Severity;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CelPolicyTest {
    private static final DataProduct ORDERS = Shop.orders().build();

    private static Policy policy(CelRule... rules) {
        return CelPolicies.policy("some-rules").rules(rules).build();
    }

    @Nested
    final class Judge {
        @Test
        void judge_ruleAboutTheProduct_isBrokenUntilItIsTrue() {
            Policy policy = policy(CelRule.of("steward-missing", "has(product.team.dataSteward)"));
            assertThat(Shop.found(policy, ORDERS)).containsExactly("steward-missing at product");
            assertThat(Shop.found(
                            policy,
                            Shop.orders().team(Team.none().dataSteward("ann")).build()))
                    .isEmpty();
        }

        @Test
        void judge_ruleAboutFields_seesNestedOnesByTheirPaths() {
            Policy policy = policy(
                    CelRule.of("pii-clear", "field.masked").each(Each.FIELD).when("has(field.pii)"));
            assertThat(Shop.found(policy, ORDERS))
                    .containsExactly("pii-clear at outputs[default].schema.address.street");
        }

        @Test
        void judge_textsWithExpressions_areFilledIn() {
            Policy policy = policy(CelRule.of("field-silent", "has(field.description)")
                    .each(Each.FIELD)
                    .when("field.name == 'email'")
                    .severity(Severity.WARNING)
                    .element("outputs[${port.name}].fields.${field.name}")
                    .because(
                            "Field '${field.name}' of ${product.id} costs $$5, ${size(contract.fields)} fields, ${\"}\"}")
                    .remedy("Describe ${[field.name, 'it']}"));
            assertThat(Shop.judge(policy, ORDERS))
                    .containsExactly(Violation.broken("field-silent", "outputs[default].fields.email")
                            .severity(Severity.WARNING)
                            .because("Field 'email' of sales.orders costs $5, 5 fields, }")
                            .remedy("Describe email, it"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = ';', textBlock = """
                PRODUCT ; product.id == 'sales.orders' && product.domain == 'sales' && product.major == 1
                PRODUCT ; product.owner == 'sales-team' && !has(product.team.productOwner) && product.team.productOwner == ''
                PRODUCT ; product.ports.exists(p, p.contract.fields.exists(f, f.name == 'email' && f.masked))
                PRODUCT ; point == 'design' && now > timestamp('2026-01-01T00:00:00Z')
                PRODUCT ; domain.name == 'sales' && domain.products == [] && !catalog.knows('sales.orders')
                PRODUCT ; catalog.product('no name').owner == '' && !has(product.firstPublished)
                PRODUCT ; 'SALES'.lower() == 'sales' && product.name.matches('^[a-z]+$')
                PORT ; port.name == 'default' && !has(port.previous) && port.previous.ports == []
                PORT ; contract.freshness <= duration('4h') && contract.completeness >= 0.99 && contract.completeness < 1
                PORT ; !has(contract.retention) && contract.retention.maximumDays == 0
                PORT ; 'marketing' in contract.access.domains && contract.classification >= INTERNAL
                SCHEMA ; schema.primaryKey == ['order_id'] && size(schema.fields) == 5
                FIELD ; !has(field.pii) || field.classification >= CONFIDENTIAL
                CHECK ; check.kind != '' && check.severity >= INFO
                LEVEL ; level.property in ['freshness', 'completeness']
                """)
        void judge_trueOfTheProduct_findsNothing(Each each, String expression) {
            Policy policy = policy(CelRule.of("is-true", expression).each(each));
            assertThat(Shop.found(policy, ORDERS)).isEmpty();
            Policy contrary =
                    policy(CelRule.of("is-true", "!(" + expression + ")").each(each));
            assertThat(Shop.found(contrary, ORDERS)).isNotEmpty();
        }

        @Test
        void judge_previousVersion_isComparedWith() {
            Policy policy = policy(CelRule.of(
                            "field-gone",
                            "port.previous.ports.all(before, before.contract.fields"
                                    + ".all(old, contract.fields.exists(f, f.name == old.name)))")
                    .each(Each.PORT));
            DataProduct before = Shop.orders().owner("before").build();
            Inquiry same = Inquiry.of(ORDERS, EnforcementPoint.DESIGN, Shop.NOW).published(port -> Optional.of(before));
            DataProduct fewer = DataProduct.builder("sales", "orders")
                    .version("1.3.0")
                    .owner("sales-team")
                    .schema(Schema.of(Field.string("order_id").required()))
                    .build();
            Inquiry shrunk =
                    Inquiry.of(fewer, EnforcementPoint.DESIGN, Shop.NOW).published(port -> Optional.of(before));
            assertThat(policy.judge(same)).isEmpty();
            assertThat(policy.judge(shrunk)).hasSize(1);
        }

        @Test
        void judge_catalog_isAskedByFunctions() {
            CatalogView catalog = new CatalogView() {
                @Override
                public List<ProductId> products(String domain) {
                    return domain.equals("sales") ? List.of(ORDERS.id()) : List.of();
                }

                @Override
                public Optional<DataProduct> find(ProductId product) {
                    return product.equals(ORDERS.id()) ? Optional.of(ORDERS) : Optional.empty();
                }
            };
            Policy policy = policy(CelRule.of(
                    "unknown-owner",
                    "catalog.products('sales').all(id, catalog.knows(id) && catalog.product(id).owner == 'sales-team')"
                            + " && domain.products == ['sales.orders']"));
            assertThat(policy.judge(Inquiry.of(ORDERS, EnforcementPoint.DESIGN, Shop.NOW)
                            .catalog(catalog)))
                    .isEmpty();
        }

        @Test
        void judge_withData_seesTheReportWithoutValues() {
            var unique = Expectations.unique("order_id");
            var schema = Expectations.notNull("order_id");
            QualityReport report = new QualityReport(
                    10,
                    List.of(
                            new CheckOutcome.Passed(schema, new Measure("no nulls", "none", 10, 0)),
                            new CheckOutcome.Failed(unique, new Measure("unique", "2 rows", 10, 2), RowSample.none())),
                    List.of());
            Policy policy = CelPolicies.policy("measured")
                    .points(EnforcementPoint.WITH_DATA)
                    .rules(
                            CelRule.of("score-low", "report.score >= 0.9 && report.rows == 10"),
                            CelRule.of("rows-failing", "outcome.passed || outcome.failing * 10 < outcome.rows")
                                    .each(Each.OUTCOME)
                                    .because("${outcome.failing} of ${outcome.rows} rows"))
                    .build();
            List<Violation> found = policy.judge(
                    Inquiry.of(ORDERS, EnforcementPoint.WITH_DATA, Shop.NOW).report(report));
            assertThat(found)
                    .extracting(Violation::code, Violation::message)
                    .containsExactly(
                            tuple("score-low", "It has to be true that report.score >= 0.9 && report.rows == 10"),
                            tuple("rows-failing", "2 of 10 rows"));
        }
    }

    @Nested
    final class Build {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                produkt.owner == 'x' | cel-unknown-name | line:1:1 rules[0].require | product, domain, catalog
                product.ownr == 'x' | cel-unknown-name | line:1:8 rules[0].require | ownr
                product.owner == 1 | cel-wrong-type | line:1:15 rules[0].require | no matching overload
                product.owner | cel-wrong-type | line:1:1 rules[0].require | expected a truth value
                report.score > 0.5 | cel-unknown-name | line:1:1 rules[0].require | report
                product.owner == | cel-syntax | line:1:17 rules[0].require | characters
                """)
        void build_expressionThatDoesNotFit_saysWhere(String expression, String code, String where, String words) {
            CelPolicyBuilder builder = CelPolicies.policy("wrong").rules(CelRule.of("some-code", expression));
            assertThatThrownBy(builder::build)
                    .isInstanceOfSatisfying(
                            InvalidProductException.class,
                            e -> assertThat(e.diagnostics()).singleElement().satisfies(found -> {
                                assertThat(found.code()).isEqualTo(code);
                                assertThat(found.where().toString()).isEqualTo(where);
                                assertThat(found.describe()).contains(words);
                            }));
        }

        @Test
        void build_severalProblems_areAllReported() {
            CelPolicyBuilder builder = CelPolicies.policy("Wrong Id")
                    .rules(
                            CelRule.of("one", "nothing").when("product.owner").because("${product} and ${x}"),
                            CelRule.of("two", "outcome.passed").each(Each.OUTCOME));
            assertThatThrownBy(builder::build)
                    .isInstanceOfSatisfying(
                            InvalidProductException.class,
                            e -> assertThat(e.diagnostics())
                                    .extracting(found -> found.code() + " " + found.where())
                                    .containsExactly(
                                            "policy-id line:1:1 id",
                                            "cel-wrong-type line:1:1 rules[0].when",
                                            "cel-unknown-name line:1:1 rules[0].require",
                                            "cel-wrong-type line:1:3 rules[0].message",
                                            "cel-no-report line:1:1 rules[1].each"));
        }

        @Test
        void build_withoutRules_isRefused() {
            assertThatThrownBy(CelPolicies.policy("empty")::build)
                    .isInstanceOf(InvalidProductException.class)
                    .hasMessageContaining("policy-empty");
        }

        @Test
        void version_ofAnythingElseSaid_isAnother() {
            CelRule rule = CelRule.of("one", "product.owner != ''");
            List<CelPolicyBuilder> others = List.of(
                    CelPolicies.policy("some-rules").rules(CelRule.of("two", "product.owner != ''")),
                    CelPolicies.policy("some-rules").rules(CelRule.of("one", "product.owner != 'x'")),
                    CelPolicies.policy("some-rules").rules(rule.when("true")),
                    CelPolicies.policy("some-rules").rules(rule.each(Each.PORT)),
                    CelPolicies.policy("some-rules").rules(rule.severity(Severity.INFO)),
                    CelPolicies.policy("some-rules").rules(rule.because("So it is")),
                    CelPolicies.policy("some-rules").rules(rule.remedy("So it is")),
                    CelPolicies.policy("some-rules").rules(rule.element("outputs")),
                    CelPolicies.policy("some-rules").rules(rule, CelRule.of("two", "true")),
                    CelPolicies.policy("some-rules").rules(rule).scope(PolicyScope.domain("sales")),
                    CelPolicies.policy("some-rules").rules(rule).points(EnforcementPoint.DESIGN),
                    CelPolicies.policy("some-rules").rules(rule).rollout(Rollout.of(PolicyMode.WARN)),
                    CelPolicies.policy("some-rules")
                            .rules(rule)
                            .rollout(Rollout.enforced().effectiveFrom(Shop.NOW)),
                    CelPolicies.policy("some-rules").rules(rule).waivers(WaiverRules.none()),
                    CelPolicies.policy("some-rules").rules(rule).limits(Limit.atMost("days", 3)),
                    CelPolicies.policy("some-rules").rules(rule).points(EnforcementPoint.WITH_DATA),
                    CelPolicies.policy("some-rules")
                            .rules(rule)
                            .points(EnforcementPoint.WITH_DATA)
                            .measures(CelMeasure.of("ids", "unique", "order_id")));
            Policy one = policy(rule);
            assertThat(one.version())
                    .matches("1\\.0\\+[0-9a-f]{64}")
                    .isEqualTo(policy(rule).version());
            assertThat(Stream.concat(Stream.of(one), others.stream().map(CelPolicyBuilder::build)))
                    .extracting(Policy::version)
                    .doesNotHaveDuplicates();
        }

        @Test
        void settings_partsThatRunTogether_areOthers() {
            Policy one = policy(CelRule.of("one", "true").because("a").remedy("bc"));
            Policy other = policy(CelRule.of("one", "true").because("ab").remedy("c"));
            assertThat(one.settings()).isNotEqualTo(other.settings()).isPresent();
        }
    }

    @Nested
    final class Bounds {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "[1,2,3,4,5,6,7,8,9,10].all(a, [1,2,3,4,5,6,7,8,9,10].all(b, [1,2,3,4,5,6,7,8,9,10].all(c, "
                            + "[1,2,3,4,5,6,7,8,9,10].all(d, [1,2,3,4,5,6,7,8,9,10].all(e, "
                            + "[1,2,3,4,5,6,7,8,9,10].all(f, a + b + c + d + e + f > 0))))))",
                    "1 / size(product.tags) == 1",
                    "[1][size(product.owner)] == 1",
                    "9223372036854775807 + size(product.owner) > 0",
                    "product.properties['absent'] == 1"
                })
        void judge_hostileExpression_blocksNamingThePolicy(String expression) {
            PolicySet policies = PolicySet.empty().and(List.of(policy(CelRule.of("hostile", expression))));
            assertThat(policies.judge(Inquiry.of(ORDERS, EnforcementPoint.DESIGN, Shop.NOW))
                            .blocking())
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.code()).isEqualTo(PolicySet.FAILED);
                        assertThat(violation.message()).contains("some-rules");
                    });
        }

        @Test
        void build_tooLong_isRefused() {
            String expression = "product.owner != '" + "x".repeat(Language.LENGTH) + "'";
            assertThatThrownBy(() -> policy(CelRule.of("long", expression)))
                    .isInstanceOf(InvalidProductException.class)
                    .hasMessageContaining("cel-syntax");
        }

        @Test
        void build_tooDeep_isRefused() {
            String expression = "(".repeat(500) + "true" + ")".repeat(500);
            assertThatThrownBy(() -> policy(CelRule.of("deep", expression)))
                    .isInstanceOf(InvalidProductException.class)
                    .hasMessageContaining("cel-syntax");
        }

        @Test
        void build_tooManyParts_isRefused() {
            String expression = "[" + "1,".repeat(Language.NODES) + "1] != []";
            assertThatThrownBy(() -> policy(CelRule.of("many", expression)))
                    .isInstanceOf(InvalidProductException.class)
                    .hasMessageContaining("cel-syntax");
        }
    }

    @Nested
    final class Strictness {
        private final CelRule steward = CelRule.of("steward", "has(product.team.dataSteward)");
        private final CelRule lead = CelRule.of("lead", "has(product.team.technicalLead)");

        @Test
        void isAtLeastAsStrictAs_moreRulesAndHigherSeverity_is() {
            Policy global = policy(steward.severity(Severity.WARNING));
            Policy variant = CelPolicies.policy("some-rules")
                    .scope(PolicyScope.domain("sales"))
                    .rules(steward.severity(Severity.CRITICAL), lead)
                    .build();
            assertThat(variant.isAtLeastAsStrictAs(global)).isTrue();
            assertThat(global.isAtLeastAsStrictAs(variant)).isFalse();
        }

        @Test
        void isAtLeastAsStrictAs_fewerPoints_isNot() {
            Policy global = policy(steward);
            Policy variant = CelPolicies.policy("some-rules")
                    .points(EnforcementPoint.DESIGN)
                    .rules(steward)
                    .build();
            assertThat(variant.isAtLeastAsStrictAs(global)).isFalse();
        }
    }
}
