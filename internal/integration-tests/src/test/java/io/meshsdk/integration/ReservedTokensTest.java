package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.MaskedForm;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.access.Secret;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.access.verification.MaskedViewPolicy;
import io.meshsdk.core.secrets.KeyRing;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.KeyNotFoundException;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.StorageProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may publish under a token domain's name can have any value masked: a host names who may. */
final class ReservedTokensTest {
    private static final Principal ADA = Principal.user("ada", "research");
    private static final Principal SPY = Principal.service("pipeline", "rivals");
    private static final KeyRing KEYS = KeyRing.empty()
            .with("mask/patient", Secret.of("k1", "a very secret key of 32 bytes !!".getBytes(StandardCharsets.UTF_8)));

    @TempDir
    Path folder;

    private final StorageProvider storage = Stored.IN_MEMORY.provider();
    private final Catalog catalog = new InMemoryCatalog();

    @Test
    void read_ofATokenDomainThatIsNotReserved_tellsTokensOfGuesses() {
        try (Mesh mesh = mesh().build()) {
            mesh.publish(product("clinic", Mask.token("patient")), data()).orThrow();
            spyOut(mesh, Mask.token("patient"));

            assertThat(ids(mesh.read("rivals.visits")
                            .asPrincipal(SPY)
                            .underMasks()
                            .dataset()))
                    .isEqualTo(ids(mesh.read("clinic.visits").asPrincipal(ADA).dataset()));
        }
    }

    @ParameterizedTest
    @MethodSource
    void read_byAProductOfAnotherDomain_findsNoKey(Mask mask) {
        try (Mesh mesh = mesh().tokenDomain("patient", "clinic").build()) {
            mesh.publish(product("clinic", mask), data()).orThrow();
            spyOut(mesh, mask);

            assertThat(ids(mesh.read("clinic.visits").asPrincipal(ADA).dataset()))
                    .hasSize(2)
                    .doesNotContain("4711");
            assertThatExceptionOfType(KeyNotFoundException.class)
                    .isThrownBy(() -> mesh.read("rivals.visits")
                            .asPrincipal(SPY)
                            .underMasks()
                            .dataset())
                    .withMessageContaining("'mask/patient'")
                    .withMessageContaining("domain 'rivals'")
                    .withMessageContaining("tokenDomain(");
            assertThatExceptionOfType(KeyNotFoundException.class)
                    .isThrownBy(
                            () -> mesh.read("rivals.visits").asPrincipal(ADA).dataset());
            assertThat(mesh.read("rivals.visits")
                            .asPrincipal(SPY)
                            .dataset()
                            .rows()
                            .toList())
                    .as("its own values")
                    .hasSize(2);
        }
    }

    static Stream<Mask> read_byAProductOfAnotherDomain_findsNoKey() {
        return Stream.of(Mask.token("patient"), Mask.hashed("patient"));
    }

    @Test
    void publish_aMaskedPortOfAnotherDomain_findsNoKey() {
        DataProduct both = product("rivals", Mask.token("patient")).toBuilder()
                .outputs(
                        OutputPort.delta("raw"),
                        OutputPort.delta("shared").maskedOf(MaskedForm.of("raw").access(AccessPolicy.ownersOnly())))
                .build();
        try (Mesh mesh = mesh().tokenDomain("patient", "clinic").principal(SPY).build()) {
            mesh.publication(both).output("raw").from(data()).publish().orThrow();

            assertThatExceptionOfType(KeyNotFoundException.class)
                    .isThrownBy(() -> mesh.publication(both).output("shared").publish());
            assertThatThrownBy(() -> mesh.read("rivals.visits").port("shared").dataset())
                    .isInstanceOf(ProductNotFoundException.class);
        }
    }

    @Test
    void tokenDomain_namedTwice_isOpenToBoth_andMasksAreStillProven() {
        try (Mesh mesh = mesh().policies(MaskedViewPolicy.masksHold())
                .tokenDomain("patient", "laboratory")
                .tokenDomain("patient", "clinic")
                .build()) {
            mesh.publish(product("clinic", Mask.token("patient")), data()).orThrow();

            assertThat(ids(mesh.read("clinic.visits").asPrincipal(ADA).dataset()))
                    .allMatch(id -> id.startsWith("k1."));
        }
    }

    @Test
    void tokenDomain_ofNobodyOrNoWord_isRefused() {
        assertThatThrownBy(() -> Mesh.builder().tokenDomain("patient")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Mesh.builder().tokenDomain("Patient", "clinic"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Mesh.builder().tokenDomain("patient", "The Clinic"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private MeshBuilder mesh() {
        return Customers.mesh(storage, catalog)
                .warehouse(folder)
                .principal(Principal.service("pipeline", "clinic"))
                .secrets(KEYS);
    }

    private void spyOut(Mesh mesh, Mask mask) {
        mesh.publication(product("rivals", mask))
                .asPrincipal(SPY)
                .from(data())
                .publish()
                .orThrow();
    }

    private static DataProduct product(String domain, Mask mask) {
        return DataProduct.builder(domain, "visits")
                .version("1.0.0")
                .owner("data-team@example.com")
                .description("Visits")
                .schema(schema(mask))
                .access(AccessPolicy.consumers("research"))
                .build();
    }

    private static Schema schema(Mask mask) {
        return Schema.of(Field.int64("patient_id").required().describedAs("Who").masked(mask));
    }

    private static Dataset data() {
        return Datasets.rows(schema(Mask.nullified()), List.of(Map.of("patient_id", 4711), Map.of("patient_id", 4712)));
    }

    private static List<String> ids(Dataset data) {
        return data.rows().map(row -> row.string("patient_id")).toList();
    }
}
