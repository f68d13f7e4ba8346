package io.meshsdk.core.governance.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Mask;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.FieldEdit;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.ProductEdit;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.Severity;
import io.meshsdk.schema.Field;
import io.meshsdk.spi.storage.ContractDocument;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class WhatIfTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final DataProduct MASKED = Registered.product(
                    "sales", "masked", Field.string("email").pii("email").masked(Mask.email()))
            .build();
    private static final DataProduct CLEAR = Registered.product(
                    "sales", "clear", Field.string("email").pii("email"), Field.string("name"))
            .build();
    private static final DataProduct PLAIN =
            Registered.product("finance", "plain", Field.string("code")).build();

    private static final PolicySet NONE = PolicySet.empty();

    private static WhatIf whatIf(Catalog catalog, PolicySet current) {
        return WhatIf.of(new WhatIf.Asked(catalog, NOW, product -> true, unread -> true, inquiry -> inquiry), current);
    }

    /** Adds a product of domain finance to a catalog, whose entry nobody can read. */
    private static ProductId damaged(InMemoryCatalog catalog) {
        CatalogEntry entry = catalog.find(PLAIN.id()).orElseThrow();
        ProductId damaged = new ProductId("finance", "damaged");
        ContractDocument contract = new ContractDocument(
                damaged,
                entry.contract().version(),
                entry.contract().mediaType(),
                "0".repeat(64),
                "{".getBytes(StandardCharsets.UTF_8));
        var unused =
                catalog.register(new CatalogEntry(damaged, 0, contract, entry.texts(), List.of(), entry.reach()), 0);
        return damaged;
    }

    private static WhatIf whatIf(PolicySet current) {
        return whatIf(Registered.catalog(MASKED, CLEAR, PLAIN), current);
    }

    private static Policy builtIn(String id) {
        return PolicySet.builtIn().policies().stream()
                .filter(policy -> policy.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    final class Effects {
        @Test
        void report_newPolicy_namesWhoWouldFailWithTheSmallestEdit() {
            WhatIfReport report = whatIf(NONE).with(builtIn("pii-protected")).report();
            assertThat(report.judged()).isEqualTo(3);
            assertThat(report.newlyFailing()).singleElement().satisfies(effect -> {
                assertThat(effect.product()).isEqualTo(CLEAR.id());
                assertThat(effect.added()).extracting(Violation::code).containsExactly("pii-unmasked");
                assertThat(effect.left()).isEmpty();
                assertThat(effect.smallest()).hasSize(1);
                DataProduct mended = applied(CLEAR, effect.smallest());
                assertThat(PolicySet.empty()
                                .and(List.of(builtIn("pii-protected")))
                                .judge(Inquiry.of(mended, EnforcementPoint.BEFORE_PUBLISH, NOW))
                                .passes())
                        .isTrue();
            });
            assertThat(report.effects()).hasSize(1);
        }

        @Test
        void report_withoutAPolicy_namesWhoWouldPass() {
            PolicySet current = NONE.and(List.of(builtIn("pii-protected")));
            WhatIfReport report = whatIf(current).without("pii-protected").report();
            assertThat(report.newlyPassing()).singleElement().satisfies(effect -> {
                assertThat(effect.product()).isEqualTo(CLEAR.id());
                assertThat(effect.gone()).hasSize(1);
                assertThat(effect.smallest()).isEmpty();
            });
            assertThat(report.newlyFailing()).isEmpty();
        }

        @Test
        void report_changedSetting_replacesThePolicyOfItsId() {
            PolicySet current = NONE.and(List.of(new NamedLike("clear|plain|masked")));
            WhatIfReport report =
                    whatIf(current).with(new NamedLike("masked|clear")).report();
            assertThat(report.newlyFailing()).extracting(Effect::product).containsExactly(PLAIN.id());
            assertThat(report.newlyFailing().get(0).left())
                    .extracting(Violation::remedy)
                    .containsExactly("Call it otherwise");
            assertThat(report.describe())
                    .contains("3 products: 1 would fail, 0 would pass, 0 otherwise", "finance.plain would fail")
                    .contains("by hand product: Call it otherwise");
        }

        @Test
        void report_samePolicies_changesNothing() {
            WhatIfReport report = whatIf(PolicySet.builtIn()).report();
            assertThat(report.effects()).isEmpty();
            assertThat(report.judged()).isEqualTo(3);
        }

        @Test
        void report_failsBothWays_tellsOnlyWhatIsNew() {
            PolicySet current = NONE.and(List.of(new NamedLike("none")));
            WhatIfReport report = whatIf(current).with(builtIn("pii-protected")).report();
            assertThat(report.effects(Effect.Kind.FAILS_OTHERWISE))
                    .singleElement()
                    .satisfies(effect -> {
                        assertThat(effect.added()).extracting(Violation::code).containsExactly("pii-unmasked");
                        assertThat(effect.gone()).isEmpty();
                    });
        }

        @Test
        void report_onlyWhatBlocks_isMended() {
            Policy described = new Described();
            WhatIfReport report = whatIf(Registered.catalog(CLEAR), NONE)
                    .with(builtIn("pii-protected"), described)
                    .report();
            assertThat(report.newlyFailing()).singleElement().satisfies(effect -> {
                assertThat(effect.added()).hasSize(3);
                assertThat(effect.smallest())
                        .as("describing fields helps, and is not needed to pass")
                        .hasSize(1);
            });
        }

        @Test
        void report_editedProduct_isComparedWithTheRegisteredOne() {
            WhatIfReport report = whatIf(Registered.catalog(CLEAR), PolicySet.builtIn())
                    .with(new NamedLike("other"))
                    .report();
            assertThat(report.effects())
                    .allSatisfy(effect -> assertThat(effect.added())
                            .extracting(Violation::code)
                            .containsExactly("name-unlike"));
        }

        @Test
        void report_editThatNeedsAnotherVersion_isNamedAndTheVersionLeft() {
            WhatIfReport report = whatIf(Registered.catalog(CLEAR), PolicySet.builtIn())
                    .without("pii-protected")
                    .report();
            assertThat(report.newlyPassing()).hasSize(1);
            PolicySet lenient = NONE.and(PolicySet.builtIn().policies().stream()
                    .filter(policy -> !policy.id().equals("pii-protected"))
                    .toList());
            Effect effect = whatIf(Registered.catalog(CLEAR), lenient)
                    .candidate(PolicySet.builtIn())
                    .report()
                    .newlyFailing()
                    .get(0);
            assertThat(effect.smallest()).hasSize(1);
            assertThat(effect.left())
                    .isNotEmpty()
                    .noneMatch(violation -> violation.code().equals("pii-unmasked"));
            assertThat(effect.left().toString()).contains("version");
        }

        private DataProduct applied(DataProduct product, List<ProductEdit> edits) {
            DataProduct edited = product;
            for (ProductEdit edit : edits) {
                edited = edit.apply(edited);
            }
            return edited;
        }
    }

    @Nested
    final class Rollouts {
        private final Policy observed = new NamedLike("none") {
            @Override
            public Rollout rollout() {
                return Rollout.of(PolicyMode.ENFORCE).effectiveFrom(NOW.plusSeconds(1));
            }
        };

        @Test
        void report_beforeItIsInForce_tellsWhoWouldBeTold() {
            WhatIfReport report = whatIf(NONE).with(observed).report();
            assertThat(report.newlyFailing()).isEmpty();
            assertThat(report.effects(Effect.Kind.PASSES_OTHERWISE)).hasSize(3);
        }

        @Test
        void report_onTheDay_tellsWhoWouldFail() {
            WhatIfReport report =
                    whatIf(NONE).with(observed).on(NOW.plusSeconds(1)).report();
            assertThat(report.newlyFailing()).hasSize(3);
        }

        @Test
        void report_asIfEnforcedBeforeAPolicyIsNamed_tellsTheSame() {
            WhatIf question = whatIf(NONE);

            assertThat(question.asIfEnforced().with(observed).report().newlyFailing())
                    .isNotEmpty()
                    .isEqualTo(question.with(observed).asIfEnforced().report().newlyFailing());
        }

        @Test
        void report_asIfEnforced_tellsWhoWouldFail() {
            WhatIfReport report = whatIf(NONE).with(observed).asIfEnforced().report();
            assertThat(report.newlyFailing()).hasSize(3);
        }
    }

    @Nested
    final class Choice {
        @Test
        void report_asIfEnforcedBeforeAVariantIsNamed_takesIt() {
            PolicySet current = NONE.and(List.of(new NamedLike("clear|plain|masked")));

            assertThat(whatIf(current)
                            .asIfEnforced()
                            .with(NamedLike.maskedInSales())
                            .report()
                            .newlyFailing())
                    .extracting(Effect::product)
                    .containsExactly(CLEAR.id());
        }

        @Test
        void report_ofSourcesThatNobodyMayFind_namesNone() {
            DataProduct derived = Registered.product(
                            "finance", "derived", Field.string("code").derivedFrom("sales.clear", "email"))
                    .build();
            WhatIf.Asked asked = new WhatIf.Asked(
                    Registered.catalog(CLEAR, derived),
                    NOW,
                    product -> product.id().domain().equals("finance"),
                    unread -> false,
                    inquiry -> inquiry);

            WhatIfReport report = WhatIf.of(asked, NONE)
                    .with(PolicyKinds.create("laundering", "laundering", PolicySettings.none()))
                    .report();

            assertThat(report.newlyFailing()).extracting(Effect::product).containsExactly(derived.id());
            assertThat(report.toString()).doesNotContain("sales.clear/");
        }

        @Test
        void report_damagedEntriesOfOthers_areNotTold() {
            InMemoryCatalog catalog = Registered.catalog(PLAIN);
            ProductId damaged = damaged(catalog);
            WhatIf ofAll = WhatIf.of(
                    new WhatIf.Asked(catalog, NOW, product -> true, unread -> false, inquiry -> inquiry), NONE);

            assertThat(ofAll.report().unreadable()).isEmpty();
            assertThat(whatIf(catalog, NONE).domain("sales").report().unreadable())
                    .isEmpty();
            assertThat(whatIf(catalog, NONE).domain("finance").report().unreadable())
                    .containsExactly(damaged);
        }

        @Test
        void report_oneDomain_judgesOnlyIts() {
            WhatIfReport report =
                    whatIf(NONE).with(new NamedLike("none")).domain("finance").report();
            assertThat(report.judged()).isEqualTo(1);
            assertThat(report.newlyFailing()).extracting(Effect::product).containsExactly(PLAIN.id());
        }

        @Test
        void report_productsThatNobodyMayFind_areLeftOut() {
            WhatIf.Asked asked = new WhatIf.Asked(
                    Registered.catalog(MASKED, CLEAR, PLAIN),
                    NOW,
                    product -> product.id().domain().equals("sales"),
                    unread -> true,
                    inquiry -> inquiry);
            WhatIfReport report =
                    WhatIf.of(asked, NONE).with(new NamedLike("none")).report();
            assertThat(report.judged()).isEqualTo(2);
            assertThat(report.describe()).doesNotContain("finance");
        }

        @Test
        void report_aVariantOfADomain_takesThePlaceOfTheGlobalOneThere() {
            PolicySet current = NONE.and(List.of(new NamedLike("clear|plain|masked")));
            WhatIfReport report =
                    whatIf(current).with(NamedLike.maskedInSales()).report();
            assertThat(report.newlyFailing()).extracting(Effect::product).containsExactly(CLEAR.id());
            assertThat(whatIf(current.and(List.of(NamedLike.maskedInSales())))
                            .candidate(current)
                            .report()
                            .newlyPassing())
                    .extracting(Effect::product)
                    .containsExactly(CLEAR.id());
        }

        @Test
        void at_withData_isRefused() {
            assertThatThrownBy(() -> whatIf(NONE).at(EnforcementPoint.WITH_DATA))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no data is read");
        }

        @Test
        void with_policiesThatCannotBeTogether_isRefused() {
            assertThatThrownBy(() -> whatIf(NONE).with(new NamedLike("a"), new NamedLike("b")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("named-like");
        }

        @Test
        void report_damagedEntry_isNamedAndHidesNoOther() {
            InMemoryCatalog catalog = Registered.catalog(PLAIN);
            ProductId damaged = damaged(catalog);
            WhatIfReport report =
                    whatIf(catalog, NONE).with(new NamedLike("none")).report();
            assertThat(report.unreadable()).containsExactly(damaged);
            assertThat(report.newlyFailing()).extracting(Effect::product).containsExactly(PLAIN.id());
        }

        @Test
        void report_ofAPolicyThatNobodyAnswers_saysSoOfThatProductAndJudgesTheOthers() {
            WhatIf.Asked asked = new WhatIf.Asked(
                    Registered.catalog(MASKED, CLEAR, PLAIN),
                    NOW,
                    product -> true,
                    unread -> true,
                    inquiry -> inquiry.approved(() -> {
                        if (inquiry.product().id().equals(CLEAR.id())) {
                            throw new StorageException("Cannot read approvals");
                        }
                        return List.of();
                    }));

            WhatIfReport report = WhatIf.of(asked, NONE.and(List.of(new Approved())))
                    .with(new NamedLike("none"))
                    .report();

            assertThat(report.judged()).isEqualTo(3);
            assertThat(report.newlyFailing())
                    .extracting(Effect::product)
                    .containsExactlyInAnyOrder(MASKED.id(), PLAIN.id());
            assertThat(report.effects(Effect.Kind.FAILS_OTHERWISE))
                    .singleElement()
                    .satisfies(effect -> {
                        assertThat(effect.product()).isEqualTo(CLEAR.id());
                        assertThat(effect.before().blocking())
                                .extracting(Violation::kind)
                                .containsExactly(Violation.Kind.NOT_EVALUATED);
                    });
        }
    }

    @Nested
    final class Coverage {
        @Test
        void coverage_tellsWhatNeverFiresAndWhoIsJudgedByNobody() {
            Policy elsewhere = new NamedLike("none") {
                @Override
                public String id() {
                    return "elsewhere";
                }

                @Override
                public PolicyScope scope() {
                    return PolicyScope.domain("marketing");
                }
            };
            Policy ofSales = new NamedLike("clear|masked") {
                @Override
                public String id() {
                    return "of-sales";
                }

                @Override
                public PolicyScope scope() {
                    return PolicyScope.domain("sales");
                }
            };
            PolicyCoverage coverage = whatIf(NONE.and(List.of(elsewhere, ofSales, new SalesOnly())))
                    .report()
                    .coverage();
            assertThat(coverage.neverAsked()).containsExactly("elsewhere");
            assertThat(coverage.neverFired()).containsExactly("of-sales");
            assertThat(coverage.unjudged()).containsExactly(PLAIN.id());
            PolicyCoverage.Reach reach =
                    Optional.ofNullable(coverage.policies().get("sales-only")).orElseThrow();
            assertThat(reach.asked()).isEqualTo(2);
            assertThat(reach.fired()).isEqualTo(1);
            assertThat(reach.violations()).isEqualTo(1);
            assertThat(reach.codes()).containsExactly("name-unlike");
        }
    }

    /** Names match a pattern; the edit is left to people. */
    private static class NamedLike implements Policy {
        private final String pattern;
        private final PolicyScope scope;

        NamedLike(String pattern) {
            this(pattern, PolicyScope.global());
        }

        private NamedLike(String pattern, PolicyScope scope) {
            this.pattern = pattern;
            this.scope = scope;
        }

        /** Returns the variant of a domain, which says that it is as strict. */
        static NamedLike maskedInSales() {
            return new NamedLike("masked", PolicyScope.domain("sales"));
        }

        @Override
        public PolicyScope scope() {
            return scope;
        }

        @Override
        public boolean isAtLeastAsStrictAs(Policy global) {
            return global instanceof NamedLike;
        }

        @Override
        public String id() {
            return "named-like";
        }

        @Override
        public Set<EnforcementPoint> points() {
            return Set.of(EnforcementPoint.BEFORE_PUBLISH);
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return context.product().id().name().matches(pattern)
                    ? List.of()
                    : List.of(Violation.broken("name-unlike", "product")
                            .because("The name is unlike " + pattern)
                            .remedy("Call it otherwise"));
        }
    }

    /** Asks the mesh for approvals, and wants none. */
    private static final class Approved implements Policy {
        @Override
        public String id() {
            return "approved";
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return context.approvals().stream()
                    .map(any -> Violation.broken("approved", "product").because("Somebody approved it"))
                    .toList();
        }
    }

    private static final class SalesOnly extends NamedLike {
        SalesOnly() {
            super("masked");
        }

        @Override
        public String id() {
            return "sales-only";
        }

        @Override
        public PolicyScope scope() {
            return PolicyScope.domain("sales");
        }
    }

    /** Fields are described, which a machine can do and which blocks nothing. */
    private static final class Described implements Policy {
        @Override
        public String id() {
            return "described";
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return context.ports().get(0).contract().schema().fields().stream()
                    .filter(field -> field.description().isEmpty())
                    .map(field -> Violation.broken("field-silent", "outputs[default].schema." + field.name())
                            .severity(Severity.WARNING)
                            .because("Nobody says what it is")
                            .edit(new FieldEdit.Describe(
                                    "outputs[default].schema." + field.name(), "What it holds, in words")))
                    .toList();
        }
    }
}
