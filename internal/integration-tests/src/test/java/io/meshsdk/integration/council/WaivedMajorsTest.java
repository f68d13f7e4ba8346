package io.meshsdk.integration.council;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.governance.waiver.Waiver;
import io.meshsdk.core.governance.waiver.WaiverDesk;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Majors of a port live side by side: what is waived of one is not waived of the other. */
final class WaivedMajorsTest {
    private static final Principal STEWARD = Principal.user("olga", "platform").withRoles("steward");
    private static final Schema SCHEMA = Shop.ORDERS
            .schema()
            .and(List.of(Field.string("email")
                    .pii("email")
                    .classified(Classification.PUBLIC)
                    .describedAs("Where invoices are sent")));
    private static final DataProduct ORDERS = orders();

    @TempDir
    Path warehouse;

    private static DataProduct orders() {
        return DataProduct.builder("sales", "orders")
                .version("2.0.0")
                .owner("sales-data-team@company.com")
                .description("Orders of the shop")
                .schema(SCHEMA)
                .output(OutputPort.delta("daily").version("1.0.0"))
                .output(OutputPort.delta("daily").version("2.0.0"))
                .build();
    }

    @Test
    void verdict_aWaiverOfOneMajor_holdsOfThatOne() {
        try (Mesh mesh = Shop.builder(warehouse).build()) {
            Shop.enact(mesh, next -> next.ownedBy("platform", "steward").policy("pii-protected"));
            List<Violation> found = mesh.govern(ORDERS).blocking().stream()
                    .filter(violation -> violation.element().contains("daily/v1"))
                    .toList();
            assertThat(found).isNotEmpty();
            WaiverDesk desk = mesh.governance().waivers("sales");
            for (Violation violation : found) {
                Waiver asked = desk.request(ORDERS, "pii-protected", violation, Duration.ofDays(20), "v1 ends soon");
                desk.asPrincipal(STEWARD).approve(asked.id());
            }

            PolicyReport one = verdict(mesh, 1);
            assertThat(one.waived()).hasSameSizeAs(found);
            assertThat(one.blocking()).isEmpty();
            PolicyReport two = verdict(mesh, 2);
            assertThat(two.waived()).isEmpty();
            assertThat(two.blocking())
                    .hasSameSizeAs(found)
                    .allSatisfy(violation -> assertThat(violation.element()).startsWith("outputs[daily/v2]"));
            assertThat(mesh.govern(ORDERS).waived()).hasSameSizeAs(found);
            assertThat(desk.list())
                    .allSatisfy(waiver ->
                            assertThat(waiver.subject().found().element()).startsWith("outputs[daily/v1]"));
        }
    }

    private static PolicyReport verdict(Mesh mesh, int major) {
        return mesh.publication(ORDERS)
                .output("daily", major)
                .from(Shop.rows(2, SCHEMA))
                .verdict()
                .policies();
    }
}
