package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.access.Secret;
import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.spi.access.SecretProvider;
import io.meshsdk.testkit.InMemoryStorage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeepingAnAuditTest {
    private static final Principal ANNA = Principal.user("anna", "marketing");
    private static final Principal OLGA = Principal.user("olga", "board").withRoles("auditor");

    @TempDir
    private static Path lake;

    private final InMemoryStorage storage = new InMemoryStorage("delta");
    private final InMemoryCatalog catalog = new InMemoryCatalog();

    @Test
    void audit_ofSomePublications_isLookedIntoAndVerified() {
        DataProduct orders = Shop.orders().build();
        Vault vault = new Vault();
        List<AuditAnchor> notary = new ArrayList<>();
        try (Mesh mesh = KeepingAnAudit.sealed(builder(), vault, (anchor, records) -> notary.add(anchor))) {
            for (long day = 0; day < 4; day++) {
                mesh.publish(orders, Shop.rows(orders, day)).orThrow();
            }
            Dataset read = mesh.read("sales.orders").asPrincipal(ANNA).dataset();
            try (BatchReader reader = read.partitions().get(0).open()) {
                assertThat(reader.next()).isPresent();
            }
            mesh.audit().flush();

            assertThat(KeepingAnAudit.verify(mesh, notary)).isTrue();
            assertThat(KeepingAnAudit.reconcile(mesh).found()).isEmpty();
            assertThat(KeepingAnAudit.replay(mesh)).isTrue();
        }
        MeshBuilder auditors = builder().principal(OLGA);
        try (Mesh mesh = KeepingAnAudit.sealed(auditors, vault, (anchor, records) -> {})) {
            assertThat(KeepingAnAudit.records(mesh, ANNA, Instant.EPOCH)).hasSize(1);
        }
    }

    @Test
    void audit_thatIsSignedOrRefuses_isKeptToo() throws NoSuchAlgorithmException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair old = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        DataProduct orders = Shop.orders().build();
        try (Mesh mesh = builder()
                        .secrets(new Vault())
                        .audit(KeepingAnAudit.signed(pair, old.getPublic()))
                        .build();
                Mesh strict = builder()
                        .secrets(new Vault())
                        .audit(KeepingAnAudit.strict())
                        .build()) {
            mesh.publish(orders, Shop.rows(orders, 1)).orThrow();

            assertThat(mesh.audit().verify().holds()).isTrue();
            assertThat(strict.audit().waiting()).isZero();
        }
    }

    private MeshBuilder builder() {
        return Shop.mesh(lake).storage(storage).catalog(catalog);
    }

    /** Keys for every purpose. */
    private static final class Vault implements SecretProvider {
        @Override
        public Optional<Secret> current(String purpose) {
            return find(purpose, "k1");
        }

        @Override
        public Optional<Secret> find(String purpose, String id) {
            return Optional.of(
                    Secret.of(id, (purpose + " and a key that is long enough").getBytes(StandardCharsets.UTF_8)));
        }
    }
}
