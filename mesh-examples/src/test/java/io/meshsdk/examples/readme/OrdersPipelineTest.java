package io.meshsdk.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.access.Principal;
import io.meshsdk.core.Mesh;
import io.meshsdk.data.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OrdersPipelineTest {
    @TempDir
    private Path folder;

    @Test
    void publish_aFileOfOrders_isReadByItsOwnersInTheClear() throws IOException {
        publish("order_id,email,amount", "1,ada@example.com,19.90", "2,grace@example.com,250.00");

        assertThat(rows())
                .extracting(row -> row.string("email"))
                .containsExactly("ada@example.com", "grace@example.com");
    }

    @Test
    void publish_anOrderTwice_leavesTheTableAsItWas() throws IOException {
        publish("order_id,email,amount", "1,ada@example.com,19.90");

        publish("order_id,email,amount", "2,ada@example.com,5.00", "2,ada@example.com,6.00");

        assertThat(rows()).extracting(row -> row.decimal("amount")).containsExactly(new BigDecimal("19.90"));
    }

    private void publish(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("orders.csv"), List.of(lines));
        OrdersPipeline.publish(OrdersPipeline.product(), folder.resolve("lake"), file);
    }

    private List<Row> rows() {
        try (Mesh mesh = Mesh.builder()
                        .warehouse(folder.resolve("lake"))
                        .principal(Principal.service("orders-pipeline", "sales"))
                        .build();
                Stream<Row> rows = mesh.read("sales.orders").dataset().rows()) {
            return rows.toList();
        }
    }
}
