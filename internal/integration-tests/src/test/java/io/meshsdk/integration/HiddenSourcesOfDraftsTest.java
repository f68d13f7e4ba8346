package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Rejected;
import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.testkit.InMemoryStorage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may describe a product finds out of no other by naming it. */
final class HiddenSourcesOfDraftsTest {
    private static final DataProduct PAY = product(
            "hr",
            "pay",
            AccessPolicy.ownersOnly().hidden(),
            Field.int64("amount").pii("salary").masked(Mask.nullified()));
    private static final DataProduct PROBE = product(
            "marketing", "probe", AccessPolicy.ownersOnly(), Field.int64("x").derivedFrom("hr.pay", "amount"));

    private final InMemoryStorage storage = new InMemoryStorage("delta");
    private final InMemoryCatalog catalog = new InMemoryCatalog();

    private static DataProduct product(String domain, String name, AccessPolicy access, Field... fields) {
        return DataProduct.builder(domain, name)
                .version("1.0.0")
                .owner(domain + "-team@company.com")
                .description("What is known of " + name)
                .schema(Schema.of(fields))
                .access(access)
                .output(OutputPort.delta("daily"))
                .build();
    }

    private Mesh as(Principal principal) {
        return Customers.mesh(storage, catalog)
                .principal(principal)
                .policies(PolicyKinds.create("laundering", "laundering", PolicySettings.none()))
                .build();
    }

    @Test
    void govern_draftThatNamesAHiddenProduct_tellsTheSameBeforeAndAfterItIsThere() {
        try (Mesh marketing = as(Principal.user("mia", "marketing"));
                Mesh people = as(Principal.service("payroll", "hr"))) {
            PolicyReport before = marketing.govern(PROBE);
            String refusal = rejection(marketing);

            people.publish(PAY, Datasets.rows(PAY.schema(), List.of(Map.of("amount", 1L))))
                    .orThrow();

            assertThat(marketing.govern(PROBE)).isEqualTo(before);
            assertThat(rejection(marketing)).isEqualTo(refusal).contains("source-unknown");
            assertThat(people.govern(PROBE).violations())
                    .as("whoever finds it is told")
                    .anyMatch(violation -> violation.message().contains("hr.pay/daily#amount"));
        }
    }

    private static String rejection(Mesh mesh) {
        return ((Rejected) mesh.publish(PROBE, Datasets.rows(PROBE.schema(), List.of()))).toString();
    }
}
