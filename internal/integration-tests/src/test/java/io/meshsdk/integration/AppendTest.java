package io.meshsdk.integration;

import static io.meshsdk.integration.Customers.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.core.PublicationRequest;
import io.meshsdk.core.Verdict;
import io.meshsdk.data.Dataset;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.testkit.InMemoryStorage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Appends under a contract that changed since the rows that are there were published. */
final class AppendTest {
    private static final Field ID = Field.string("id").describedAs("Number");
    private static final DataProduct SHOPS =
            shops("0.1.0", OutputPort.delta("daily").partitionedBy("segment"), ID);

    private final Mesh mesh =
            Customers.mesh(new InMemoryStorage("delta"), new InMemoryCatalog()).build();

    @AfterEach
    void close() {
        mesh.close();
    }

    @Test
    void append_underOtherPartitionColumns_isRejectedBeforeTheDataIsOpened() {
        mesh.publish(SHOPS, rows(SHOPS)).orThrow();
        DataProduct next = shops("0.2.0", OutputPort.delta("daily").partitionedBy("region"), ID);

        assertRefused(append(next), "append-repartitioned");
        assertThat(mesh.publish(next, rows(next)).isPublished()).isTrue();
    }

    @Test
    void append_ofAWiderType_isRejectedBeforeTheDataIsOpened() {
        mesh.publish(counting("1.0.0", Field.int32("sales")), counts(1)).orThrow();
        DataProduct next = counting("1.1.0", Field.int64("sales"));

        assertRefused(mesh.publication(next).from(counts(2L)).append(), "append-field-retyped");
        assertThat(mesh.publish(next, counts(2L)).isPublished()).isTrue();
    }

    @Test
    void append_withoutAFieldThatIsThere_isRejectedBeforeTheDataIsOpened() {
        mesh.publish(SHOPS, rows(SHOPS)).orThrow();
        DataProduct next = shops("0.2.0", SHOPS.output(), Field.string("name").describedAs("Name"));

        assertRefused(append(next), "append-field-dropped");
    }

    private static void assertRefused(PublicationRequest request, String code) {
        Verdict verdict = request.verdict();

        assertThat(verdict.reasons()).singleElement().asString().contains(code, "overwrite");
        assertThat(verdict.quality()).isEmpty();
        assertThat(request.publish().isPublished()).isFalse();
    }

    private static DataProduct counting(String version, Field sales) {
        return DataProduct.builder("sales", "counts")
                .version(version)
                .owner("sales-data-team@company.com")
                .description("What shops sold")
                .schema(Schema.of(sales.describedAs("How much")))
                .build();
    }

    private static Dataset counts(Object sales) {
        Field field = sales instanceof Long ? Field.int64("sales") : Field.int32("sales");
        return Datasets.rows(Schema.of(field), List.of(Map.of("sales", sales)));
    }

    @Test
    void append_underTheSamePartitionColumns_isPublished() {
        mesh.publish(SHOPS, rows(SHOPS)).orThrow();
        DataProduct next =
                shops("0.2.0", SHOPS.output(), ID, Field.string("note").describedAs("Words"));

        Publication outcome = append(next).publish();

        assertThat(outcome.isPublished()).as(outcome.describe()).isTrue();
        assertThat(read(mesh.read("sales.shops").dataset())).hasSize(2);
    }

    private PublicationRequest append(DataProduct product) {
        return mesh.publication(product).from(rows(product)).append();
    }

    private static Dataset rows(DataProduct product) {
        return Datasets.rows(product.schema(), List.of(Map.of("segment", "gold")));
    }

    private static DataProduct shops(String version, OutputPort port, Field... own) {
        return DataProduct.builder("sales", "shops")
                .version(version)
                .owner("sales-data-team@company.com")
                .description("Shops")
                .schema(Schema.of(own)
                        .and(List.of(
                                Field.string("segment").describedAs("Which"),
                                Field.string("region").describedAs("Where"))))
                .output(port)
                .build();
    }
}
