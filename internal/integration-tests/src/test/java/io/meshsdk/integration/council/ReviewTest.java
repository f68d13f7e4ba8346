package io.meshsdk.integration.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Governance;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.Published;
import io.meshsdk.core.governance.compliance.ComplianceReport;
import io.meshsdk.core.governance.compliance.Review;
import io.meshsdk.core.governance.compliance.Reviewed;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.error.StorageException;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReviewTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Principal REVIEWER = Principal.user("rita", "platform").withRoles(Governance.ROLE);
    private static final DataProduct UNNAMEABLE =
            Shop.orders("parcels").owner("?").build();

    @TempDir
    Path warehouse;

    private Mesh mesh(Instant now) {
        return Shop.builder(warehouse).clock(Clock.fixed(now, ZoneOffset.UTC)).build();
    }

    /** Publishes two products while the council only observes who owns them. */
    private void publishBoth() {
        try (Mesh mesh = mesh(NOW)) {
            Shop.enact(mesh, next -> next.policy("ownership", "ownership", Map.of("mode", Value.of("observe"))));
            mesh.publish(Shop.ORDERS, Shop.rows(2)).orThrow();
            mesh.publish(UNNAMEABLE, Shop.rows(2)).orThrow();
        }
    }

    @Test
    void review_underTheSameBundle_findsAllInOrder() {
        publishBoth();
        try (Mesh mesh = mesh(NOW)) {
            Review review = mesh.governance().asPrincipal(REVIEWER).review();

            assertThat(review.products()).hasSize(2).allMatch(Reviewed::isInOrder);
            assertThat(review.notInOrder()).isEmpty();
            assertThat(review.unread()).isEmpty();
        }
    }

    @Test
    void review_afterTheCouncilEnforces_findsWhoBreaksItAndWhatWasPublishedBefore() {
        publishBoth();
        try (Mesh mesh = mesh(NOW)) {
            Published before = mesh.publish(Shop.ORDERS, Shop.rows(2)).orThrow();
            Shop.enact(mesh, next -> next.policy("ownership"));
            Review review = mesh.governance().asPrincipal(REVIEWER).review();

            assertThat(review.bundle().orElseThrow().version()).isEqualTo(2);
            assertThat(review.notInOrder()).hasSize(2);
            assertThat(review.find(Shop.ORDERS.id()).orElseThrow().outdated())
                    .singleElement()
                    .satisfies(outdated -> {
                        assertThat(outdated.tableVersion()).isEqualTo(before.tableVersion());
                        assertThat(outdated.bundle()).isEqualTo(before.policyBundle());
                    });
            assertThat(review.find(UNNAMEABLE.id()).orElseThrow().report().blocking())
                    .extracting(Violation::code)
                    .containsExactly("owner-unknown");
        }
    }

    @Test
    void review_aPolicyThatLooksAtAnEntryThatCannotBeRead_isToldOfItsProductAndTheReviewGoesOn() throws IOException {
        publishBoth();
        Neighbourly neighbourly = new Neighbourly();
        MeshBuilder builder =
                Shop.builder(warehouse).clock(Clock.fixed(NOW, ZoneOffset.UTC)).policies(neighbourly);
        try (Mesh mesh = builder.build()) {
            mesh.publish(Shop.orders("letters").build(), Shop.rows(2)).orThrow();
            damage("parcels");
            Review review = mesh.governance().asPrincipal(REVIEWER).review();

            assertThat(review.unread()).containsExactly(UNNAMEABLE.id());
            assertThat(review.products()).hasSize(2);
            assertThat(review.find(Shop.ORDERS.id()).orElseThrow().report().blocking())
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.code()).isEqualTo("policy-unanswered");
                        assertThat(found.kind()).isEqualTo(Violation.Kind.NOT_EVALUATED);
                        assertThat(found.message()).contains("'neighbourly'");
                    });
            assertThat(review.notInOrder()).extracting(Reviewed::product).containsExactly(Shop.ORDERS.id());
            assertThatThrownBy(() -> mesh.publish(Shop.ORDERS, Shop.rows(2))).isInstanceOf(StorageException.class);
        }
    }

    private void damage(String product) throws IOException {
        try (Stream<Path> files = Files.list(warehouse.resolve("_catalog/sales").resolve(product))) {
            for (Path entry :
                    files.filter(file -> file.toString().endsWith(".json")).toList()) {
                Files.writeString(entry, "damaged");
            }
        }
    }

    /** Looks at another product where it judges the orders. */
    private static final class Neighbourly implements Policy {
        @Override
        public String id() {
            return "neighbourly";
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            boolean looks = context.product().id().equals(Shop.ORDERS.id());
            return !looks || context.catalog().find(UNNAMEABLE.id()).isPresent()
                    ? List.of()
                    : List.of(Violation.broken("lonely", "product"));
        }
    }

    @Test
    void compliance_afterReviews_tellsTheTrend() {
        publishBoth();
        try (Mesh mesh = mesh(NOW)) {
            mesh.governance().asPrincipal(REVIEWER).review();
            Shop.enact(mesh, next -> next.policy("ownership"));
        }
        try (Mesh mesh = mesh(NOW.plusSeconds(1))) {
            Governance governance = mesh.governance();
            governance.asPrincipal(REVIEWER).review();
            ComplianceReport whole = governance.asPrincipal(REVIEWER).compliance();
            ComplianceReport domain = governance.domainCompliance("sales");
            ComplianceReport product = governance.compliance("sales.parcels");

            assertThat(whole.isPassed()).isFalse();
            assertThat(whole.counts()).isEqualTo(domain.counts());
            assertThat(domain.trend())
                    .extracting(point -> point.counts().passed())
                    .containsExactly(2L, 1L);
            assertThat(product.trend())
                    .extracting(point -> point.counts().passed())
                    .containsExactly(1L, 0L);
            assertThat(product.toMarkdown()).contains("sales.parcels", "owner-unknown", "not passed");
            assertThat(product.toJson()).contains("\"owner-unknown\"");
        }
    }

    @Test
    void compliance_ofWhomItConcernsNot_isRefused() {
        publishBoth();
        try (Mesh mesh = mesh(NOW)) {
            Governance other = mesh.governance().asPrincipal(Principal.user("ada", "marketing"));

            assertThatThrownBy(other::review).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(other::compliance).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> other.domainCompliance("sales"))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining(Governance.ROLE);
            assertThatThrownBy(() -> other.compliance("sales.orders")).isInstanceOf(ProductNotFoundException.class);
            assertThatThrownBy(() -> other.compliance("sales.nothing")).isInstanceOf(ProductNotFoundException.class);
        }
    }

    @Test
    void publish_aPolicyThatSparesWhatWasThere_warnsOfItAndBlocksWhatIsNew() {
        publishBoth();
        Instant later = NOW.plusSeconds(3600);
        try (Mesh mesh = mesh(later)) {
            Shop.enact(
                    mesh,
                    next -> next.policy(
                            "ownership",
                            "ownership",
                            Map.of(
                                    "mode", Value.of("enforce"),
                                    "effectiveFrom",
                                            Value.of(NOW.plusSeconds(60).toString()),
                                    "grandfatheredUntil",
                                            Value.of(NOW.plusSeconds(7200).toString()))));

            assertThat(mesh.publish(UNNAMEABLE, Shop.rows(2)).isPublished()).isTrue();
            assertThat(mesh.publish(Shop.orders("letters").owner("?").build(), Shop.rows(2))
                            .describe())
                    .contains("owner-unknown");
        }
        try (Mesh mesh = mesh(NOW.plusSeconds(7200))) {
            assertThat(mesh.publish(UNNAMEABLE, Shop.rows(2)).describe()).contains("owner-unknown");
        }
    }
}
