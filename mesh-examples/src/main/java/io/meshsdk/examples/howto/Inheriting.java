package io.meshsdk.examples.howto;

import io.meshsdk.DataProduct;
import io.meshsdk.Defaults;
import io.meshsdk.Domain;
import io.meshsdk.DomainKind;
import io.meshsdk.Organization;
import io.meshsdk.contract.Retention;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.ProductListing;
import io.meshsdk.core.compatibility.Compatibility;
import io.meshsdk.core.compatibility.InheritedChanges;
import io.meshsdk.core.documents.DocumentReader;
import io.meshsdk.core.documents.OrganizationDocuments;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Says once for all products of an organisation or domain what they need not say themselves. */
final class Inheriting {
    private Inheriting() {}

    static Organization inCode() {
        // snippet: organization
        Organization acme = Organization.named("acme")
                .defaults(Defaults.none().retention(Retention.atMost("P3Y")))
                .template(
                        "hourly",
                        Defaults.none().schedule("0 * * * *").sla(ServiceLevels.freshness(Duration.ofHours(1))))
                .domain(Domain.named("sales")
                        .kind(DomainKind.CORE)
                        .owner("sales-data@acme.com")
                        .defaults(Defaults.none().sla(ServiceLevels.completeness(0.99))));
        // end
        return acme;
    }

    static Organization ofDocuments(Path folder) {
        // snippet: documents
        Organization acme = OrganizationDocuments.read(folder.resolve("acme.yaml"), folder.resolve("marketing.yaml"));
        // end
        return acme;
    }

    static DataProduct extended(Organization acme) {
        // snippet: extend
        DataProduct orders = DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .schema(Schema.of(Field.int64("order_id").primaryKey()))
                .extending(acme, "hourly")
                .build();
        // end
        return orders;
    }

    static DataProduct read(Organization acme, Path file) {
        // snippet: read
        DataProduct orders = DocumentReader.usual().extending(acme).read(file).orThrow();
        // end
        return orders;
    }

    static void tell(DataProduct orders) {
        // snippet: origins
        orders.origins().forEach((element, origin) -> System.out.println(element + " is said by " + origin));
        // end
    }

    static void judge(Mesh mesh, Organization next) {
        // snippet: judge
        List<DataProduct> published = mesh.catalog().domains().stream()
                .flatMap(domain -> mesh.catalog().list(domain).stream())
                .map(ProductListing::product)
                .toList();
        for (InheritedChanges changes : Compatibility.inherited(next, published)) {
            System.out.println(changes.product() + " needs a " + changes.requiredBump() + " version");
            changes.changes().forEach(change -> System.out.println("  " + change.sentence()));
        }
        // end
    }
}
