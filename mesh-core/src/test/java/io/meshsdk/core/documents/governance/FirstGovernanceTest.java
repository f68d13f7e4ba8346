package io.meshsdk.core.documents.governance;

import static io.meshsdk.contract.ServiceLevels.freshness;
import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.unique;

import io.meshsdk.DataProduct;
import io.meshsdk.core.documents.DocumentReader;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.PolicyReport.Judgement;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The governance document from which the SDK started, and what it finds of the products from which it started. */
final class FirstGovernanceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void print() {
        GovernanceReading reading = GovernanceDocuments.reading("g", text("governance_policy.yaml"));
        reading.diagnostics().forEach(d -> System.err.println(d.describe()));
        System.err.println(GovernanceDocuments.write(reading.orThrow()));
        for (String name :
                List.of("manifest.yaml", "data-contract.yaml", "data_product.yaml", "data_product_manifest.json")) {
            System.err.println("== " + name);
            found(product(name)).forEach(System.err::println);
        }
        System.err.println("== ltv");
        found(lifetimeValue()).forEach(System.err::println);
    }

    private static List<String> found(DataProduct product) {
        PolicySet policies = PolicySet.empty()
                .and(GovernanceDocuments.parse(text("governance_policy.yaml")).policies());
        return policies.judge(Inquiry.of(product, EnforcementPoint.DESIGN, NOW)).judgements().stream()
                .flatMap(FirstGovernanceTest::lines)
                .toList();
    }

    private static Stream<String> lines(Judgement judgement) {
        return judgement.violations().stream()
                .map(violation -> "%s: %s %s %s"
                        .formatted(judgement.policy(), violation.severity(), violation.code(), violation.element()));
    }

    private static DataProduct lifetimeValue() {
        return DataProduct.builder("sales", "customer_lifetime_value")
                .version("1.2.0")
                .owner("sales-data-team@company.com")
                .description("Customer lifetime value from historical orders")
                .schema(Schema.of(
                        Field.string("customer_id").primaryKey().describedAs("The number of the customer."),
                        Field.string("customer_name").pii("name"),
                        Field.decimal("total_revenue", 18, 2).required()))
                .expect(notNull("customer_id"), unique("customer_id"))
                .sla(freshness(Duration.ofHours(4)))
                .build();
    }

    private static DataProduct product(String name) {
        return DocumentReader.usual().read(name, text("../seeds/" + name)).orThrow();
    }

    private static String text(String name) {
        try (InputStream in = FirstGovernanceTest.class.getResourceAsStream(
                (name.startsWith("../") ? "/io/meshsdk/core/documents/" + name.substring(3) : name))) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
