package io.meshsdk.core.governance.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.core.governance.BundleMark;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.LastCommit;
import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.PolicyOwner;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.error.ConflictException;
import io.meshsdk.error.PolicyBundleException;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.quality.Severity;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CouncilRulebookTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final KeyPair COUNCIL = Councils.keys();
    private static final KeyPair STRANGER = Councils.keys();
    private static final DataProduct ORDERS = DataProduct.builder("sales", "orders")
            .version("1.0.0")
            .owner("sales-data-team@company.com")
            .description("Orders of the shop")
            .schema(Schema.of(Field.string("order_id").primaryKey().describedAs("Number of the order")))
            .build();

    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final List<Policy> brought = new ArrayList<>();

    private CouncilRulebook rulebook(KeyPair... keys) {
        List<PublicKey> known = Stream.of(keys).map(KeyPair::getPublic).toList();
        return new CouncilRulebook(
                new BundleJournal(catalog, CouncilKeys.of(known)), PolicySet.builtIn(), List.copyOf(brought));
    }

    private BundleMark publish(PolicyBundle bundle) {
        return rulebook(COUNCIL).journal().publish(bundle.sign(COUNCIL));
    }

    private BundleBuilder next() {
        return rulebook(COUNCIL).next(NOW);
    }

    private Journal journal() {
        return catalog.journal(JournalKey.of("policies"));
    }

    private static List<Violation> judge(PolicySet policies) {
        return policies.judge(Inquiry.of(ORDERS, EnforcementPoint.DESIGN, NOW)).violations();
    }

    private static List<String> codes(PolicySet policies) {
        return judge(policies).stream().map(Violation::code).toList();
    }

    private static void assertBlocks(PolicySet policies, String code, String... words) {
        assertThat(policies.judge(Inquiry.of(ORDERS, EnforcementPoint.DESIGN, NOW))
                        .blocking())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo(code);
                    assertThat(found.severity()).isEqualTo(Severity.CRITICAL);
                    assertThat(words)
                            .allSatisfy(word -> assertThat(found.describe()).contains(word));
                });
    }

    @Nested
    final class InForce {
        @Test
        void inForce_aBundle_setsItsPoliciesInThePlaceOfBuiltInOnesAndSaysWhich() {
            BundleMark mark = publish(next().policy("naming", "naming", Map.of("severity", Value.of("warning")))
                    .build());
            PolicySet policies = rulebook(COUNCIL).inForce(Optional.empty());

            assertThat(policies.bundle()).contains(mark);
            assertThat(mark.version()).isEqualTo(1);
            assertThat(policies.find("naming").orElseThrow().severity()).isEqualTo(Severity.WARNING);
            assertThat(policies.find("ownership")).isPresent();
            assertThat(codes(policies)).isEmpty();
        }

        @Test
        void inForce_aNewerBundle_isTakenUpByAMeshThatIsThere() {
            CouncilRulebook rulebook = rulebook(COUNCIL);
            publish(next().build());
            PolicySet before = rulebook.inForce(Optional.empty());
            BundleMark second =
                    publish(next().policy("documented", "ownership", Map.of()).build());

            assertThat(before.find("documented")).isEmpty();
            PolicySet after = rulebook.inForce(Optional.empty());
            assertThat(after.bundle()).contains(second);
            assertThat(after.find("documented")).isPresent();
        }

        @Test
        void inForce_anOwnPolicyOfTheMesh_isAddedToThoseOfTheBundle() {
            publish(next().build());
            brought.add(new Refusing("own"));

            assertThat(codes(rulebook(COUNCIL).inForce(Optional.empty()))).containsExactly("refused");
        }

        @Test
        void inForce_anOwnPolicyWithTheIdOfABundledOne_blocks() {
            publish(next().policy("documented", "ownership", Map.of()).build());
            brought.add(new Accepting("documented"));

            assertBlocks(rulebook(COUNCIL).inForce(Optional.empty()), "bundle-conflict", "documented");
        }

        @Test
        void inForce_aDomainsVariantOfABundledPolicy_takesItsPlaceThereIfItIsAsStrict() {
            publish(next().policy("documented", "ownership", Map.of("severity", Value.of("warning")))
                    .build());
            brought.add(ofSales("error"));
            PolicySet stricter = rulebook(COUNCIL).inForce(Optional.empty());
            assertThat(stricter.find("documented", ORDERS.id()).orElseThrow().severity())
                    .isEqualTo(Severity.ERROR);
            assertThat(codes(stricter)).isEmpty();

            brought.set(0, ofSales("info"));
            assertBlocks(rulebook(COUNCIL).inForce(Optional.empty()), "bundle-conflict", "documented", "severity");
        }

        @Test
        void inForce_aDomainsPolicyInThePlaceOfTheFault_changesNothing() {
            brought.add(new SaysItIsStrict("council-bundle"));

            assertThat(codes(rulebook(COUNCIL).inForce(Optional.empty()))).containsExactly("bundle-missing");
        }

        @Test
        void inForce_aDomainsPolicyOfAnotherClassInThePlaceOfABundledOne_blocks() {
            publish(next().policy("documented", "ownership", Map.of()).build());
            brought.add(new SaysItIsStrict("documented"));

            assertBlocks(rulebook(COUNCIL).inForce(Optional.empty()), "bundle-conflict", "documented");
        }

        /** Says that it is as strict as whatever is asked, and finds nothing. */
        private record SaysItIsStrict(String id) implements Policy {
            @Override
            public PolicyScope scope() {
                return PolicyScope.domain("sales");
            }

            @Override
            public Severity severity() {
                return Severity.CRITICAL;
            }

            @Override
            public Set<EnforcementPoint> points() {
                return EnumSet.allOf(EnforcementPoint.class);
            }

            @Override
            public WaiverRules waivers() {
                return WaiverRules.none();
            }

            @Override
            public boolean isAtLeastAsStrictAs(Policy global) {
                return true;
            }

            @Override
            public List<Violation> judge(PolicyContext context) {
                return List.of();
            }
        }

        private static Policy ofSales(String severity) {
            return PolicyKinds.create(
                    "ownership",
                    "documented",
                    PolicySettings.of(Map.of("scope", Value.of("sales"), "severity", Value.of(severity))));
        }

        @Test
        void inForce_twoKeysOfTheCouncil_takesBundlesOfEither() {
            publish(next().build());
            CouncilRulebook changing = rulebook(STRANGER, COUNCIL);
            PolicyBundle second = changing.next(NOW).build();

            assertThat(changing.journal().publish(second.sign(STRANGER)).version())
                    .isEqualTo(2);
            assertThat(codes(changing.inForce(Optional.empty()))).isEmpty();
            assertBlocks(
                    rulebook(COUNCIL).inForce(Optional.empty()),
                    "bundle-untrusted",
                    CouncilKeys.id(STRANGER.getPublic()));
        }

        @Test
        void inForce_noCouncilAndNoBundle_areThePoliciesOfTheMesh() {
            PolicySet policies = rulebook().inForce(Optional.empty());

            assertThat(policies.bundle()).isEmpty();
            assertThat(policies.digest()).isEqualTo(PolicySet.builtIn().digest());
        }

        @Test
        void owner_ofABundledPolicy_isWhomTheBundleNames() {
            publish(next().ownedBy("platform", "steward").policy("naming").build());
            PolicySet policies = rulebook(COUNCIL).inForce(Optional.empty());

            assertThat(policies.owner("naming", ORDERS.id())).isEqualTo(PolicyOwner.of("platform", "steward"));
            assertThat(policies.owner("ownership", ORDERS.id())).isEqualTo(PolicyOwner.anywhere());
        }
    }

    @Nested
    final class Faults {
        @Test
        void inForce_noBundle_blocks() {
            assertBlocks(rulebook(COUNCIL).inForce(Optional.empty()), "bundle-missing", "publish");
        }

        @ParameterizedTest
        @EnumSource(value = EnforcementPoint.class, names = "WITH_DATA", mode = EnumSource.Mode.EXCLUDE)
        void inForce_noBundle_blocksAtEachPoint(EnforcementPoint point) {
            PolicySet policies = rulebook(COUNCIL).inForce(Optional.empty());

            assertThat(policies.judge(Inquiry.of(ORDERS, point, NOW)).blocking())
                    .extracting(Violation::code)
                    .contains("bundle-missing");
        }

        @Test
        void inForce_aBundleAndNoCouncil_blocks() {
            publish(next().build());

            assertBlocks(rulebook().inForce(Optional.empty()), "bundle-unverified", "council(...)");
        }

        @Test
        void inForce_aTableThatWasPublishedUnderABundleAndNoCouncil_blocks() {
            assertBlocks(rulebook().inForce(seen(1, "ab")), "bundle-unverified");
        }

        @Test
        void inForce_olderThanWhatTheTableWasPublishedUnder_blocks() {
            publish(next().build());

            assertBlocks(rulebook(COUNCIL).inForce(seen(2, "ab")), "bundle-older", "version 1", "version 2");
        }

        @Test
        void inForce_goneSinceTheTableWasPublished_blocks() {
            assertBlocks(rulebook(COUNCIL).inForce(seen(2, "ab")), "bundle-missing", "version 2");
        }

        @Test
        void inForce_anotherBundleOfTheVersionTheTableWasPublishedUnder_blocks() {
            publish(next().build());

            assertBlocks(rulebook(COUNCIL).inForce(seen(1, "ab")), "bundle-altered", "version 1");
        }

        @Test
        void inForce_olderThanWhatTheMeshHasSeen_blocks() {
            CutCatalog cut = new CutCatalog(catalog);
            CouncilRulebook rulebook = new CouncilRulebook(
                    new BundleJournal(cut, CouncilKeys.of(List.of(COUNCIL.getPublic()))),
                    PolicySet.builtIn(),
                    List.of());
            publish(next().build());
            publish(next().build());
            assertThat(codes(rulebook.inForce(Optional.empty()))).isEmpty();
            cut.cutTo(1);

            assertBlocks(rulebook.inForce(Optional.empty()), "bundle-older", "version 1", "version 2");
        }

        @Test
        void inForce_anOlderBundleInANewPlace_blocks() {
            SignedBundle first = next().build().sign(COUNCIL);
            rulebook(COUNCIL).journal().publish(first);
            publish(next().build());
            assertThat(journal().put(2, first.bytes())).isTrue();

            assertBlocks(rulebook(COUNCIL).inForce(Optional.empty()), "bundle-older", "version 1", "version 3");
        }

        @Test
        void inForce_anAlteredDocument_blocks() {
            SignedBundle first =
                    next().policy("documented", "ownership", Map.of()).build().sign(COUNCIL);
            PolicyBundle lenient = next().build();
            SignedBundle altered =
                    new SignedBundle(lenient, BundleForm.write(lenient), first.keyId(), first.signature());
            assertThat(journal().put(0, altered.bytes())).isTrue();

            assertBlocks(rulebook(COUNCIL).inForce(Optional.empty()), "bundle-altered", "signature");
        }

        @Test
        void inForce_bytesThatAreNoBundle_block() {
            assertThat(journal().put(0, new byte[] {1, 2, 3})).isTrue();

            assertBlocks(rulebook(COUNCIL).inForce(Optional.empty()), "bundle-altered", "no JSON");
        }

        @Test
        void inForce_aBundleOfAStranger_blocks() {
            assertThat(journal().put(0, next().build().sign(STRANGER).bytes())).isTrue();

            assertBlocks(
                    rulebook(COUNCIL).inForce(Optional.empty()),
                    "bundle-untrusted",
                    CouncilKeys.id(STRANGER.getPublic()));
        }

        private static Optional<LastCommit> seen(long version, String digest) {
            return Optional.of(new LastCommit(NOW, Optional.of(new BundleMark(version, digest))));
        }
    }

    @Nested
    final class Publishing {
        @Test
        void publish_aVersionThatIsThere_isRefused() {
            SignedBundle first = next().build().sign(COUNCIL);
            SignedBundle other =
                    next().policy("documented", "ownership", Map.of()).build().sign(COUNCIL);
            rulebook(COUNCIL).journal().publish(first);

            assertThatThrownBy(() -> rulebook(COUNCIL).journal().publish(other))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("version 1");
        }

        @Test
        void publish_aBundleOfAStranger_isRefused() {
            SignedBundle signed = next().build().sign(STRANGER);

            assertThatThrownBy(() -> rulebook(COUNCIL).journal().publish(signed))
                    .isInstanceOf(PolicyBundleException.class)
                    .hasMessageContaining("none of the council")
                    .extracting(e -> ((PolicyBundleException) e).code())
                    .isEqualTo("bundle-untrusted");
        }

        @Test
        void next_afterOne_hasItsPoliciesAndNamesIt() {
            BundleMark first =
                    publish(next().policy("documented", "ownership", Map.of()).build());
            PolicyBundle second = next().policy("naming").build();
            PolicyBundle third = next().without("documented").build();

            assertThat(second.version()).isEqualTo(2);
            assertThat(second.previous()).isEqualTo(first.digest());
            assertThat(second.policies()).extracting(BundledPolicy::id).containsExactly("documented", "naming");
            assertThat(third.policies()).isEmpty();
        }

        @Test
        void policy_anUnknownSetting_isRefused() {
            assertThatThrownBy(() -> next().policy("naming", "naming", Map.of("colour", Value.of("red"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("naming", "colour");
        }

        @Test
        void sign_withAnotherKindOfKey_isRefused() throws Exception {
            KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();

            assertThatThrownBy(() -> next().build().sign(rsa))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Ed25519");
        }
    }

    private record Refusing(String id) implements Policy {
        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of(Violation.broken("refused", "product"));
        }
    }

    private record Accepting(String id) implements Policy {
        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of();
        }
    }
}
