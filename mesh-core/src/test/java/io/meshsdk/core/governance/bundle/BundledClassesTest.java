package io.meshsdk.core.governance.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.PolicyOwner;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.PolicyTerms;
import io.meshsdk.core.internal.Sha256;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Limit;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.quality.Severity;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A bundle that names a class means one instance of it, and no other. */
final class BundledClassesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final KeyPair COUNCIL = Councils.keys();
    private static final PolicyTerms NO_TERMS = new PolicyTerms(new TreeMap<>());
    private static final DataProduct ORDERS = DataProduct.builder("sales", "orders")
            .version("1.0.0")
            .owner("sales-data-team@company.com")
            .description("Orders of the shop")
            .schema(Schema.of(Field.string("order_id").primaryKey().describedAs("Number of the order")))
            .build();

    @TempDir
    Path folder;

    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final List<Policy> brought = new ArrayList<>();

    private CouncilRulebook rulebook() {
        return new CouncilRulebook(
                new BundleJournal(catalog, CouncilKeys.of(List.of(COUNCIL.getPublic()))),
                PolicySet.builtIn(),
                List.copyOf(brought));
    }

    private void publish(PolicyBundle bundle) {
        var unused = rulebook().journal().publish(bundle.sign(COUNCIL));
    }

    private BundleBuilder next() {
        return rulebook().next(NOW);
    }

    private PolicySet inForce() {
        return rulebook().inForce(Optional.empty());
    }

    private static List<Violation> blocking(PolicySet policies) {
        return policies.judge(Inquiry.of(ORDERS, EnforcementPoint.DESIGN, NOW)).blocking();
    }

    private static void assertBlocks(PolicySet policies, String code, String... words) {
        assertThat(blocking(policies)).extracting(Violation::code).contains(code);
        assertThat(blocking(policies))
                .filteredOn(found -> found.code().equals(code))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.severity()).isEqualTo(Severity.CRITICAL);
                    assertThat(words)
                            .allSatisfy(word -> assertThat(found.describe()).contains(word));
                });
    }

    @Test
    void inForce_aClassThatIsThere_judges() {
        publish(next().policy(new Refusing("refusing")).build());
        brought.add(new Refusing("refusing"));

        assertThat(blocking(inForce())).extracting(Violation::code).containsExactly("refused");
    }

    @Test
    void inForce_aClassThatIsNotThere_blocksByName() {
        publish(next().policy(new Refusing("refusing")).build());

        assertBlocks(inForce(), "bundle-policy-unknown", "'refusing'", Refusing.class.getName());
    }

    @Test
    void inForce_anotherClassOfTheId_blocksByName() {
        publish(next().policy(new Refusing("refusing")).build());
        brought.add(new Accepting("refusing"));

        assertBlocks(
                inForce(), "bundle-policy-changed", "'refusing'", Refusing.class.getName(), Accepting.class.getName());
    }

    @Test
    void inForce_aClassOfOtherBytes_blocksByName() {
        BundledPolicy.OfClass named = new BundledPolicy.OfClass(
                "accepting",
                "1.0",
                PolicyOwner.anywhere(),
                new ClassOrigin(Accepting.class.getName(), "00ff"),
                NO_TERMS);
        publish(new PolicyBundle(1, NOW, "", List.of(named)));
        brought.add(new Accepting("accepting"));

        assertBlocks(inForce(), "bundle-policy-changed", "'accepting'", "00ff");
    }

    @Test
    void inForce_aKindThatIsNotThere_blocksByName() {
        BundledPolicy.OfKind named =
                new BundledPolicy.OfKind("later", "1.0", PolicyOwner.anywhere(), "of-tomorrow", Map.of());
        publish(new PolicyBundle(1, NOW, "", List.of(named)));

        assertBlocks(inForce(), "bundle-policy-unknown", "'later'", "of-tomorrow");
    }

    @Test
    void inForce_aKindOfAnotherVersion_blocksByName() {
        BundledPolicy.OfKind named =
                new BundledPolicy.OfKind("naming", "0.1", PolicyOwner.anywhere(), "naming", Map.of());
        publish(new PolicyBundle(1, NOW, "", List.of(named)));

        assertBlocks(inForce(), "bundle-policy-changed", "'naming'", "0.1");
    }

    @Test
    void of_aClassInAJar_digestsTheJarAndNotTheClass() throws Exception {
        Policy one = new Refusing("one");
        String ofFile = ClassOrigin.of(one).orElseThrow().digest();
        Path jar = folder.resolve("policies.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> type : List.of(Refusing.class, BundledClassesTest.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new ZipEntry(name));
                try (InputStream bytes = type.getResourceAsStream("/" + name)) {
                    bytes.transferTo(out);
                }
            }
        }
        Policy ofJar;
        try (URLClassLoader loader = new FirstHere(jar)) {
            var constructor = loader.loadClass(Refusing.class.getName()).getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            ofJar = (Policy) constructor.newInstance("one");
            assertThat(ClassOrigin.of(ofJar))
                    .contains(new ClassOrigin(Refusing.class.getName(), Sha256.hex(Files.readAllBytes(jar))));
        }
        assertThat(ofFile).hasSize(64).isNotEqualTo(Sha256.hex(Files.readAllBytes(jar)));
    }

    @Test
    void inForce_anInstanceThatSaysTheSame_judges() {
        publish(next().policy(Stated.strict()).build());
        brought.add(Stated.strict());

        assertThat(blocking(inForce())).extracting(Violation::code).containsExactly("too-few");
    }

    @ParameterizedTest
    @MethodSource("otherInstances")
    void inForce_anInstanceOfTheClassThatSaysSomethingElse_blocksByNameAndTellsWhat(
            Policy other, String was, String is) {
        publish(next().policy(Stated.strict()).build());
        brought.add(other);

        assertBlocks(inForce(), "bundle-policy-changed", "'stated'", was, is);
    }

    static Stream<Arguments> otherInstances() {
        Stated strict = Stated.strict();
        return Stream.of(
                Arguments.of(strict.least(0), "settings " + Sha256.hex("least 3"), "settings " + Sha256.hex("least 0")),
                Arguments.of(strict.scope(PolicyScope.domain("finance")), "scope global", "scope domain finance"),
                Arguments.of(strict.at(EnforcementPoint.READ), "points design", "points read"),
                Arguments.of(strict.severity(Severity.INFO), "severity error", "severity info"),
                Arguments.of(strict.rollout(Rollout.of(PolicyMode.OBSERVE)), "mode enforce", "mode observe"),
                Arguments.of(
                        strict.rollout(Rollout.enforced().effectiveFrom(NOW)),
                        "effectiveFrom nothing",
                        "effectiveFrom " + NOW),
                Arguments.of(
                        strict.rollout(Rollout.enforced().grandfatheredUntil(NOW)),
                        "grandfatheredUntil nothing",
                        "grandfatheredUntil " + NOW),
                Arguments.of(strict.waivers(WaiverRules.usual()), "waivers none", "waivers PT2160H"),
                Arguments.of(strict.limits(Limit.atMost("days", 2)), "limits nothing", "limits days <= 2.0"));
    }

    @Test
    void inForce_theCouncilsInstanceBesideAVariantOfItsClass_isFoundWhicheverComesFirst() {
        publish(next().policy(Stated.strict()).build());
        brought.add(Stated.strict().least(5).scope(PolicyScope.domain("sales")));
        brought.add(Stated.strict());

        PolicySet policies = inForce();
        assertThat(policies.bundle()).isPresent();
        assertThat(policies.find("stated", ORDERS.id())).contains(brought.get(0));
    }

    @Test
    void inForce_anInstanceThatCannotSayWhatItWants_blocksByName() {
        publish(next().policy(new Moody(false)).build());
        brought.add(new Moody(true));

        assertBlocks(inForce(), "bundle-policy-changed", "'moody'", "cannot say");
    }

    @Test
    void policy_aClassWithFieldsThatDoesNotSayWhatTheyHold_isRefused() {
        assertThatThrownBy(() -> next().policy(new Silent("silent")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'silent'", Silent.class.getName(), "settings()");
    }

    @Test
    void digest_ofTheSameIdsVersionsAndClassesWithOtherTerms_differs() {
        String strict = digest(Stated.strict());

        assertThat(digest(Stated.strict())).isEqualTo(strict);
        assertThat(otherInstances().map(one -> digest((Policy) one.get()[0])))
                .doesNotContain(strict)
                .doesNotHaveDuplicates();
    }

    private static String digest(Policy policy) {
        return PolicySet.empty().and(List.of(policy)).digest();
    }

    /** Says all that can be said. */
    private record Stated(
            int least,
            PolicyScope scope,
            Set<EnforcementPoint> points,
            Severity severity,
            Rollout rollout,
            WaiverRules waivers,
            List<Limit> limits)
            implements Policy {
        static Stated strict() {
            return new Stated(
                    3,
                    PolicyScope.global(),
                    Set.of(EnforcementPoint.DESIGN),
                    Severity.ERROR,
                    Rollout.enforced(),
                    WaiverRules.none(),
                    List.of());
        }

        Stated least(int other) {
            return new Stated(other, scope, points, severity, rollout, waivers, limits);
        }

        Stated scope(PolicyScope other) {
            return new Stated(least, other, points, severity, rollout, waivers, limits);
        }

        Stated at(EnforcementPoint other) {
            return new Stated(least, scope, Set.of(other), severity, rollout, waivers, limits);
        }

        Stated severity(Severity other) {
            return new Stated(least, scope, points, other, rollout, waivers, limits);
        }

        Stated rollout(Rollout other) {
            return new Stated(least, scope, points, severity, other, waivers, limits);
        }

        Stated waivers(WaiverRules other) {
            return new Stated(least, scope, points, severity, rollout, other, limits);
        }

        Stated limits(Limit other) {
            return new Stated(least, scope, points, severity, rollout, waivers, List.of(other));
        }

        @Override
        public String id() {
            return "stated";
        }

        @Override
        public Optional<String> settings() {
            return Optional.of("least " + least);
        }

        @Override
        public boolean isAtLeastAsStrictAs(Policy global) {
            return global instanceof Stated other && least >= other.least;
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return context.product().schema().fields().size() >= least
                    ? List.of()
                    : List.of(Violation.broken("too-few", "product").severity(severity));
        }
    }

    private record Moody(boolean sulking) implements Policy {
        @Override
        public String id() {
            return "moody";
        }

        @Override
        public Optional<String> settings() {
            return Optional.of("any");
        }

        @Override
        public Rollout rollout() {
            if (sulking) {
                throw new IllegalStateException("no");
            }
            return Rollout.enforced();
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of();
        }
    }

    private record Silent(String id) implements Policy {
        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of();
        }
    }

    private record Refusing(String id) implements Policy {
        @Override
        public Optional<String> settings() {
            return Optional.of("");
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of(Violation.broken("refused", "product"));
        }
    }

    private record Accepting(String id) implements Policy {
        @Override
        public Optional<String> settings() {
            return Optional.of("");
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of();
        }
    }

    /** Loads what is in a jar from there, whatever the parent has. */
    private static final class FirstHere extends URLClassLoader {
        FirstHere(Path jar) throws MalformedURLException {
            super(new URL[] {jar.toUri().toURL()}, BundledClassesTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.startsWith(BundledClassesTest.class.getName())
                    ? findClass(name)
                    : super.loadClass(name, resolve);
        }
    }
}
