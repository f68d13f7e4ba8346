package io.meshsdk.integration.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.Publication;
import io.meshsdk.core.Published;
import io.meshsdk.core.Rejected;
import io.meshsdk.core.governance.BundleMark;
import io.meshsdk.error.PolicyBundleException;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.Severity;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a pipeline does with what the council put in force, it publishes nothing that was not judged by it. */
final class BypassTest {
    private static final AtomicBoolean STOPPED = new AtomicBoolean();

    @TempDir
    Path warehouse;

    @AfterEach
    void stop() {
        STOPPED.set(true);
    }

    @Test
    void publish_underABundle_saysWhichInTheCommit() {
        try (Mesh mesh = Shop.builder(warehouse).build()) {
            Shop.enact(mesh, UnaryOperator.identity());
            Shop.enact(mesh, UnaryOperator.identity());
            Published first = mesh.publish(Shop.ORDERS, Shop.rows(3)).orThrow();
            Published second = mesh.attest(Shop.ORDERS, 0).orThrow();

            BundleMark mark = mesh.governance().bundle().orElseThrow().mark();
            assertThat(mark.version()).isEqualTo(2);
            assertThat(first.policyBundle()).contains(mark);
            assertThat(second.policyBundle()).contains(mark);
        }
    }

    @Test
    void publish_withoutTheBundle_isBlockedByName() {
        try (Mesh mesh = Shop.builder(warehouse).build()) {
            assertBlocked(mesh, "bundle-missing");
            assertThat(mesh.govern(Shop.ORDERS).blocking())
                    .extracting(Violation::code)
                    .containsExactly("bundle-missing");
        }
        assertThat(warehouse.resolve("sales")).doesNotExist();
    }

    @Test
    void publish_withoutTheKeyOfTheCouncil_isBlockedByName() {
        enact();
        try (Mesh mesh = Shop.stranger(warehouse).build()) {
            assertBlocked(mesh, "bundle-unverified");
        }
    }

    @Test
    void publish_toATableOfTheCouncilAfterItsBundlesWereDeleted_isBlockedByName() throws IOException {
        publishUnder(1);
        for (Path bundle : Shop.bundles(warehouse)) {
            Files.delete(bundle);
        }
        try (Mesh mesh = Shop.stranger(warehouse).build()) {
            assertBlocked(mesh, "bundle-unverified");
        }
        try (Mesh mesh = Shop.builder(warehouse).build()) {
            assertBlocked(mesh, "bundle-missing");
        }
    }

    @Test
    void publish_withAnOlderBundle_isBlockedByName() throws IOException {
        publishUnder(2);
        Files.delete(Shop.bundles(warehouse).get(1));
        try (Mesh mesh = Shop.builder(warehouse).build()) {
            assertBlocked(mesh, "bundle-older");
        }
    }

    @Test
    void publish_withAnOlderBundleThanThisMeshHasSeen_isBlockedByName() throws IOException {
        try (Mesh mesh = Shop.builder(warehouse).build()) {
            Shop.enact(mesh, UnaryOperator.identity());
            Shop.enact(mesh, UnaryOperator.identity());
            assertThat(mesh.govern(Shop.ORDERS).passes()).isTrue();
            Files.delete(Shop.bundles(warehouse).get(1));

            assertBlocked(mesh, "bundle-older");
        }
    }

    @Test
    void publish_aNewProductWithAnOlderBundleThanItsDomainWasPublishedUnder_isBlockedByName() throws IOException {
        publishUnder(2);
        Files.delete(Shop.bundles(warehouse).get(1));
        try (Mesh mesh = Shop.builder(warehouse).build()) {
            assertBlocked(mesh, Shop.orders("letters").build(), "bundle-older", "version 1", "version 2");
        }
    }

    @Test
    void publish_underABundle_readsTheDomainNoMoreOftenThanWithout() {
        assertThat(readsOfTheDomain("own", UnaryOperator.identity(), mesh -> {}))
                .isPositive()
                .isEqualTo(readsOfTheDomain(
                        "council",
                        builder -> builder.council(Shop.COUNCIL.getPublic()),
                        mesh -> Shop.enact(mesh, UnaryOperator.identity())));
    }

