package io.meshsdk.core.governance;

import static io.meshsdk.core.governance.GovernedProducts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.Rollout;
import io.meshsdk.quality.Severity;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class FederationProperties {
    @Property(tries = 500)
    void judge_withMorePolicies_letsNothingThroughThatWasBlocked(
            @ForAll("policies") List<OrderedPolicy> few,
            @ForAll("policies") List<OrderedPolicy> more,
            @ForAll("products") DataProduct product) {
        PolicySet before = PolicySet.empty().and(List.copyOf(few));
        PolicySet after = before.and(renamed(more));

        assertThat(blocked(after, product)).containsAll(blocked(before, product));
    }

    @Property(tries = 1000)
    void judge_withAVariantThatIsAccepted_letsNothingThroughThatWasBlocked(
            @ForAll("rules") OrderedPolicy global,
            @ForAll("rules") OrderedPolicy any,
            @ForAll("products") DataProduct product) {
        OrderedPolicy variant = new OrderedPolicy(
                global.id(),
                "sales",
                any.described(),
                any.severity(),
                any.points(),
                any.rollout(),
                any.waivers(),
                List.of());
        Optional<PolicySet> overridden = load(List.of(global, variant));
        Assume.that(overridden.isPresent());

        assertThat(blocked(overridden.get(), product))
                .containsAll(blocked(PolicySet.empty().and(List.of(global)), product));
    }

    @Property(tries = 500)
    void and_anyOrder_givesTheSameSet(
            @ForAll("policies") List<OrderedPolicy> policies, @ForAll("products") DataProduct product) {
        List<OrderedPolicy> turned = new ArrayList<>(policies);
        java.util.Collections.reverse(turned);
        PolicySet one = PolicySet.empty().and(List.copyOf(policies));
        PolicySet other = PolicySet.empty();
        for (OrderedPolicy rule : turned) {
            other = other.and(List.of(rule));
        }

        assertThat(other.digest()).isEqualTo(one.digest());
        assertThat(blocked(other, product)).isEqualTo(blocked(one, product));
    }

    @Property(tries = 2000)
    void isAsStrict_ofARollout_holdsAtEveryTimeForEveryProduct(
            @ForAll("rollouts") Rollout one, @ForAll("rollouts") Rollout other, @ForAll("moments") Instant now) {
        Assume.that(Leniency.isAsStrict(one, other));

        for (int day = -5; day <= 5; day++) {
            Optional<Instant> published =
                    Optional.of(NOW.plus(Duration.ofDays(day)).minusSeconds(1));
            assertThat(one.at(now, published)).isGreaterThanOrEqualTo(other.at(now, published));
        }
        assertThat(one.at(now, Optional.empty())).isGreaterThanOrEqualTo(other.at(now, Optional.empty()));
    }

    @Provide
    Arbitrary<List<OrderedPolicy>> policies() {
        return rules().list()
                .ofMaxSize(6)
                .map(rules -> rules.stream()
                        .filter(rule -> rules.stream()
                                .filter(other -> other.id().equals(rule.id()))
                                .findFirst()
                                .filter(rule::equals)
                                .isPresent())
                        .distinct()
                        .toList());
    }

    @Provide
    Arbitrary<OrderedPolicy> rules() {
        return Combinators.combine(
                        Arbitraries.of("one", "two", "three"),
                        Arbitraries.of("", "sales", "hr"),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(Severity.class),
                        points(),
                        rollouts())
                .as((id, domain, described, severity, points, rollout) -> OrderedPolicy.global(id, described)
                        .in(domain)
                        .severity(severity)
                        .at(points)
                        .rollout(rollout));
    }

    @Provide
    Arbitrary<Rollout> rollouts() {
        return Combinators.combine(
                        Arbitraries.of(PolicyMode.class),
                        moments().optional(),
                        moments().optional())
                .as(Rollout::new);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(-4, 4).map(day -> NOW.plus(Duration.ofDays(day)));
    }

    @Provide
    Arbitrary<DataProduct> products() {
        return Arbitraries.integers().between(0, 4).map(FederationProperties::product);
    }

    private static Arbitrary<Set<EnforcementPoint>> points() {
        return Arbitraries.of(EnforcementPoint.DESIGN, EnforcementPoint.BEFORE_PUBLISH, EnforcementPoint.READ)
                .set()
                .ofMinSize(1)
                .map(EnumSet::copyOf);
    }

    private static DataProduct product(int described) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Field field = Field.string("field_" + i);
            fields.add(i < described ? field.describedAs("What it is") : field);
        }
        return DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-team")
                .schema(Schema.of(fields))
                .build();
    }

    private static List<io.meshsdk.policy.Policy> renamed(List<OrderedPolicy> rules) {
        return rules.stream()
                .<io.meshsdk.policy.Policy>map(rule -> new OrderedPolicy(
                        "more-" + rule.id(),
                        rule.domain(),
                        rule.described(),
                        rule.severity(),
                        rule.points(),
                        rule.rollout(),
                        rule.waivers(),
                        rule.limits()))
                .toList();
    }

    private static Optional<PolicySet> load(List<OrderedPolicy> rules) {
        try {
            return Optional.of(PolicySet.empty().and(List.copyOf(rules)));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Returns at which points the product is blocked by which policies. */
    private static Set<String> blocked(PolicySet policies, DataProduct product) {
        Set<String> blocked = new java.util.TreeSet<>();
        for (EnforcementPoint point : List.of(EnforcementPoint.DESIGN, EnforcementPoint.BEFORE_PUBLISH)) {
            policies.judge(Inquiry.of(product, point, NOW)).judgements().stream()
                    .filter(judgement -> judgement.mode() == PolicyMode.ENFORCE)
                    .filter(judgement -> judgement.violations().stream()
                            .anyMatch(violation -> violation.severity().blocks()))
                    .forEach(judgement -> blocked.add(point + " " + judgement.policy()));
        }
        return blocked;
    }
}
