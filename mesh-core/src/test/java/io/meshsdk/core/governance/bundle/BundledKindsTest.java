package io.meshsdk.core.governance.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.KnownKinds;
import io.meshsdk.core.governance.PolicyOwner;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.internal.Sha256;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.policy.CommonTerms;
import io.meshsdk.spi.policy.PolicyKindProvider;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** A bundle that names a policy of a provider's kind means what the council's provider makes, and nothing else. */
final class BundledKindsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final KeyPair COUNCIL = Councils.keys();
    private static final ClassLoader NOTHING = new ClassLoader(ClassLoader.getPlatformClassLoader()) {};
    private static final DataProduct ORDERS = DataProduct.builder("sales", "orders")
            .version("1.0.0")
            .owner("sales-data-team@company.com")
            .description("Orders of the shop")
            .schema(Schema.of(Field.string("order_id").primaryKey().describedAs("Number of the order")))
            .build();

    private final InMemoryCatalog catalog = new InMemoryCatalog();

    private static Policy strict(String id, CommonTerms terms) {
        return new Least(id, terms, 3);
    }

    private CouncilRulebook rulebook(BiFunction<String, CommonTerms, Policy> makes) {
        return new CouncilRulebook(
                new BundleJournal(catalog, CouncilKeys.of(List.of(COUNCIL.getPublic()))),
                PolicySet.empty(),
                List.of(),
                KnownKinds.of(List.of(new LeastKind(makes)), NOTHING));
    }

    private void enactStrict() {
        PolicyBundle bundle = rulebook(BundledKindsTest::strict)
                .next(NOW)
                .policy("fields", "least", Map.of("least", Value.of(3L)))
                .build();
        var unused = rulebook(BundledKindsTest::strict).journal().publish(bundle.sign(COUNCIL));
    }

    private List<Violation> blocking(BiFunction<String, CommonTerms, Policy> makes) {
        return rulebook(makes)
                .inForce(Optional.empty())
                .judge(Inquiry.of(ORDERS, EnforcementPoint.DESIGN, NOW))
                .blocking();
    }

    @Test
    void inForce_aProviderThatMakesTheSame_judges() {
        enactStrict();

        assertThat(blocking(BundledKindsTest::strict))
                .extracting(Violation::code)
                .containsExactly("too-few");
    }

    @Test
    void inForce_aProviderThatSetsSomethingElseOfTheClass_blocksByNameAndTellsWhat() {
        enactStrict();

        assertThat(blocking((id, terms) -> new Least(id, terms, 0)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo("bundle-policy-changed");
                    assertThat(found.message())
                            .contains(
                                    "'fields'",
                                    "settings " + Sha256.hex("least 3"),
                                    "settings " + Sha256.hex("least 0"));
                });
    }

    @Test
    void inForce_aProviderThatMakesAnotherClass_blocksByName() {
        enactStrict();

        assertThat(blocking(Silent::new)).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("bundle-policy-changed");
            assertThat(found.message()).contains("'fields'", Least.class.getName(), Silent.class.getName());
        });
    }

    @Test
    void inForce_aKindThatIsBuiltInWhereTheBundleWasMadeAndIsAProvidersHere_blocksByName() {
        BundledPolicy.OfKind named =
                new BundledPolicy.OfKind("fields", "1.0", PolicyOwner.anywhere(), "least", Map.of());
        var unused = rulebook(BundledKindsTest::strict)
                .journal()
                .publish(new PolicyBundle(1, NOW, "", List.of(named)).sign(COUNCIL));

        assertThat(blocking(BundledKindsTest::strict)).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("bundle-policy-changed");
            assertThat(found.message()).contains("'fields'", "'least', built in", Least.class.getName());
        });
    }

    @Test
    void policy_ofAProviderWhosePoliciesDoNotSayWhatTheyHold_isRefused() {
        BundleBuilder next = rulebook(Silent::new).next(NOW);

        assertThatThrownBy(() -> next.policy("fields", "least", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'fields'", Silent.class.getName(), "settings()");
    }

    /** A kind whose policies somebody else makes, whatever is set. */
    private record LeastKind(BiFunction<String, CommonTerms, Policy> makes) implements PolicyKindProvider {
        @Override
        public String kind() {
            return "least";
        }

        @Override
        public String asks() {
            return "Schemas have so many fields at least.";
        }

        @Override
        public List<String> settings() {
            return List.of("least");
        }

        @Override
        public Policy policy(String id, CommonTerms terms, Map<String, Value> settings) {
            return makes.apply(id, terms);
        }
    }

    /** Is as it was said, of whatever class. */
    private interface Said extends Policy {
        CommonTerms terms();

        @Override
        default String version() {
            return terms().version();
        }

        @Override
        default PolicyScope scope() {
            return terms().scope();
        }

        @Override
        default Set<EnforcementPoint> points() {
            return terms().points();
        }

        @Override
        default Rollout rollout() {
            return terms().rollout();
        }

        @Override
        default WaiverRules waivers() {
            return terms().waivers();
        }
    }

    private record Least(String id, CommonTerms terms, int least) implements Said {
        @Override
        public Optional<String> settings() {
            return Optional.of("least " + least);
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return context.product().schema().fields().size() >= least
                    ? List.of()
                    : List.of(Violation.broken("too-few", "product"));
        }
    }

    private record Silent(String id, CommonTerms terms) implements Said {
        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of();
        }
    }
}
