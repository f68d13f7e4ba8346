package io.meshsdk.integration;

import static io.meshsdk.quality.Expectations.atLeast;
import static io.meshsdk.quality.Expectations.atMost;
import static io.meshsdk.quality.Expectations.between;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.delta.internal.constraint.TableConstraints;
import io.meshsdk.delta.internal.files.HadoopSettings;
import io.meshsdk.delta.internal.kernel.KernelReader;
import io.meshsdk.delta.internal.log.TableMetadata;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A port whose table declares what its contract demands of each row. */
final class EnforcedTableTest {
    private static final DataProduct RECEIPTS = Sales.product("1.0.0")
            .expect(
                    between("id", 1, 100),
                    atLeast("amount", BigDecimal.ONE),
                    atMost("amount", 50).where("code = 'x'"),
                    atMost("amount", 60).warning())
            .output(OutputPort.delta("daily").enforcedInTable().tableProperty("delta.checkpointInterval", "7"))
            .build();

    @TempDir
    private Path warehouse;

    private Mesh mesh;

    @BeforeEach
    void open() {
        mesh = Mesh.builder()
                .warehouse(warehouse)
                .principal(Principal.service("sales-pipeline", "sales"))
                .build();
    }

    @AfterEach
    void close() {
        mesh.close();
    }

    @Test
    void publish_toAnEnforcedTable_declaresRequiredFieldsAndStrictChecks() {
        mesh.publish(RECEIPTS, Sales.rows(Sales.sale(1, 0, "a"))).orThrow();

        TableMetadata declared = declared();
        assertThat(TableConstraints.required(declared.schemaJson())).containsExactly(List.of("id"));
        assertThat(String.join(" AND ", TableConstraints.invariants(declared.schemaJson())))
                .contains("`id` >= 1 AND `id` <= 100", "`amount` >= 1")
                .doesNotContain("50", "60");
        assertThat(declared.properties()).containsEntry("delta.checkpointInterval", "7");
    }

    @Test
    void append_ofRowsThatBreakIt_isRejectedByTheChecks() {
        mesh.publish(RECEIPTS, Sales.rows(Sales.sale(1, 0, "a"))).orThrow();
        for (Sales.Sale broken : List.of(Sales.sale(null, 0, "b"), Sales.sale(101, 0, "b"))) {
            Publication outcome =
                    mesh.publication(RECEIPTS).from(Sales.rows(broken)).append().publish();

            assertThat(outcome.isPublished()).isFalse();
        }
        mesh.publication(RECEIPTS)
                .from(Sales.rows(Sales.sale(2, 0, "b")))
                .append()
                .publish()
                .orThrow();

        assertThat(Sales.read(mesh)).containsExactlyInAnyOrder(Sales.sale(1, 0, "a"), Sales.sale(2, 0, "b"));
    }

    private TableMetadata declared() {
        Path table = warehouse.resolve("sales/receipts/daily/v1");
        return new KernelReader(HadoopSettings.with(Map.of()), new org.apache.hadoop.fs.Path(table.toUri()))
                .latest()
                .orElseThrow()
                .metadata();
    }
}
