package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.contract.Team;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Verdict;
import io.meshsdk.policy.Violation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PoliciesTest {
    @TempDir
    private Path lake;

    @Test
    void govern_aProductForOthersWithoutSupport_isRefused() {
        try (Mesh mesh = Shop.mesh(lake).policies(new SupportChannelPolicy()).build()) {
            assertThat(mesh.govern(Shop.orders().build()).blocking())
                    .extracting(Violation::code)
                    .containsExactly("support-unknown");
        }
    }

    @Test
    void govern_aProductWithSupport_passes() {
        DataProduct supported =
                Shop.orders().team(Team.none().support("#orders-help")).build();
        try (Mesh mesh = Shop.mesh(lake).policies(new SupportChannelPolicy()).build()) {
            assertThat(mesh.govern(supported).passes()).isTrue();
        }
    }

    @Test
    void govern_aProductForItsOwnDomain_needsNoSupport() {
        DataProduct own = Shop.orders().access(AccessPolicy.ownersOnly()).build();
        try (Mesh mesh = Shop.mesh(lake).policies(new SupportChannelPolicy()).build()) {
            assertThat(mesh.govern(own).passes()).isTrue();
        }
    }

    @Test
    void verdict_onFewRows_warnsAndPasses() {
        Verdict verdict = verdict("sales", 1);

        assertThat(verdict.passes()).isTrue();
        assertThat(verdict.policies().violations()).extracting(Violation::code).contains("few-rows");
    }

    @Test
    void verdict_onEnoughRows_doesNotWarn() {
        assertThat(verdict("sales", 1, 2).policies().violations())
                .extracting(Violation::code)
                .doesNotContain("few-rows");
    }

    @Test
    void verdict_onFewRowsOfAnotherDomain_doesNotWarn() {
        assertThat(verdict("finance", 1).policies().violations())
                .extracting(Violation::code)
                .doesNotContain("few-rows");
    }

    private Verdict verdict(String domain, long... ids) {
        DataProduct orders = Shop.orders().build();
        try (Mesh mesh = Shop.mesh(lake).policies(new FewRowsPolicy(domain, 2)).build()) {
            return mesh.publication(orders).from(Shop.rows(orders, ids)).verdict();
        }
    }
}
