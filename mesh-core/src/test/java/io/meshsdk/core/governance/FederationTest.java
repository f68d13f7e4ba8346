package io.meshsdk.core.governance;

import static io.meshsdk.core.governance.GovernedProducts.design;
import static io.meshsdk.core.governance.GovernedProducts.policy;
import static io.meshsdk.core.governance.GovernedProducts.sound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Limit;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.quality.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FederationTest {
    private static final OrderedPolicy GLOBAL = OrderedPolicy.global("described", 3);

    @Nested
    final class Variants {
        @Test
        void and_aStricterVariant_takesThePlaceOfTheGlobalOneInItsDomainOnly() {
            PolicySet policies = set(GLOBAL, GLOBAL.in("sales").wanting(4));

            assertThat(judge(policies, sound().build())).containsExactly("too-few-described");
            assertThat(judge(policies, ofFinance())).isEmpty();
            assertThat(policies.judge(design(sound().build())).judgements())
                    .extracting(PolicyReport.Judgement::policy)
                    .containsExactly("described");
        }

        @Test
        void and_variantsOfSeveralDomains_standBesideEachOther() {
            PolicySet policies =
                    set(GLOBAL.in("sales").wanting(4), GLOBAL.in("finance").wanting(5), GLOBAL);

            assertThat(policies.policies())
                    .extracting(Policy::scope)
                    .map(PolicyScope::toString)
                    .containsExactly("global", "domain finance", "domain sales");
            assertThat(judge(policies, ofFinance())).containsExactly("too-few-described");
        }

        @Test
        void and_twoPoliciesOfOneDomainAndId_areRefused() {
            assertThatThrownBy(() -> set(GLOBAL.in("sales"), GLOBAL.in("sales").wanting(4)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("are policy 'described'");
        }

        @ParameterizedTest
        @MethodSource("io.meshsdk.core.governance.FederationTest#weakerVariants")
        void and_aWeakerVariant_isRefusedNamingBothAndWhy(Policy weaker, String why) {
            assertThatThrownBy(() -> set(weaker, GLOBAL))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "Cannot put policy 'described' of %s (domain sales) in the place of policy 'described' of"
                                            .formatted(weaker.getClass().getName())
                                    + " %s (global): it %s. Make it as strict, or give it another id to add it."
                                            .formatted(OrderedPolicy.class.getName(), why));
        }

        @Test
        void and_aVariantOfLessInMoreThanOneWay_saysAll() {
            assertThatThrownBy(() -> set(GLOBAL, GLOBAL.in("sales").wanting(1).severity(Severity.INFO)))
                    .hasMessageContaining("at least as strict, and it is of a lower severity.");
        }

        @Test
        void and_aVariantOfAnotherClassThatSaysItIsStrict_isRefused() {
            Policy boasting = new Boasting(GLOBAL.in("sales"));

            assertThat(boasting.isAtLeastAsStrictAs(GLOBAL)).isTrue();
            assertThatThrownBy(() -> set(GLOBAL, boasting))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll("'described'", Boasting.class.getName(), "is of another class");
        }

        @Test
        void and_aDomainPolicyOfAnotherId_isAdded() {
            PolicySet policies =
                    set(GLOBAL, OrderedPolicy.global("more-described", 4).in("sales"));

            assertThat(policies.judge(design(sound().build())).judgements())
                    .extracting(PolicyReport.Judgement::policy)
                    .containsExactly("described", "more-described");
        }

        @Test
        void digest_ofAVariantInAnotherDomain_differs() {
            assertThat(set(GLOBAL.in("sales")).digest())
                    .isNotEqualTo(set(GLOBAL.in("finance")).digest());
        }
    }

    @Nested
    final class Limits {
        private final OrderedPolicy gdpr =
                OrderedPolicy.global("gdpr", 0).limits(Limit.atMost("retention-days/personal", 1095));
        private final OrderedPolicy sox =
                OrderedPolicy.global("sox", 0).in("finance").limits(Limit.atLeast("retention-days/personal", 2555));

        @Test
        void and_policiesThatExcludeEachOther_areRefusedNamingBoth() {
            assertThatThrownBy(() -> set(gdpr, sox))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("No product of domain 'finance' can keep both policy 'gdpr' of %s (global), which wants"
                                    .formatted(OrderedPolicy.class.getName())
                            + " retention-days/personal <= 1095.0, and policy 'sox' of %s (domain finance), which wants"
                                    .formatted(OrderedPolicy.class.getName())
                            + " retention-days/personal >= 2555.0. Change one of them.");
        }

        @Test
        void and_policiesThatExcludeEachOther_areRefusedInWhicheverCallTheyCome() {
            PolicySet one = set(sox);

            assertThatThrownBy(() -> one.and(List.of(gdpr))).hasMessageContainingAll("'gdpr'", "'sox'");
        }

        @Test
        void and_limitsOfDifferentQuantitiesOrDomains_exclude_nothing() {
            PolicySet policies = set(
                    gdpr.in("sales"),
                    sox,
                    OrderedPolicy.global("logs", 0).limits(Limit.atLeast("retention-days/logs", 9999)));

            assertThat(policies.policies()).hasSize(3);
        }

        @Test
        void and_aPolicyThatExcludesItself_isRefused() {
            Policy impossible = PolicyKinds.create(
                    "retention", "kept-long", PolicySettings.none().with("operationalLeast", "10 years"));

            assertThatThrownBy(() -> set(impossible))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("No product can keep policy 'kept-long' of ")
                    .hasMessageContainingAll(
                            "retention-days/operational >= 3650.0", "retention-days/operational <= 2562.0");
            assertThat(set(PolicyKinds.create(
                                    "retention",
                                    "kept-long",
                                    PolicySettings.none().with("operationalLeast", "7 years")))
                            .policies())
                    .hasSize(1);
        }

        @Test
        void and_limitsThatMeet_areKept() {
            assertThat(set(gdpr, sox.limits(Limit.atLeast("retention-days/personal", 1095)))
                            .policies())
                    .hasSize(2);
        }

        @Test
        void and_aPolicyThatBlocksNothing_excludesNone() {
            assertThat(set(gdpr, sox.mode(PolicyMode.OBSERVE)).policies()).hasSize(2);
            assertThat(set(gdpr.severity(Severity.WARNING), sox).policies()).hasSize(2);
        }

        @Test
        void and_aPolicyThatThrowsWhenAskedForItsLimits_isRefusedByName() {
            Policy broken = new Policy() {
                @Override
                public String id() {
                    return "broken";
                }

                @Override
                public List<Limit> limits() {
                    throw new IllegalArgumentException("secret");
                }

                @Override
                public List<Violation> judge(io.meshsdk.policy.PolicyContext context) {
                    return List.of();
                }
            };

            assertThatThrownBy(() -> set(broken))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll("'broken'", "java.lang.IllegalArgumentException")
                    .hasMessageNotContaining("secret");
        }
    }

    @Nested
    final class Owners {
        private static final ProductId ORDERS = new ProductId("sales", "orders");
        private static final ProductId LEDGER = new ProductId("finance", "ledger");
        private static final PolicyOwner STEWARDS = PolicyOwner.of("platform", "steward");
        private static final BundleMark BUNDLE = new BundleMark(1, "ab");

        @Test
        void owner_ofPoliciesOfTwoDomainsAndOneId_isOfTheDomainWhoseProductWasJudged() {
            PolicySet policies = set(GLOBAL.in("finance"), GLOBAL.in("sales"));

            assertThat(policies.owner("described", ORDERS)).isEqualTo(PolicyOwner.of("sales", PolicyOwner.ROLE));
            assertThat(policies.owner("described", LEDGER)).isEqualTo(PolicyOwner.of("finance", PolicyOwner.ROLE));
        }

        @Test
        void owner_ofABundledPolicyOfOneDomain_doesNotOwnThatOfAnother() {
            Policy bundled = GLOBAL.in("finance");
            PolicySet policies =
                    set(bundled, GLOBAL.in("sales")).of(BUNDLE, List.of(new PolicySet.Owned(bundled, STEWARDS)));

            assertThat(policies.owner("described", LEDGER)).isEqualTo(STEWARDS);
            assertThat(policies.owner("described", ORDERS)).isEqualTo(PolicyOwner.of("sales", PolicyOwner.ROLE));
        }

        @Test
        void owner_ofAVariantInThePlaceOfAGlobalPolicy_isWhoOwnsTheGlobalOne() {
            PolicySet policies = set(GLOBAL, GLOBAL.in("sales").wanting(4));

            assertThat(policies.owner("described", ORDERS)).isEqualTo(PolicyOwner.anywhere());
            assertThat(policies.of(BUNDLE, List.of(new PolicySet.Owned(GLOBAL, STEWARDS)))
                            .owner("described", ORDERS))
                    .isEqualTo(STEWARDS);
        }
    }

    @Test
    void and_aPolicyThatCannotTellItsScope_blocksWhenItIsAsked() {
        Policy lost = new Policy() {
            @Override
            public String id() {
                return "lost";
            }

            @Override
            public PolicyScope scope() {
                throw new IllegalStateException("secret");
            }

            @Override
            public List<Violation> judge(io.meshsdk.policy.PolicyContext context) {
                return List.of();
            }
        };

        assertThat(judge(set(lost, policy("other", List::of)), sound().build())).containsExactly(PolicySet.FAILED);
    }

    static Stream<Arguments> weakerVariants() {
        OrderedPolicy variant = GLOBAL.in("sales");
        return Stream.of(
                Arguments.of(variant.wanting(2), "does not say of itself that it is at least as strict"),
                Arguments.of(variant.severity(Severity.WARNING), "is of a lower severity"),
                Arguments.of(variant.at(EnumSet.of(EnforcementPoint.READ)), "is not asked at [DESIGN]"),
                Arguments.of(variant.mode(PolicyMode.WARN), "comes into force less, or later"),
                Arguments.of(
                        variant.rollout(Rollout.enforced().effectiveFrom(GovernedProducts.NOW)),
                        "comes into force less, or later"),
                Arguments.of(
                        variant.rollout(Rollout.enforced().grandfatheredUntil(GovernedProducts.NOW)),
                        "comes into force less, or later"),
                Arguments.of(variant.waivers(WaiverRules.usual().renewals(2)), "may be waived more"));
    }

    private static PolicySet set(Policy... policies) {
        return PolicySet.empty().and(List.of(policies));
    }

    private static List<String> judge(PolicySet policies, DataProduct product) {
        return policies.judge(design(product)).violations().stream()
                .map(Violation::code)
                .toList();
    }

    private static DataProduct ofFinance() {
        DataProduct sound = sound().build();
        return DataProduct.builder("finance", "ledger")
                .version("1.0.0")
                .owner("finance-team")
                .schema(sound.schema())
                .build();
    }

    /** Says of itself that it is as strict as whatever is asked, and finds nothing. */
    private record Boasting(OrderedPolicy as) implements Policy {
        @Override
        public String id() {
            return as.id();
        }

        @Override
        public PolicyScope scope() {
            return as.scope();
        }

        @Override
        public Set<EnforcementPoint> points() {
            return as.points();
        }

        @Override
        public boolean isAtLeastAsStrictAs(Policy global) {
            return true;
        }

        @Override
        public List<Violation> judge(io.meshsdk.policy.PolicyContext context) {
            return List.of();
        }
    }
}
