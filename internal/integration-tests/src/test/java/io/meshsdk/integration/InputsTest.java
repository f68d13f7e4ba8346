package io.meshsdk.integration;

import static io.meshsdk.integration.Customers.CUSTOMERS;
import static io.meshsdk.integration.Customers.row;
import static io.meshsdk.integration.Customers.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort;
import io.meshsdk.OutputPort;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Inputs;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.data.Dataset;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.testkit.InMemoryStorage;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class InputsTest {
    private static final DataProduct NUMBERS = DataProduct.builder("sales", "numbers")
            .version("1.0.0")
            .owner("sales-data-team@company.com")
            .description("Numbers of customers old and recent")
            .input(InputPort.product("sales.customers", "daily"))
            .input(InputPort.product("sales.customers", "weekly"))
            .schema(Schema.of(Field.string("customer_id").required().describedAs("Number")))
            .build();

    private final Mesh mesh =
            Customers.mesh(new InMemoryStorage("delta"), new InMemoryCatalog()).build();

    @BeforeEach
    void publish() {
        DataProduct customers = CUSTOMERS.toBuilder()
                .outputs(OutputPort.delta("daily"), OutputPort.delta("weekly"))
                .build();
        for (String port : List.of("daily", "weekly")) {
            mesh.publication(customers)
                    .output(port)
                    .from(rows(row(port, 1)))
                    .publish()
                    .orThrow();
        }
    }

    @AfterEach
    void close() {
        mesh.close();
    }

    @Test
    void dataset_ofEachDeclaredPort_opensIt() {
        assertThat(numbers(inputs -> Datasets.concat(List.of(
                                inputs.dataset("sales.customers", "daily").select("customer_id"),
                                inputs.dataset("sales.customers", "weekly").select("customer_id"))))
                        .isPublished())
                .isTrue();
        assertThat(Customers.read(mesh.read("sales.numbers").dataset()))
                .extracting(row -> row.string("customer_id"))
                .containsExactlyInAnyOrder("daily", "weekly");
    }

    @Test
    void dataset_whereSeveralPortsAreDeclared_asksForOne() {
        assertThatThrownBy(() -> numbers(inputs -> inputs.dataset("sales.customers")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name one");
    }

    @Test
    void dataset_ofAPortThatIsNotDeclared_saysHowToDeclareIt() {
        assertThatThrownBy(() -> numbers(inputs -> inputs.dataset("sales.customers", "hourly")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("sales.customers/hourly", "InputPort.product");
    }

    private Publication numbers(Function<Inputs, Dataset> source) {
        return mesh.publish(NUMBERS, source);
    }
}
