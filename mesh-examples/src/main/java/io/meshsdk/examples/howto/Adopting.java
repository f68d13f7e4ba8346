package io.meshsdk.examples.howto;

import static io.meshsdk.quality.Expectations.atLeast;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.data.Dataset;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;

/** Makes a product of a table that others write. */
final class Adopting {
    private final Mesh mesh;

    Adopting(Mesh mesh) {
        this.mesh = mesh;
    }

    static DataProduct orders() {
        // snippet: describe
        DataProduct orders = DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-data@shop.example")
                .schema(Schema.of(Field.int64("order_id").primaryKey(), Field.int64("amount")))
                .expect(atLeast("amount", 0))
                .output(OutputPort.delta("default").at("default", "sales/raw/orders"))
                .build();
        // end
        return orders;
    }

    Publication attest(DataProduct orders) {
        // snippet: attest
        Publication outcome = mesh.attestation(orders).attest();
        // end
        return outcome;
    }

    Publication attest(DataProduct orders, long version) {
        // snippet: version
        Publication ofVersion = mesh.attest(orders, version);
        // end
        return ofVersion;
    }

    Dataset[] read() {
        // snippet: readers
        Dataset asItIs = mesh.read("sales.orders").dataset();
        Dataset checked = mesh.read("sales.orders").verified().dataset();
        // end
        return new Dataset[] {asItIs, checked};
    }

    static OutputPort enforced() {
        // snippet: enforce
        OutputPort daily = OutputPort.delta("daily").enforcedInTable();
        // end
        return daily;
    }

    Publication append(DataProduct orders, Dataset rows) {
        // snippet: append
        Publication appended = mesh.publication(orders).from(rows).append().publish();
        // end
        return appended;
    }
}
