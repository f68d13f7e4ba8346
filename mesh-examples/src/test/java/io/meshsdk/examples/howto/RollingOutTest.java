package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.governance.waiver.Waiver;
import io.meshsdk.metadata.Value;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RollingOutTest {
    private static final DataProduct ORPHAN = Shop.orders().owner("?").build();
    private static final DataProduct ORDERS = Shop.orders().build();

    @TempDir
    private Path lake;

    private final KeyPair council = keys();

    @Test
    void enact_theFirstBundle_holdsEveryPipelineToIt() {
        try (Mesh mesh = CouncilPolicies.pipeline(lake, council.getPublic())) {
            assertThat(mesh.publish(ORDERS, Shop.rows(ORDERS, 1)).describe()).contains("bundle-missing");
            assertThat(CouncilPolicies.enact(mesh, council).version()).isEqualTo(1);
            assertThat(mesh.publish(ORDERS, Shop.rows(ORDERS, 1)).describe()).contains("support-unknown");
        }
        try (Mesh mesh = Shop.mesh(lake).build()) {
            assertThat(mesh.publish(ORDERS, Shop.rows(ORDERS, 1)).describe()).contains("bundle-unverified");
        }
    }

    @Test
    void handOver_toANewKey_leavesMeshesThatKnowBothAtWork() {
        KeyPair next = keys();
        try (Mesh mesh = Shop.mesh(lake)
                .policies(new SupportChannelPolicy())
                .council(council.getPublic(), next.getPublic())
                .build()) {
            assertThat(CouncilPolicies.enact(mesh, council).version()).isEqualTo(1);
            assertThat(CouncilPolicies.handOver(mesh, next).version()).isEqualTo(2);
            assertThat(mesh.governance().bundle().orElseThrow().policies()).hasSize(3);
        }
        try (Mesh mesh = CouncilPolicies.pipeline(lake, next.getPublic())) {
            assertThat(mesh.governance().bundle()).isPresent();
        }
    }

    @Test
    void rollOut_fromObservedToEnforcedWithAWaiver_stopsNobodyBySurprise() {
        try (Mesh mesh = Shop.mesh(lake).council(council.getPublic()).build()) {
            var governance = mesh.governance();
            var first = governance
                    .nextBundle()
                    .policy("ownership", "ownership", Map.of("mode", Value.of("observe")))
                    .build();
            governance.publish(first.sign(council));
            governance.publish(RollingOut.observed(governance).sign(council));
            assertThat(mesh.publish(ORPHAN, Shop.rows(ORPHAN, 1)).isPublished()).isTrue();
            assertThat(RollingOut.whoBreaks(mesh, "owned")).containsExactly(ORPHAN.id());

            Instant now = Instant.now();
            Instant past = now.minus(Duration.ofDays(1));
            governance.publish(RollingOut.enforced(governance, past, now.minus(Duration.ofHours(1)))
                    .sign(council));
            assertThat(mesh.publish(ORPHAN, Shop.rows(ORPHAN, 1)).describe()).contains("owner-unknown");

            Waiver asked = RollingOut.askFor(mesh, ORPHAN, "owned", "the team is being founded");
            Principal owner = Principal.user("olga", "platform").withRoles("policy-owner");
            assertThat(RollingOut.give(mesh, asked, owner).approval()).isPresent();
            assertThat(mesh.publish(ORPHAN, Shop.rows(ORPHAN, 1)).isPublished()).isTrue();
            assertThat(RollingOut.report(mesh, "sales")).contains("sales.orders", "waived until");
        }
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