    private int readsOfTheDomain(String place, UnaryOperator<MeshBuilder> council, Consumer<Mesh> before) {
        InMemoryCatalog catalog = new InMemoryCatalog();
        AtomicInteger reads = new AtomicInteger();
        Object counting = Proxy.newProxyInstance(
                Catalog.class.getClassLoader(), new Class<?>[] {Catalog.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("list")) {
                        reads.incrementAndGet();
                    }
                    return method.invoke(catalog, arguments);
                });
        MeshBuilder builder = Shop.stranger(warehouse.resolve(place)).catalog((Catalog) counting);
        try (Mesh mesh = council.apply(builder).build()) {
            before.accept(mesh);
            mesh.publish(Shop.ORDERS, Shop.rows(3)).orThrow();
            reads.set(0);
            mesh.publish(Shop.ORDERS, Shop.rows(4)).orThrow();
            return reads.get();
        }
    }

    @Test
    void publish_withAnOlderBundlePutBehindTheNewest_isBlockedByName() throws IOException {
        enact();
        enact();
        List<Path> bundles = Shop.bundles(warehouse);
        Files.write(bundles.get(1), Files.readAllBytes(bundles.get(0)));
        try (Mesh mesh = Shop.builder(warehouse).build()) {
            assertBlocked(mesh, "bundle-older");
        }
    }

    @Test
    void publish_withAnAlteredBundle_isBlockedByName() throws IOException {
        try (Mesh mesh = Shop.builder(warehouse).build()) {
            Shop.enact(mesh, next -> next.policy("owned", "ownership", Map.of()));
        }
        Path bundle = Shop.bundles(warehouse).get(0);
        String signed = Files.readString(bundle);
        String document = signed.replaceAll(".*\"document\":\"([^\"]+)\".*", "$1");
        String read = new String(Base64.getDecoder().decode(document), StandardCharsets.UTF_8);
        String lenient = Base64.getEncoder()
                .encodeToString(
                        read.replace("\"id\":\"owned\"", "\"id\":\"ownex\"").getBytes(StandardCharsets.UTF_8));
        Files.writeString(bundle, signed.replace(document, lenient));
        try (Mesh mesh = Shop.builder(warehouse).build()) {
            assertBlocked(mesh, "bundle-altered");
            assertThatThrownBy(() -> mesh.governance().bundle())
                    .isInstanceOf(PolicyBundleException.class)
                    .hasMessageContaining("signature");
        }
    }

    @Test
    void publish_withABundleOfSomebodyElse_isBlockedByName() {
        KeyPair other = Shop.keys();
        try (Mesh mesh = Shop.stranger(warehouse).council(other.getPublic()).build()) {
            mesh.governance().publish(mesh.governance().nextBundle().build().sign(other));
        }
        try (Mesh mesh = Shop.builder(warehouse).build()) {
            assertBlocked(mesh, "bundle-untrusted");
        }
    }

    @Test
    void publish_withoutAClassOfTheBundle_isBlockedByName() {
        enact(new Throwing());
        try (Mesh mesh = Shop.builder(warehouse).build()) {
            assertBlocked(mesh, "bundle-policy-unknown");
        }
    }

    @Test
    void publish_withAnotherInstanceOfAClassOfTheBundle_isBlockedByNameAndTellsWhatDiffers() {
        enact(new Bounded(1, Severity.ERROR));
        for (Bounded lenient : List.of(new Bounded(0, Severity.ERROR), new Bounded(1, Severity.INFO))) {
            try (Mesh mesh = Shop.builder(warehouse).policies(lenient).build()) {
                assertBlocked(mesh, "bundle-policy-changed", "'bounded'", lenient.least == 0 ? "settings" : "info");
            }
        }
        try (Mesh mesh =
                Shop.builder(warehouse).policies(new Bounded(1, Severity.ERROR)).build()) {
            assertThat(mesh.publish(Shop.ORDERS, Shop.rows(3)).isPublished()).isTrue();
        }
    }

    @Test
    void publish_aPolicyOfTheBundleThatThrows_isBlockedByName() {
        assertFails(new Throwing(), "IllegalStateException");
    }

    @Test
    void publish_aPolicyOfTheBundleThatOverflowsTheStack_isBlockedByName() {
        assertFails(new Overflowing(), "StackOverflowError");
    }

    @Test
    void publish_aPolicyOfTheBundleThatLoops_isBlockedByName() {
        STOPPED.set(false);
        assertFails(new Looping(), "budget");
    }

    private void assertFails(Policy policy, String how) {
        enact(policy);
        MeshBuilder builder = Shop.builder(warehouse).policies(policy).policyBudget(Duration.ofSeconds(2));
        try (Mesh mesh = builder.build()) {
            assertBlocked(mesh, "policy-failed", "'" + policy.id() + "'", how);
        }
    }

    private static void assertBlocked(Mesh mesh, String code, String... words) {
        assertBlocked(mesh, Shop.ORDERS, code, words);
    }

    private static void assertBlocked(Mesh mesh, DataProduct product, String code, String... words) {
        Publication outcome = mesh.publish(product, Shop.rows(3));

        assertThat(outcome).as(outcome.describe()).isInstanceOf(Rejected.class);
        assertThat(((Rejected) outcome).verdict().policies().blocking())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo(code);
                    assertThat(found.severity()).isEqualTo(Severity.CRITICAL);
                    assertThat(words)
                            .allSatisfy(word -> assertThat(found.describe()).contains(word));
                });
    }

    private void enact(Policy... policies) {
        try (Mesh mesh = Shop.builder(warehouse).build()) {
            Shop.enact(mesh, next -> {
                for (Policy policy : policies) {
                    next.policy(policy);
                }
                return next;
            });
        }
    }

    private void publishUnder(int versions) {
        try (Mesh mesh = Shop.builder(warehouse).build()) {
            for (int version = 1; version <= versions; version++) {
                Shop.enact(mesh, UnaryOperator.identity());
            }
            mesh.publish(Shop.ORDERS, Shop.rows(3)).orThrow();
        }
    }

    private record Bounded(int least, Severity severity) implements Policy {
        @Override
        public String id() {
            return "bounded";
        }

        @Override
        public Optional<String> settings() {
            return Optional.of("least " + least);
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return context.product().schema().fields().size() >= least
                    ? List.of()
                    : List.of(Violation.broken("too-few", "product").severity(severity));
        }
    }

    private record Throwing() implements Policy {
        @Override
        public String id() {
            return "throwing";
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            throw new IllegalStateException("broken");
        }
    }

    private record Overflowing() implements Policy {
        @Override
        public String id() {
            return "overflowing";
        }

        @Override
        @SuppressWarnings("InfiniteRecursion")
        public List<Violation> judge(PolicyContext context) {
            List<Violation> found = judge(context);
            return List.copyOf(found);
        }
    }

    private record Looping() implements Policy {
        @Override
        public String id() {
            return "looping";
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            while (!STOPPED.get()) {
                Thread.onSpinWait();
            }
            return List.of();
        }
    }
}
