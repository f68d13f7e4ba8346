package io.meshsdk.examples.howto;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.data.Dataset;
import io.meshsdk.quality.Expectations;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;

/** Replaces some rows of a table and leaves the others. */
final class ReplacingRows {
    private final Mesh mesh;
    private final DataProduct orders;

    ReplacingRows(Mesh mesh) {
        this.mesh = mesh;
        this.orders = product();
    }

    static DataProduct product() {
        // snippet: product
        DataProduct orders = DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-data@shop.example")
                .schema(Schema.of(
                        Field.int64("order_id").primaryKey(),
                        Field.date("day").required(),
                        Field.string("status"),
                        Field.decimal("amount", 12, 2)))
                .expect(Expectations.atLeast("amount", 0))
                .output(OutputPort.delta("daily").partitionedBy("day"))
                .build();
        // end
        return orders;
    }

    Publication reload(Dataset lateRows) {
        // snippet: partitions
        Publication outcome =
                mesh.publication(orders).from(lateRows).overwritePartitions().publish();
        // end
        return outcome;
    }

    Publication correct(Dataset november) {
        // snippet: where
        Publication outcome = mesh.publication(orders)
                .from(november)
                .overwriteWhere("day >= date '2026-11-01' and day < date '2026-12-01'")
                .publish();
        // end
        return outcome;
    }

    Publication apply(Dataset changes) {
        // snippet: upsert
        Publication outcome = mesh.publication(orders).from(changes).upsert().publish();
        // end
        return outcome;
    }

    Dataset paid() {
        // snippet: read
        Dataset paid = mesh.read("sales.orders")
                .where("day = date '2026-11-20' and status = 'paid'")
                .dataset();
        // end
        return paid;
    }
}
