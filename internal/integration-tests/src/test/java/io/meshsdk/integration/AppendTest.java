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

        Verdict verdict = append(next).verdict();

        assertThat(verdict.reasons()).singleElement().asString().contains("append-repartitioned", "overwrite");
        assertThat(verdict.quality()).isEmpty();
        assertThat(append(next).publish().isPublished()).isFalse();
        assertThat(mesh.publish(next, rows(next)).isPublished()).isTrue();
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

    private static io.meshsdk.data.Dataset rows(DataProduct product) {
        return Datasets.rows(product.schema(), List.of(Map.of("id", "1", "segment", "gold", "region", "north")));
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
