package io.meshsdk.policy.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.core.Rejected;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.data.Dataset;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.testkit.InMemoryStorage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract asks nothing of the field that the policy measures. */
final class MeasuredPublicationTest {
    private static final DataProduct ORDERS = DataProduct.builder("sales", "orders")
            .version("1.0.0")
            .owner("sales-data-team@company.com")
            .description("Orders of a shop")
            .schema(Schema.of(
                    Field.string("order_id").primaryKey().describedAs("Number"),
                    Field.string("contact").describedAs("Whom to ask"),
                    Field.int32("lines").describedAs("How many")))
            .output(OutputPort.delta("daily"))
            .build();

    private static Publication publish(String check, String... contacts) {
        String policies = """
                policies:
                  - id: contacts-valid
                    points: [with-data]
                    measures:
                      - {name: contacts, check: "%s", where: "field.name in ['contact', 'lines'] && field.type == 'string'"}
                    rules:
                      - code: contact-invalid
                        require: report.measures.contacts.all(m, m.share >= 0.6)
                        message: "${report.measures.contacts.map(m, m.field)}: ${report.measures.contacts[0].failing}"
                """.formatted(check);
        try (Mesh mesh = Mesh.builder()
                .warehouse(URI.create("memory:///lake"))
                .storage(new InMemoryStorage("delta"))
                .catalog(new InMemoryCatalog())
                .principal(Principal.service("pipeline", "sales"))
                .policies(CelPolicies.read("policies.yaml", policies))
                .build()) {
            return mesh.publish(ORDERS, rows(contacts));
        }
    }

    private static Dataset rows(String... contacts) {
        return Datasets.rows(
                ORDERS.schema(),
                Stream.of(contacts)
                        .map(contact -> Map.<String, Object>of("order_id", contact, "contact", contact, "lines", 1))
                        .toList());
    }

    private static List<String> violations(Publication outcome) {
        return outcome instanceof Rejected rejected
                ? rejected.verdict().policies().violations().stream()
                        .map(MeasuredPublicationTest::line)
                        .toList()
                : List.of();
    }

    private static String line(Violation violation) {
        return violation.code() + " " + violation.message();
    }

    @Test
    void publish_fieldThatThePolicyMeasures_isJudgedByIt() {
        assertThat(publish("format:email", "a@example.org", "b@example.org", "nobody"))
                .isNotInstanceOf(Rejected.class);
        assertThat(violations(publish("format:email", "a@example.org", "nobody", "none")))
                .containsExactly("contact-invalid contact: 2");
    }

    @Test
    void publish_checkThatDoesNotFitTheField_blocksNamingThePolicy() {
        assertThat(violations(publish("freshness:PT4H", "a@example.org")))
                .singleElement()
                .asString()
                .startsWith(PolicySet.FAILED)
                .contains("contacts-valid");
    }
}
