package io.meshsdk.core.governance;

import static io.meshsdk.core.governance.GovernedProducts.design;
import static io.meshsdk.core.governance.GovernedProducts.policy;
import static io.meshsdk.core.governance.GovernedProducts.report;
import static io.meshsdk.core.governance.GovernedProducts.rows;
import static io.meshsdk.core.governance.GovernedProducts.scoped;
import static io.meshsdk.core.governance.GovernedProducts.sound;
import static io.meshsdk.core.governance.GovernedProducts.withData;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.documents.ProductArbitraries;
import io.meshsdk.error.StorageException;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PolicySetTest {
    @Nested
    final class And {
        @Test
        void and_anIdThatIsThere_namesBothClasses() {
            assertThatThrownBy(() -> PolicySet.builtIn().and(List.of(policy("naming", List::of))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll("naming", classOf("naming"), GovernedProducts.class.getName());
        }

        @Test
        void and_anIdThatIsNotKebabCase_isRefused() {
            assertThatThrownBy(() -> PolicySet.empty().and(List.of(policy("My Policy", List::of))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'My Policy'");
        }

        @Test
        void and_morePolicies_leavesTheSetAsItWas() {
            PolicySet before = PolicySet.builtIn();
            String digest = before.digest();

            PolicySet after = before.and(List.of(policy("zz-top", List::of), policy("aa", List::of)));

            assertThat(before.digest()).isEqualTo(digest);
            assertThat(after.digest()).isNotEqualTo(digest).matches("[0-9a-f]{64}");
            assertThat(after.policies()).extracting(Policy::id).isSorted().contains("aa", "zz-top");
        }

        @Test
        void digest_theSamePoliciesInAnotherOrder_isEqual() {
            Policy one = policy("one", List::of);
            Policy two = policy("two", List::of);

            assertThat(PolicySet.empty().and(List.of(one, two)).digest())
                    .isEqualTo(PolicySet.empty()
                            .and(List.of(two))
                            .and(List.of(one))
                            .digest());
        }
    }

    @Nested
    final class Judge {
        @ParameterizedTest
        @MethodSource("io.meshsdk.core.governance.PolicySetTest#brokenAnswers")
        void judge_aPolicyThatFails_isACriticalViolationThatNamesIt(Supplier<List<Violation>> answer) {
            PolicySet policies = PolicySet.empty().and(List.of(policy("broken", answer), policy("other", List::of)));

            PolicyReport report = policies.judge(design(sound().build()));

            assertThat(report.passes()).isFalse();
            assertThat(report.judgements())
                    .extracting(PolicyReport.Judgement::policy)
                    .containsExactly("broken", "other");
            assertThat(report.violations()).singleElement().satisfies(violation -> {
                assertThat(violation.code()).isEqualTo("policy-failed");
                assertThat(violation.severity()).isEqualTo(Severity.CRITICAL);
                assertThat(violation.kind()).isEqualTo(Violation.Kind.NOT_EVALUATED);
                assertThat(violation.message()).contains("'broken'").doesNotContain("secret", "\tat ");
            });
        }

        @Test
        void judge_policiesOfAnotherDomainOrPoint_areNotAsked() {
            PolicySet policies = PolicySet.empty()
                    .and(List.of(
                            scoped("ours", PolicyScope.domain("sales"), () -> List.of(Violation.broken("x", "y"))),
                            scoped("theirs", PolicyScope.domain("hr"), () -> List.of(Violation.broken("x", "y"))),
                            PolicyKinds.find("not-empty").orElseThrow().create()));

            assertThat(policies.judge(design(sound().build())).judgements())
                    .extracting(PolicyReport.Judgement::policy)
                    .containsExactly("ours");
        }

        @Test
        void judge_withDataButWithoutReport_isACallersError() {
            Inquiry inquiry = Inquiry.of(sound().build(), EnforcementPoint.WITH_DATA, GovernedProducts.NOW);

            assertThatThrownBy(() -> PolicySet.builtIn().judge(inquiry))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no quality report");
        }

        @Test
        void judge_aPolicyThatWantsWhatWasNotMeasured_blocks() {
            PolicySet policies = PolicySet.empty().and(List.of(wanting(Expectations.notNull("no_such_field"))));
            DataProduct product = sound().build();

            assertThat(policies.measures(product, product.output())).isEmpty();
            assertThat(policies.judge(withData(product, report(1, List.of(rows(1)))))
                            .violations())
                    .extracting(Violation::code)
                    .containsExactly("policy-failed");
        }

        @Test
        void judge_aPolicyThatWantsACheckOfAnotherType_blocksAndNamesIt() {
            PolicySet policies = PolicySet.empty().and(List.of(wanting(Expectations.between("email", 0, 1))));
            DataProduct product = sound().build();

            assertThat(policies.measures(product, product.output())).isEmpty();
            assertThat(policies.judge(withData(product, report(1, List.of(rows(1)))))
                            .violations())
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.code()).isEqualTo("policy-failed");
                        assertThat(violation.message()).contains("'wanting'", "Range", "types");
                    });
        }

        @Test
        void judge_whileTheCatalogFails_throwsWhatTheCatalogThrew() {
            PolicySet policies = PolicySet.empty().and(List.of(policy("asking", () -> {
                throw new StorageException("Cannot reach the catalog");
            })));

            assertThatThrownBy(() -> policies.judge(design(sound().build())))
                    .isInstanceOf(StorageException.class)
                    .hasMessage("Cannot reach the catalog");
        }

        @Test
        void published_whichFails_throwsBeforeAPolicyIsAsked() {
            Inquiry inquiry = design(sound().build());

            assertThatThrownBy(() -> inquiry.published(port -> {
                        throw new IllegalStateException("The log is down");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        @Test
        void measures_twoPoliciesThatWantOneCheck_measureItOnce() {
            PolicySet policies = PolicySet.empty()
                    .and(List.of(
                            PolicyKinds.find("not-empty").orElseThrow().create(), wanting(Expectations.rowCount(1))));
            DataProduct product = sound().build();

            assertThat(policies.measures(product, product.output())).hasSize(1);
            assertThat(policies.judge(withData(product, report(1, List.of(rows(1)))))
                            .passes())
                    .isTrue();
        }

        private Policy wanting(Expectation wanted) {
            return new Policy() {
                @Override
                public String id() {
                    return "wanting";
                }

                @Override
                public Set<EnforcementPoint> points() {
                    return Set.of(EnforcementPoint.WITH_DATA);
                }

                @Override
                public List<Expectation> measures(DataProduct product, OutputPort port) {
                    return List.of(wanted);
                }

                @Override
                public List<Violation> judge(PolicyContext context) {
                    return List.of();
                }
            };
        }
    }

    @Property(tries = 50)
    void judge_withAnotherPolicy_keepsEveryViolation(@ForAll("products") DataProduct product) {
        PolicySet more = PolicySet.builtIn()
                .and(List.of(scoped(
                        "domain-rule",
                        PolicyScope.domain(product.id().domain()),
                        () -> List.of(Violation.broken("strict", "product")))));

        List<Violation> before = PolicySet.builtIn().judge(design(product)).violations();
        List<Violation> after = more.judge(design(product)).violations();

        assertThat(after).containsAll(before).hasSize(before.size() + 1);
    }

    @Property(tries = 50)
    void judge_anyProduct_noBuiltInPolicyFails(@ForAll("products") DataProduct product) {
        PolicyReport report =
                PolicySet.builtIn().judge(design(product).published(port -> java.util.Optional.of(product)));

        assertThat(report.violations()).extracting(Violation::code).doesNotContain(PolicySet.FAILED);
        assertThat(report.judgements()).hasSize(6);
    }

    @Provide
    Arbitrary<DataProduct> products() {
        return ProductArbitraries.products();
    }

    static Stream<Arguments> brokenAnswers() {
        return Stream.<Supplier<List<Violation>>>of(
                        () -> {
                            throw new IllegalStateException("secret value");
                        },
                        () -> {
                            throw new StackOverflowError("secret");
                        },
                        () -> {
                            throw new NoClassDefFoundError("secret");
                        },
                        () -> sneaky(new java.io.IOException("secret")),
                        PolicySetTest::nothing,
                        () -> Arrays.asList(Violation.broken("a", "b"), PolicySetTest.<Violation>nothing()),
                        () -> List.of(Violation.broken("a", "b").because(PolicySetTest.<String>nothing())))
                .map(Arguments::of);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T, E extends Exception> T sneaky(Exception failure) throws E {
        throw (E) failure;
    }

    private static String classOf(String kind) {
        return PolicyKinds.find(kind).orElseThrow().create().getClass().getName();
    }
}
