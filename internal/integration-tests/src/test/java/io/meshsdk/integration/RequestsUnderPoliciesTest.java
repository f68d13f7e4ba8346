package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.StorageAttestation;
import io.meshsdk.policy.StorageAttestation.Quality;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.testkit.InMemoryStorage;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Policies that are asked about requests know what they know elsewhere. */
final class RequestsUnderPoliciesTest {
    private static final Policy ISOLATED = PolicyKinds.create(
            "storage-isolated", "isolated", PolicySettings.none().with("points", "read"));
    private static final DataProduct CLOSED = closed();

    private final InMemoryStorage storage = new InMemoryStorage("delta");
    private final InMemoryCatalog catalog = new InMemoryCatalog();

    @Test
    void request_ofDataWhosePlaceIsVouchedFor_isNotRefusedForIt() {
        MeshBuilder vouched = builder()
                .attest(new StorageAttestation(
                        new TableLocation(URI.create("memory:///lake")),
                        Quality.ISOLATED,
                        "platform-team",
                        Instant.MAX));
        try (Mesh mesh = vouched.build()) {
            assertThat(ask(mesh).isOpen()).isTrue();
        }
    }

    @Test
    void request_ofDataWhosePlaceNobodyVouchesFor_isRefusedByTheNameOfThePolicy() {
        try (Mesh mesh = builder().build()) {
            assertThat(ask(mesh).ruling().orElseThrow().reason()).contains("'isolated'");
        }
    }

    private static AccessRequest ask(Mesh mesh) {
        mesh.publish(CLOSED, Customers.rows(Customers.row("a", 1))).orThrow();
        return mesh.access()
                .asPrincipal(Customers.EVE)
                .request(Customers.NAME, AccessTerms.readMasked(), "delivery routes");
    }

    private MeshBuilder builder() {
        return Customers.mesh(storage, catalog).policies(ISOLATED);
    }

    private static DataProduct closed() {
        DataContract contract = Customers.CUSTOMERS.contract();
        return Customers.CUSTOMERS.toBuilder()
                .contract(DataContract.of(contract.schema())
                        .expect(contract.expectations())
                        .access(AccessPolicy.consumers("marketing"))
                        .classified(Classification.CONFIDENTIAL))
                .build();
    }
}
