package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.Defaults;
import io.meshsdk.Organization;
import io.meshsdk.contract.Retention;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.ProductListing;
import io.meshsdk.core.Rejected;
import io.meshsdk.core.compatibility.Compatibility;
import io.meshsdk.core.compatibility.InheritedChanges;
import io.meshsdk.core.compatibility.change.Bump;
import io.meshsdk.core.documents.OrganizationDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InheritingTest {
    private static final Organization SHORTER =
            Inheriting.inCode().defaults(Defaults.none().retention(Retention.atMost("P1Y")));

    @TempDir
    private Path lake;

    @Test
    void extended_saysWhatItsDomainSays() {
        DataProduct orders = Inheriting.extended(Inheriting.inCode());

        assertThat(orders.owner()).isEqualTo("sales-data@acme.com");
        assertThat(orders.origins())
                .containsOnlyKeys(
                        "owner",
                        "schedule",
                        "contract.retention",
                        "contract.sla[completeness]",
                        "contract.sla[freshness]");
    }

    @Test
    void read_ofDocuments_isTheSameAsInCode(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("acme.yaml"), OrganizationDocuments.write(Inheriting.inCode()));
        Files.writeString(
                folder.resolve("marketing.yaml"),
                "apiVersion: datamesh/v1\nkind: Domain\nmetadata:\n  name: marketing\n");
        Path file = Files.writeString(folder.resolve("orders.yaml"), """
                apiVersion: datamesh/v1
                kind: DataProduct
                metadata:
                  domain: sales
                  name: orders
                  version: 1.0.0
                spec:
                  extends: [hourly]
                  contract:
                    schema:
                      fields:
                        - name: order_id
                          type: long
                          required: true
                          primaryKey: true
                """);

        Organization acme = Inheriting.ofDocuments(folder);

        assertThat(acme.domains()).hasSize(2);
        assertThat(Inheriting.read(acme, file)).isEqualTo(Inheriting.extended(Inheriting.inCode()));
    }

    @Test
    void publish_theDefaultIsAnother_isAChangeOfTheContract() {
        DataProduct orders = Inheriting.extended(Inheriting.inCode());
        try (Mesh mesh = Shop.mesh(lake).build()) {
            mesh.publish(orders, Shop.rows(orders, 1)).orThrow();
            DataProduct next = orders.toBuilder().extending(SHORTER).build();

            assertThat(mesh.publish(next, Shop.rows(orders, 1, 2)))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            rejected -> assertThat(rejected.reasons())
                                    .singleElement()
                                    .asString()
                                    .containsIgnoringCase("retention"));
            assertThat(mesh.publish(next.toBuilder().version("2.0.0").build(), Shop.rows(orders, 1, 2))
                            .orThrow()
                            .toString())
                    .contains("2.0.0");
        }
    }

    @Test
    void inherited_ofWhatTheCatalogHolds_namesWhoIsHurt() {
        DataProduct orders = Inheriting.extended(Inheriting.inCode());
        try (Mesh mesh = Shop.mesh(lake).build()) {
            mesh.publish(orders, Shop.rows(orders, 1)).orThrow();
            ProductListing listed = mesh.catalog().find("sales.orders").orElseThrow();

            List<InheritedChanges> changes = Compatibility.inherited(SHORTER, List.of(listed.product()));

            assertThat(listed.product()).isEqualTo(orders);
            assertThat(changes).singleElement().satisfies(one -> {
                assertThat(one.requiredBump()).isEqualTo(Bump.MAJOR);
                assertThat(one.breaking()).hasSize(1);
            });
            Inheriting.judge(mesh, SHORTER);
        }
    }
}
