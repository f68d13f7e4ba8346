package io.meshsdk.integration;

import static io.meshsdk.quality.Expectations.between;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessId;
import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.StorageProvider;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A product of customers, rows of it, and those who read it. */
final class Customers {
    static final String NAME = "sales.customers";
    static final Principal STEWARD = Principal.user("grace", "sales");
    static final Principal EVE = Principal.user("eve", "logistics");
    static final Principal ANALYST = Principal.user("ada", "marketing");
    static final DataProduct CUSTOMERS = DataProduct.builder("sales", "customers")
            .version("1.0.0")
            .owner("sales-data-team@company.com")
            .description("Customers")
            .schema(Schema.of(
                    Field.string("customer_id").primaryKey().describedAs("Number"),
                    Field.string("email").pii("email").masked(Mask.email()).describedAs("Address"),
                    Field.int32("orders").required().describedAs("How many")))
            .expect(between("orders", 0, 100))
            .access(AccessPolicy.consumers("marketing"))
            .output(OutputPort.delta("daily"))
            .build();

    private Customers() {}

    static MeshBuilder mesh(StorageProvider storage, Catalog catalog) {
        return Mesh.builder()
                .warehouse(URI.create("memory:///lake"))
                .storage(storage)
                .catalog(catalog)
                .principal(Principal.service("pipeline", "sales"));
    }

    static List<Row> read(Dataset data) {
        try (Stream<Row> rows = data.rows()) {
            return rows.toList();
        }
    }

    /** Returns a version of the product whose e-mail addresses are under a mask. */
    static DataProduct masked(String version, Mask emails) {
        return CUSTOMERS.toBuilder()
                .version(version)
                .schema(CUSTOMERS.schema().editing("email", field -> field.masked(emails)))
                .build();
    }

    /** Returns the e-mail addresses as somebody sees them. */
    static List<String> emails(Mesh mesh, Principal reader) {
        return emails(mesh.read(NAME).asPrincipal(reader).dataset());
    }

    static List<String> emails(Dataset data) {
        return read(data).stream().map(row -> row.string("email")).toList();
    }

    static void open(Partition partition) {
        try (BatchReader reader = partition.open()) {
            assertThat(reader.next()).isPresent();
        }
    }

    /** Asks for what needs an approval, as who is to have it, and approves it as the steward. */
    static AccessId grant(Mesh mesh, Principal to, AccessTerms terms) {
        AccessRequest request = mesh.access().asPrincipal(to).request(NAME, terms, "churn model");
        assertThat(request.isOpen()).isTrue();
        return mesh.access().asPrincipal(STEWARD).approve(request.id(), "fine").id();
    }

    static Dataset rows(Customer... customers) {
        return Datasets.rows(
                CUSTOMERS.schema(),
                Arrays.stream(customers).map(Customer::toMap).toList());
    }

    static Customer row(String id, int orders) {
        return new Customer(id, orders);
    }

    static Customer withoutOrders(String id) {
        return new Customer(id, null);
    }

    record Customer(String id, Integer orders) {
        Map<String, Object> toMap() {
            Map<String, Object> map = new HashMap<>();
            map.put("customer_id", id);
            map.put("email", id + "@example.com");
            map.put("orders", orders);
            return map;
        }
    }
}
