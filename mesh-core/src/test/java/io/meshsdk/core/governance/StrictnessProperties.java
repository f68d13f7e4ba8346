package io.meshsdk.core.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.governance.KindCases.Case;
import io.meshsdk.core.governance.builtin.PolicyKind;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Setting;
import io.meshsdk.core.governance.builtin.Strictness;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the order of settings says of two policies is what they do to products. */
final class StrictnessProperties {
    private static final List<String> WORDS = List.of(
            "email",
            "customer_name",
            "customer_ssn",
            "id",
            "_id",
            "created_at",
            "dim_",
            "fact_",
            "phone",
            "_at",
            "row_count");

    private static final List<PolicyContext> PRODUCTS = KindCases.all().stream()
            .map(Case::context)
            .filter(context -> context.point() == EnforcementPoint.DESIGN)
            .toList();

    @Property(tries = 3000)
    void isAtLeastAsStrictAs_aPolicy_letsPassNoProductThatTheOtherDoesNot(@ForAll("pairs") Pair pair) {
        if (pair.one.isAtLeastAsStrictAs(pair.other)) {
            for (PolicyContext context : PRODUCTS) {
                if (pair.one.judge(context).isEmpty()) {
                    assertThat(pair.other.judge(context))
                            .as("%s lets pass %s", pair.one, context.product().id())
                            .isEmpty();
                }
            }
        }
    }

    @Property(tries = 1000)
    void isAtLeastAsStrictAs_anyPolicy_isSoOfItself(@ForAll("pairs") Pair pair) {
        assertThat(pair.one.isAtLeastAsStrictAs(pair.one)).isTrue();
    }

    @Provide
    Arbitrary<Pair> pairs() {
        List<PolicyKind> kinds = PolicyKinds.all().stream()
                .filter(kind -> kind.points().contains(EnforcementPoint.DESIGN))
                .filter(kind -> !kind.ownSettings().isEmpty())
                .toList();
        return Arbitraries.of(kinds)
                .flatMap(kind ->
                        Combinators.combine(policies(kind), policies(kind)).as(Pair::new));
    }

    private static Arbitrary<Policy> policies(PolicyKind kind) {
        Arbitrary<PolicySettings> settings = Arbitraries.just(PolicySettings.none());
        for (Setting setting : kind.ownSettings()) {
            Arbitrary<Value> values = values(setting);
            settings = Combinators.combine(settings, values.injectNull(0.5))
                    .as((so, value) -> value == null ? so : so.with(setting.name(), value));
        }
        return settings.map(all -> kind.create("mine", all));
    }

    private static Arbitrary<Value> values(Setting setting) {
        return switch (setting.type()) {
            case TEXT -> Arbitraries.of(setting.allowed()).map(Value::of);
            case TEXTS -> lists(setting);
            case RATIO -> written("0.5", "0.9", "99%", "99.9");
            case DURATION -> written("1 hour", "PT4H", "24 hours", "2 days");
            case PERIOD ->
                written("30 days", "1 month", "365 days", "366 days", "1 year", "P2Y", "2555 days", "7 years");
            case COUNT -> written("0", "1", "2", "3", "18");
            case FLAG -> written("true", "false");
            case CLASSIFICATION -> written("public", "internal", "confidential", "restricted");
            case INSTANT, SEVERITY, MODE, ANY ->
                throw new IllegalStateException("No kind that is built in has " + setting.type());
        };
    }

    private static Arbitrary<Value> lists(Setting setting) {
        List<String> words = setting.allowed().isEmpty() ? WORDS : setting.allowed();
        int least = setting.order() == Strictness.FEWER ? 1 : 0;
        return Arbitraries.subsetOf(words)
                .filter(some -> some.size() >= least)
                .map(some -> Value.of(some.stream().sorted().map(Value::of).toList()));
    }

    private static Arbitrary<Value> written(String... values) {
        return Arbitraries.of(values).map(Value::of);
    }

    record Pair(Policy one, Policy other) {}
}
