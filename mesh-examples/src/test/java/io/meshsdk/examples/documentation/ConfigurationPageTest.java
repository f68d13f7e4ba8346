package io.meshsdk.examples.documentation;

import static io.meshsdk.contract.ServiceLevels.completeness;
import static io.meshsdk.contract.ServiceLevels.freshness;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.publication.rows.ProductColumns;
import io.meshsdk.delta.DeltaStorageProvider;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.TableLocation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationPageTest {
    private final String page = Page.read("docs/reference/configuration.md");

    @Test
    void page_ofEveryOptionOfTheBuilder_hasARow() {
        assertThat(Arrays.stream(MeshBuilder.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName))
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat(page).contains("`" + name + "("));
    }

    @Test
    void page_ofEveryProductColumn_hasARow() {
        assertThat(ProductColumns.addedTo(Schema.of(Field.int64("order_id"))))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(page)
                        .contains("| `" + field.name() + "` | " + field.type().name()));
    }

    @Test
    void page_ofEveryTableProperty_namesIt(@TempDir Path lake) {
        DataProduct orders = DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-data@shop.example")
                .input(InputPort.product("shop.carts"))
                .schema(Schema.of(Field.int64("order_id").primaryKey()))
                .sla(freshness(Duration.ofHours(4)), completeness(0.99))
                .build();
        try (Mesh mesh = Mesh.builder()
                .warehouse(lake)
                .principal(Principal.service("orders-pipeline", "sales"))
                .build()) {
            mesh.publish(orders, Datasets.rows(orders.schema(), List.of(Map.of("order_id", 1L))))
                    .orThrow();
        }
        try (DeltaStorageProvider delta = new DeltaStorageProvider()) {
            TableLocation table = TableLocation.of(lake).resolve("sales/orders/default/v1");
            assertThat(delta.state(table).orElseThrow().properties().keySet())
                    .hasSize(8)
                    .allSatisfy(property -> assertThat(page).contains("`" + property + "`"));
        }
    }
}
