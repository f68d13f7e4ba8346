package io.meshsdk.integration.council;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.ProductListing;
import io.meshsdk.core.governance.waiver.Waiver;
import io.meshsdk.core.governance.waiver.WaiverDesk;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WaivedPublicationTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Duration DAYS = Duration.ofDays(20);
    private static final DataProduct UNNAMEABLE =
            Shop.orders("orders").owner("?").build();
    private static final Principal STEWARD = Principal.user("olga", "platform").withRoles("steward");

    @TempDir
    Path warehouse;

    private Mesh mesh(Instant now) {
        return Shop.builder(warehouse).clock(Clock.fixed(now, ZoneOffset.UTC)).build();
    }

    private void waive() {
        try (Mesh mesh = mesh(NOW)) {
            Shop.enact(mesh, next -> next.ownedBy("platform", "steward").policy("ownership"));
            Violation found = mesh.govern(UNNAMEABLE).blocking().get(0);
            WaiverDesk desk = mesh.governance().waivers("sales");
            Waiver asked = desk.request(UNNAMEABLE, "ownership", found, DAYS, "the team is being named");
            desk.asPrincipal(STEWARD).approve(asked.id());
        }
    }

    @Test
    void publish_aWaivedViolation_isPublishedAndConsumersSeeTheWaiver() {
        waive();
        try (Mesh mesh = mesh(NOW)) {
            PolicyReport verdict =
                    mesh.publication(UNNAMEABLE).from(Shop.rows(2)).verdict().policies();
            assertThat(verdict.waived())
                    .extracting(waived -> waived.violation().code())
                    .containsExactly("owner-unknown");
            mesh.publish(UNNAMEABLE, Shop.rows(2)).orThrow();

            List<Waiver> seen = mesh.catalog()
                    .asPrincipal(Principal.user("ada", "marketing"))
                    .find("sales.orders")
                    .map(ProductListing::waivers)
                    .orElseThrow();
            assertThat(seen).singleElement().satisfies(waiver -> {
                assertThat(waiver.request().reason()).isEqualTo("the team is being named");
                assertThat(waiver.approval().orElseThrow().until()).isEqualTo(NOW.plus(DAYS));
            });
        }
        try (Mesh later = mesh(NOW.plus(DAYS))) {
            assertThat(later.catalog().find("sales.orders").orElseThrow().waivers())
                    .isEmpty();
        }
    }

    @Test
    void publish_afterTheWaiverEnded_isRejected() {
        waive();
        try (Mesh mesh = mesh(NOW.plus(DAYS))) {
            assertThat(mesh.publish(UNNAMEABLE, Shop.rows(2)).describe()).contains("owner-unknown");
        }
    }

    @Test
    void catalog_afterTheRulesOfThePolicyBecameStricter_tellsWhatEndedByThemNoMore() {
        waive();
        try (Mesh mesh = mesh(NOW)) {
            mesh.publish(UNNAMEABLE, Shop.rows(2)).orThrow();
            Map<String, Value> stricter = Map.of("waiverLongest", Value.of("5 days"));
            Shop.enact(mesh, next -> next.ownedBy("platform", "steward").policy("ownership", "ownership", stricter));
            assertThat(mesh.catalog().find("sales.orders").orElseThrow().waivers())
                    .hasSize(1);
        }
        try (Mesh later = mesh(NOW.plus(Duration.ofDays(6)))) {
            assertThat(later.catalog().find("sales.orders").orElseThrow().waivers())
                    .isEmpty();
        }
    }

    @Test
    void publish_withAClockSetBackBehindTheLastCommit_isRejectedAndSaysWhy() {
        waive();
        DataProduct sound = Shop.ORDERS;
        try (Mesh mesh = mesh(NOW.plus(Duration.ofDays(30)))) {
            mesh.publish(sound, Shop.rows(2)).orThrow();
        }
        try (Mesh mesh = mesh(NOW.plus(Duration.ofDays(1)))) {
            assertThat(mesh.publish(UNNAMEABLE, Shop.rows(2)).describe())
                    .contains("owner-unknown", "No waiver of it holds", "clockSkew");
            assertThat(mesh.publish(sound, Shop.rows(2)).isPublished()).isTrue();
        }
    }
}
