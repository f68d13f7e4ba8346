package io.meshsdk.examples.howto;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.data.Dataset;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** A product of one column, and a mesh whose principal may publish it. */
final class Shop {
    private Shop() {}

    static DataProductBuilder orders(Field... more) {
        Field[] fields = Arrays.copyOf(new Field[] {Field.int64("order_id").primaryKey()}, 1 + more.length);
        System.arraycopy(more, 0, fields, 1, more.length);
        return DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-data@shop.example")
                .schema(Schema.of(fields))
                .access(AccessPolicy.consumers("marketing"));
    }

    static Dataset rows(DataProduct product, long... ids) {
        return Datasets.rows(
                product.schema(),
                Arrays.stream(ids).mapToObj(id -> Map.of("order_id", id)).toList());
    }

    static MeshBuilder mesh(Path lake) {
        return Mesh.builder().warehouse(lake).principal(Principal.service("orders-pipeline", "sales"));
    }
}
