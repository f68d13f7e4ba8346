package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.FileProtection;
import io.meshsdk.MaskedForm;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.access.Secret;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.Publication;
import io.meshsdk.core.Published;
import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.secrets.KeyRing;
import io.meshsdk.core.verification.Step;
import io.meshsdk.core.verification.Verification;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Provenance;
import io.meshsdk.data.Row;
import io.meshsdk.error.ConflictException;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MaskedPortTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final String NAME = "Zebedee Quackenbush";
    private static final Principal ADA = Principal.user("ada", "research");
    private static final KeyRing KEYS = KeyRing.empty()
            .with("mask/patient", Secret.of("k1", "a very secret key of 32 bytes !!".getBytes(StandardCharsets.UTF_8)));
    private static final Schema VISITS = Schema.of(
            Field.int64("patient_id").required().primaryKey().masked(Mask.token("patient")),
            Field.string("name").pii("name").masked(Mask.partial(1, 0)),
            Field.string("note").masked(Mask.dropped()),
            Field.string("region").required());

    @TempDir
    private Path warehouse;

    @Nested
    final class Publishing {
        @Test
        void publish_aMaskedPort_isMadeOfTheRawOneUnderItsMasks() throws IOException {
            try (Mesh mesh = mesh().build()) {
                publishRaw(mesh, product());
                publishRaw(mesh, product());

                Published shared = publishShared(mesh, product()).orThrow();

                assertThat(shared.inputs().sources())
                        .containsExactly(new Provenance.Source(product().id(), "raw", SemanticVersion.of(1, 0, 0), 1));
                List<Row> rows = rows(mesh.read("clinic.visits")
                        .port("shared")
                        .asPrincipal(ADA)
                        .dataset());
                assertThat(rows).hasSize(2);
                assertThat(rows.get(0).schema().names()).containsExactly("patient_id", "name", "region");
                assertThat(rows).extracting(row -> row.string("name")).containsOnly("Z***");
                assertThat(rows)
                        .allSatisfy(row -> assertThat(row.string("patient_id")).startsWith("k1."));
                assertThat(shared.rowCount()).isEqualTo(2);
            }
            assertThat(textOf("clinic/visits/shared")).isNotEmpty().doesNotContain(NAME);
        }

        @Test
        void read_theRawPort_asAConsumerOfTheMaskedOne_findsNothing() {
            try (Mesh mesh = mesh().build()) {
                publishRaw(mesh, product());
                publishShared(mesh, product()).orThrow();

                assertThatThrownBy(() -> mesh.read("clinic.visits")
                                .port("raw")
                                .asPrincipal(ADA)
                                .dataset())
                        .isInstanceOf(ProductNotFoundException.class);
            }
        }

        @Test
        void publish_withDataOfTheCaller_orBesideOldRows_isRefused() {
            try (Mesh mesh = mesh().build()) {
                publishRaw(mesh, product());

                assertThatThrownBy(() -> mesh.publication(product())
                                .output("shared")
                                .from(data())
                                .publish())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContainingAll("masked form of 'raw'", "from(...)");
                assertThatThrownBy(() -> mesh.publication(product())
                                .output("shared")
                                .append()
                                .publish())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("replace all rows");
            }
        }

        @Test
        void attest_aMaskedPort_isRefused() {
            try (Mesh mesh = mesh().build()) {
                assertThatThrownBy(() ->
                                mesh.attestation(product()).output("shared").attest())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("masked form of 'raw'");
            }
        }

        @Test
        void publish_beforeTheRawPort_findsNothing() {
            try (Mesh mesh = mesh().build()) {
                assertThatThrownBy(() -> publishShared(mesh, product())).isInstanceOf(ProductNotFoundException.class);
            }
        }

        @Test
        void publish_whereTheRawPortHasOtherMasks_isAConflict() {
            DataProduct open = product(
                    Schema.of(VISITS.fields().stream()
                            .map(field -> field.name().equals("name") ? Field.string("name") : field)
                            .toList()),
                    "1.0.0");
            try (Mesh mesh = mesh().build()) {
                publishRaw(mesh, open);

                assertThatThrownBy(() -> publishShared(mesh, product()))
                        .isInstanceOf(ConflictException.class)
                        .hasMessageContainingAll("'shared'", "Publish 'raw' first");
                assertThat(Files.exists(warehouse.resolve("clinic/visits/shared/v1/_delta_log")))
                        .isFalse();
            }
        }

        @Test
        void publish_underTheSameId_isMadeOnce() {
            try (Mesh mesh = mesh().build()) {
                publishRaw(mesh, product());
                Publication first = shared(mesh, 7);
                publishRaw(mesh, product());

                assertThat(shared(mesh, 7)).isEqualTo(first);
            }
        }

        @Test
        void publish_asIfItWereNoMaskedForm_isRejected() {
            DataContract seen = product().output("shared").contract();
            DataProduct plain = product().toBuilder()
                    .outputs(OutputPort.delta("raw"), OutputPort.delta("shared").contract(seen))
                    .version("1.0.1")
                    .build();
            try (Mesh mesh = mesh().build()) {
                publishRaw(mesh, product());
                publishShared(mesh, product()).orThrow();

                Publication outcome = mesh.publication(plain)
                        .output("shared")
                        .from(Datasets.rows(
                                seen.schema(), List.of(Map.of("patient_id", "1", "name", NAME, "region", "north"))))
                        .publish();

                assertThat(outcome.isPublished()).isFalse();
                assertThat(outcome.describe()).contains("not the masked form of 'raw' any more");
            }
        }

        private Publication shared(Mesh mesh, long number) {
            return mesh.publication(product())
                    .output("shared")
                    .id(PublicationId.of("shared", number))
                    .publish();
        }
    }

    @Nested
    final class Verifying {
        @Test
        void verify_aMaskedPort_namesTheVersionItIsMadeOf_andFindsNoRawValue() {
            try (Mesh mesh = mesh().build()) {
                publishRaw(mesh, product());
                publishRaw(mesh, product());
                publishShared(mesh, product()).orThrow();

                Verification found = mesh.verifying("clinic.visits")
                        .port("shared")
                        .measuringAgain()
                        .tableVersion(0);

                assertThat(found.find("masked-form").orElseThrow())
                        .returns(Step.Outcome.HOLDS, Step::outcome)
                        .satisfies(step -> assertThat(step.detail()).contains("version 1 of port 'raw'"));
                assertThat(found.find("masked-values").orElseThrow())
                        .returns(Step.Outcome.HOLDS, Step::outcome)
                        .satisfies(step -> assertThat(step.detail()).contains("2 rows"));
            }
        }
    }

    @Nested
    final class Policies {
        @Test
        void publish_aPortThatAMaskedOneProtects_waitsForIt() {
            try (Mesh mesh = governed(NOW).build()) {
                publishRaw(mesh, product());

                assertThat(raw(mesh, product()).isPublished()).isFalse();
                assertThat(codes(mesh)).containsExactly("masked-port-missing");

                publishShared(mesh, product()).orThrow();

                assertThat(codes(mesh)).isEmpty();
                publishRaw(mesh, product());
                assertThat(codes(mesh)).isEmpty();
            }
        }

        @Test
        void publish_whereTheMaskedPortIsOld_waitsForIt() {
            try (Mesh mesh = governed(NOW).build()) {
                publishRaw(mesh, product());
                publishShared(mesh, product()).orThrow();
                publishRaw(mesh, product());
            }
            try (Mesh later = governed(NOW.plus(Duration.ofHours(25))).build()) {
                assertThat(raw(later, product()).isPublished()).isFalse();
                assertThat(codes(later)).containsExactly("masked-port-old");

                publishShared(later, product()).orThrow();

                publishRaw(later, product());
            }
        }

        @Test
        void publish_whereTheMaskedPortLiesWithinTheRawOne_isBlocked() {
            DataProduct nested = product().toBuilder()
                    .output(product().output("raw").at("prod", "clinic/visits"))
                    .output(product().output("shared").at("prod", "clinic/visits/shared"))
                    .build();
            try (Mesh mesh = governed(NOW).environment("prod").build()) {
                assertThat(mesh.govern(nested).blocking())
                        .extracting(Violation::code)
                        .containsExactly("masked-port-nested");
                assertThat(raw(mesh, nested).isPublished()).isFalse();
            }
        }

        private MeshBuilder governed(Instant now) {
            return mesh().clock(Clock.fixed(now, ZoneOffset.UTC))
                    .policies(PolicyKinds.create("storage-isolated", "storage-isolated", PolicySettings.none()));
        }

        private List<String> codes(Mesh mesh) {
            return mesh.govern(product()).blocking().stream()
                    .map(Violation::code)
                    .toList();
        }
    }

    private MeshBuilder mesh() {
        return Mesh.builder()
                .warehouse(warehouse)
                .principal(Principal.service("pipeline", "clinic"))
                .secrets(KEYS);
    }

    private static void publishRaw(Mesh mesh, DataProduct product) {
        assertThat(raw(mesh, product).isPublished()).isTrue();
    }

    private static Publication raw(Mesh mesh, DataProduct product) {
        return mesh.publication(product).output("raw").from(data()).publish();
    }

    private static Publication publishShared(Mesh mesh, DataProduct product) {
        return mesh.publication(product).output("shared").publish();
    }

    private static Dataset data() {
        return Datasets.rows(
                VISITS,
                List.of(
                        Map.of("patient_id", 1L, "name", NAME, "note", "ill " + NAME, "region", "north"),
                        Map.of("patient_id", 2L, "name", NAME, "note", "well", "region", "south")));
    }

    private static DataProduct product() {
        return product(VISITS, "1.0.0");
    }

    private static DataProduct product(Schema schema, String version) {
        return DataProduct.builder("clinic", "visits")
                .version(version)
                .owner("clinic-data@example.com")
                .schema(schema)
                .classified(Classification.CONFIDENTIAL)
                .output(OutputPort.delta("raw").protectedBy(FileProtection.MASKED_PORT))
                .output(OutputPort.delta("shared")
                        .maskedOf(MaskedForm.of("raw")
                                .classified(Classification.INTERNAL)
                                .access(AccessPolicy.consumers("research"))))
                .build();
    }

    private static List<Row> rows(Dataset data) {
        try (Stream<Row> rows = data.rows()) {
            return rows.toList();
        }
    }

    private String textOf(String folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(warehouse.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }
}
