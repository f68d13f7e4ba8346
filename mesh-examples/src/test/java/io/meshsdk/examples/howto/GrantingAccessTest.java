package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.access.grant.AccessRequest.State;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.data.Row;
import io.meshsdk.error.ProductNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GrantingAccessTest {
    private static final Principal PIPELINE = Principal.service("customers-pipeline", "sales");
    private static final Principal STEWARD = Principal.user("grace", "sales");
    private static final Principal EVE = Principal.user("eve", "logistics");

    @TempDir
    private Path lake;

    @BeforeEach
    void publish() {
        DataProduct customers = GrantingAccess.customers();
        try (Mesh mesh = as(PIPELINE)) {
            mesh.publish(
                            customers,
                            Datasets.rows(
                                    customers.schema(),
                                    List.of(Map.of("customer_id", 1, "email", "zoe@shop.example", "tax_number", "77"))))
                    .orThrow();
        }
    }

    @Test
    void ask_withinTheRules_isApprovedAtOnce() {
        try (Mesh mesh = as(EVE)) {
            assertThatThrownBy(() -> mesh.read("sales.customers").dataset())
                    .isInstanceOf(ProductNotFoundException.class);

            assertThat(GrantingAccess.ask(mesh).state()).isEqualTo(State.APPROVED);

            assertThat(row(mesh).string("email")).isEqualTo("z***@shop.example");
            assertThat(row(mesh).find("tax_number")).isEmpty();
            assertThat(GrantingAccess.explain(mesh)).contains("READ is allowed", "GRANT", "FIELD_WITHHELD");
        }
    }

    @Test
    void decide_byTheSteward_showsTheField() {
        try (Mesh mesh = as(EVE);
                Mesh steward = as(STEWARD)) {
            AccessRequest request = GrantingAccess.askForMore(mesh);
            assertThat(request.isOpen()).isTrue();

            GrantingAccess.decide(steward);

            assertThat(row(mesh).string("email")).isEqualTo("zoe@shop.example");
            assertThat(GrantingAccess.prolong(steward, request.id()).until()).isAfter(request.at());
            assertThat(GrantingAccess.agreement(mesh, request.id())).contains("kind: AccessAgreement");
            GrantingAccess.end(steward, request.id());
            assertThatThrownBy(() -> mesh.read("sales.customers").dataset())
                    .isInstanceOf(ProductNotFoundException.class);
        }
    }

    @Test
    void ask_forAGroup_isForItsVerifiedMembers() {
        Principal planner = EVE.withRoles("planner");
        Principal verified = planner.verifiedBy("corporate-oidc");
        try (Mesh mesh = as(planner);
                Mesh steward = as(STEWARD)) {
            AccessRequest request = GrantingAccess.askForAGroup(mesh);
            assertThat(request.isOpen()).isTrue();

            assertThat(steward.access().approve(request.id(), "Fine").grantee()).isEqualTo(request.grantee());

            assertThat(mesh.read("sales.customers")
                            .asPrincipal(verified)
                            .dataset()
                            .rows()
                            .toList())
                    .hasSize(1);
            assertThatThrownBy(() -> mesh.read("sales.customers").dataset())
                    .isInstanceOf(ProductNotFoundException.class);
        }
    }

    private static Row row(Mesh mesh) {
        return mesh.read("sales.customers").dataset().rows().findFirst().orElseThrow();
    }

    private Mesh as(Principal principal) {
        return Mesh.builder().warehouse(lake).principal(principal).build();
    }
}
