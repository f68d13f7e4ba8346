package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.Safeguards;
import io.meshsdk.access.Principal;
import io.meshsdk.contract.Team;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.Publication;
import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.StorageAttestation;
import io.meshsdk.policy.StorageAttestation.Quality;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.TableLocation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GovernedStorageTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Principal PIPELINE = Principal.service("pipeline", "sales");
    private static final Principal ADA = Principal.user("ada", "sales");

    @TempDir
    private Path warehouse;

    @Test
    void publish_encryptionThatOnlyTheProductSpeaksOf_isBlockedAsNotEvaluated() {
        try (Mesh mesh = mesh(PIPELINE, "encryption-at-rest").build()) {
            assertThat(codes(mesh, encrypted())).containsExactly("encryption-unattested");
            assertThat(publish(mesh, encrypted()).isPublished()).isFalse();
            assertThat(mesh.govern(encrypted()).violations())
                    .filteredOn(violation -> violation.code().equals("encryption-unattested"))
                    .extracting(Violation::kind)
                    .containsExactly(Violation.Kind.NOT_EVALUATED);
        }
    }

    @Test
    void publish_whereTheHostVouchesForTheWarehouse_isPublished() {
        StorageAttestation attestation = new StorageAttestation(
                TableLocation.of(warehouse), Quality.ENCRYPTED_AT_REST, "platform-team", NOW.plusSeconds(1));
        try (Mesh mesh =
                mesh(PIPELINE, "encryption-at-rest").attest(attestation).build()) {
            assertThat(publish(mesh, encrypted()).isPublished()).isTrue();
        }
    }

    @Test
    void publish_whereWhatTheHostVouchedForIsOver_isBlocked() {
        StorageAttestation over =
                new StorageAttestation(TableLocation.of(warehouse), Quality.ENCRYPTED_AT_REST, "platform-team", NOW);
        StorageAttestation elsewhere = new StorageAttestation(
                TableLocation.of(warehouse.resolve("marketing")),
                Quality.ENCRYPTED_AT_REST,
                "platform-team",
                NOW.plusSeconds(1));
        try (Mesh mesh =
                mesh(PIPELINE, "encryption-at-rest").attest(over, elsewhere).build()) {
            assertThat(publish(mesh, encrypted()).isPublished()).isFalse();
        }
    }

    @Test
    void publish_aSchemaChange_needsTheApprovalOfTheOwnerOfThisVeryDescription() {
        DataProduct first = product().build();
        DataProduct wider = first.toBuilder()
                .version("1.1.0")
                .schema(Schema.of(Field.string("id"), Field.string("segment")))
                .build();
        try (Mesh mesh = mesh(PIPELINE, "schema-approval").build();
                Mesh owner = mesh(ADA, "schema-approval").build()) {
            assertThat(publish(mesh, first).isPublished()).isTrue();
            assertThat(publish(mesh, wider).isPublished()).isFalse();
            assertThat(codes(mesh, wider)).containsExactly("approval-missing");
            assertThatThrownBy(() -> mesh.approve(wider)).isInstanceOf(AccessDeniedException.class);

            owner.approve(wider);

            assertThat(codes(mesh, wider)).isEmpty();
            DataProduct touched = wider.toBuilder().description("Other words").build();
            assertThat(codes(mesh, touched)).containsExactly("approval-missing");
            assertThat(publish(mesh, wider).isPublished()).isTrue();
        }
    }

    @Test
    void approve_byWhomTheChangeItselfMakesOwner_isDenied() {
        DataProduct first = product().build();
        DataProduct taken = first.toBuilder()
                .team(Team.none().productOwner("bob"))
                .version("1.0.1")
                .build();
        try (Mesh mesh = mesh(PIPELINE, "schema-approval").build();
                Mesh bob =
                        mesh(Principal.user("bob", "sales"), "schema-approval").build()) {
            assertThat(publish(mesh, first).isPublished()).isTrue();

            assertThatThrownBy(() -> bob.approve(taken))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("'ada'");
        }
    }

    private MeshBuilder mesh(Principal principal, String kind) {
        Policy policy = PolicyKinds.create(kind, kind, PolicySettings.none());
        return Mesh.builder()
                .warehouse(warehouse)
                .principal(principal)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .policies(policy);
    }

    private static DataProductBuilder product() {
        return DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-team")
                .team(Team.none().productOwner("ada"))
                .schema(Schema.of(Field.string("id")));
    }

    private static DataProduct encrypted() {
        return product()
                .safeguards(new Safeguards(Optional.of(true), Optional.empty()))
                .build();
    }

    private static List<String> codes(Mesh mesh, DataProduct product) {
        return mesh.govern(product).blocking().stream().map(Violation::code).toList();
    }

    private static Publication publish(Mesh mesh, DataProduct product) {
        return mesh.publish(
                product,
                Datasets.rows(
                        product.schema(),
                        List.of(
                                product.schema().contains("segment")
                                        ? Map.of("id", "1", "segment", "premium")
                                        : Map.of("id", "1"))));
    }
}
