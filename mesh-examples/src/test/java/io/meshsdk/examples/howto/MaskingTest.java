package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Principal;
import io.meshsdk.access.Secret;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.access.SecretProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MaskingTest {
    private static final Principal RESEARCHER = Principal.user("ada", "research");

    @TempDir
    private Path lake;

    @Test
    void visits_readByAResearcher_areMaskedAndOfTheNorth() {
        try (Mesh mesh = mesh().build()) {
            mesh.publish(Masking.visits(), data()).orThrow();

            List<Row> rows =
                    rows(mesh.read("clinic.visits").asPrincipal(RESEARCHER).dataset());
            assertThat(rows).hasSize(6).allSatisfy(row -> {
                assertThat(row.schema().names()).containsExactly("patient_id", "born", "weight", "region");
                assertThat(row.string("patient_id")).startsWith("2026.");
                assertThat(row.date("born")).isEqualTo(LocalDate.of(1990, 1, 1));
                assertThat(row.integer("weight")).isEqualTo(60);
                assertThat(row.string("region")).isEqualTo("north");
            });
            assertThat(rows(mesh.read("clinic.visits")
                            .asPrincipal(Principal.user("bob", "finance"))
                            .dataset()))
                    .hasSize(12);
            assertThat(rows(Masking.before(mesh, RESEARCHER)))
                    .allMatch(row -> row.string("patient_id").startsWith("2025."));
        }
    }

    @Test
    void visits_ofTooFewAlike_areRejected() {
        DataProduct checked = Masking.checked(Masking.visits());
        try (Mesh mesh = Masking.verified(mesh()).build()) {
            assertThat(mesh.publish(checked, data()).isPublished()).isTrue();
            assertThat(mesh.publish(checked, few()).describe()).contains("not-anonymous", "5-anonymity");
        }
    }

    @Test
    void visitsShared_holdWhatConsumersSee() {
        DataProduct guarded = Masking.guarded(Masking.visits());
        try (Mesh mesh = Masking.isolated(mesh()).build()) {
            assertThat(Masking.materialise(mesh, guarded, data()).isPublished()).isTrue();

            assertThat(rows(mesh.read("clinic.visits")
                            .port("shared")
                            .asPrincipal(RESEARCHER)
                            .dataset()))
                    .hasSize(12)
                    .allMatch(row -> row.string("patient_id").startsWith("2026."));
            assertThat(mesh.govern(guarded).passes()).isTrue();
        }
    }

    @Test
    void keys_ofAFolder_makeTheTokens(@TempDir Path secrets) throws IOException {
        Path keys = Files.createDirectories(secrets.resolve("mask/patient"));
        Files.writeString(keys.resolve("2026.key"), "c29tZSByYW5kb20gYnl0ZXMgb2YgdGhlIGhvc3Q=");
        Files.writeString(keys.resolve("current"), "2026");
        for (Path file : List.of(keys.resolve("2026.key"), keys.resolve("current"), keys)) {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            }
        }
        MeshBuilder builder = Mesh.builder().warehouse(lake).principal(Principal.service("pipeline", "clinic"));
        try (Mesh mesh = Masking.withAFolderOfKeys(builder, secrets).build()) {
            mesh.publish(Masking.visits(), data()).orThrow();

            assertThat(rows(mesh.read("clinic.visits").asPrincipal(RESEARCHER).dataset()))
                    .hasSize(6)
                    .allMatch(row -> row.string("patient_id").startsWith("2026."));
        }
    }

    @Test
    void postcodes_underAMaskOfTheHosts_showSomeFigures() {
        MeshBuilder builder = mesh();
        Schema schema = Schema.of(Masking.postcode(builder));
        DataProduct places = DataProduct.builder("clinic", "places")
                .version("1.0.0")
                .owner("clinic-data@example.com")
                .schema(schema)
                .access(AccessPolicy.consumers("research"))
                .build();
        try (Mesh mesh = builder.build()) {
            mesh.publish(places, Datasets.rows(schema, List.of(Map.of("postcode", "53113"))))
                    .orThrow();

            assertThat(rows(mesh.read("clinic.places").asPrincipal(RESEARCHER).dataset()))
                    .extracting(row -> row.string("postcode"))
                    .containsExactly("531...");
        }
    }

    private MeshBuilder mesh() {
        return Masking.withKeys(
                Masking.reserved(Mesh.builder().warehouse(lake).principal(Principal.service("pipeline", "clinic"))),
                new Vault());
    }

    private static List<Row> rows(Dataset data) {
        return data.rows().toList();
    }

    private static Dataset data() {
        return rows(12);
    }

    private static Dataset few() {
        return rows(3);
    }

    private static Dataset rows(int count) {
        return Datasets.rows(
                Masking.visits().schema(),
                IntStream.range(0, count)
                        .mapToObj(i -> Map.<String, Object>of(
                                "patient_id",
                                i,
                                "name",
                                "Somebody " + i,
                                "born",
                                LocalDate.of(1990, 1 + i % 12, 3),
                                "weight",
                                60 + i % 10,
                                "region",
                                i % 2 == 0 ? "north" : "south"))
                        .toList());
    }

    private static final class Vault implements SecretProvider {
        @Override
        public Optional<Secret> current(String purpose) {
            return find(purpose, "2026");
        }

        @Override
        public Optional<Secret> find(String purpose, String id) {
            byte[] key = (purpose + ", the key of " + id).getBytes(StandardCharsets.UTF_8);
            return Optional.of(Secret.of(id, key));
        }
    }
}
