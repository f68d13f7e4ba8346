package io.meshsdk.examples.readme;

import static io.meshsdk.quality.Expectations.between;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Publishes the orders of a shop, and reads them as somebody who may not see everything. */
final class OrdersPipeline {
    private OrdersPipeline() {}

    static DataProduct product() {
        // snippet: product
        DataProduct orders = DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-data@shop.example")
                .schema(Schema.of(
                        Field.int64("order_id").primaryKey(),
                        Field.string("email").pii("email").masked(Mask.email()),
                        Field.decimal("amount", 12, 2).required()))
                .expect(between("amount", 0, 100_000))
                .access(AccessPolicy.consumers("marketing"))
                .build();
        // end
        return orders;
    }

    static void publish(DataProduct orders, Path lake, Path file) {
        // snippet: publish
        Principal pipeline = Principal.service("orders-pipeline", "sales");
        Principal consumer = Principal.user("mia", "marketing");
        try (Mesh mesh = Mesh.builder().warehouse(lake).principal(pipeline).build()) {
            Publication outcome = mesh.publish(orders, Datasets.csv(file, orders.schema()));
            System.out.println(outcome.describe());

            Dataset masked = mesh.read("sales.orders").asPrincipal(consumer).dataset();
            try (Stream<Row> rows = masked.rows()) {
                rows.forEach(row -> System.out.println(row.toMap()));
            }
        }
        // end
    }
}
