package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.meshsdk.DataProduct;
import io.meshsdk.Safeguards;
import io.meshsdk.access.Principal;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.contract.Team;
import io.meshsdk.core.Mesh;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.Severity;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PoliciesOfKindsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    @TempDir
    private Path warehouse;

    @Test
    void govern_aPolicyOfAKind_judgesAsItIsSet() {
        try (Mesh mesh = Mesh.builder()
                .warehouse(warehouse)
                .policies(PoliciesOfKinds.fresh())
                .build()) {
            assertThat(mesh.govern(orders(Duration.ofDays(2))).blocking())
                    .extracting(Violation::code, Violation::severity)
                    .containsExactly(tuple("freshness-too-slow", Severity.CRITICAL));
            assertThat(mesh.govern(orders(Duration.ofDays(1))).blocking()).isEmpty();
        }
    }

    @Test
    void govern_untilTheNextAudit_believesWhoVouches() {
        assertThat(blocking(NOW.plusSeconds(1))).isEqualTo(0);
        assertThat(blocking(NOW)).isEqualTo(1);
    }

    @Test
    void approve_byTheOwner_isRecorded() {
        try (Mesh mesh = Mesh.builder()
                .warehouse(warehouse)
                .principal(Principal.user("ada", "shop"))
                .build()) {
            PoliciesOfKinds.approve(mesh, orders(Duration.ofHours(1)));

            assertThat(mesh.approve(orders(Duration.ofHours(1))).approver().name())
                    .isEqualTo("ada");
        }
    }

    private int blocking(Instant nextAudit) {
        try (Mesh mesh = PoliciesOfKinds.vouching(Mesh.builder(), warehouse, nextAudit)
                .warehouse(warehouse)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build()) {
            return mesh.govern(orders(Duration.ofHours(1))).blocking().size();
        }
    }

    private static DataProduct orders(Duration freshness) {
        return DataProduct.builder("shop", "orders")
                .version("1.0.0")
                .owner("shop-team@shop.example")
                .team(Team.none().productOwner("ada"))
                .safeguards(new Safeguards(Optional.of(true), Optional.empty()))
                .schema(Schema.of(Field.string("id")))
                .sla(ServiceLevels.freshness(freshness))
                .build();
    }
}
