package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.core.Rejected;
import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.personal.PersonalCategory;
import io.meshsdk.quality.personal.PersonalColumns;
import io.meshsdk.quality.personal.PersonalFinding;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.testkit.InMemoryStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DetectedPiiTest {
    private static final String ELEMENT = "outputs[daily].schema.contact";

    private final InMemoryStorage storage = new InMemoryStorage("delta");
    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final Mesh mesh = mesh(PolicySettings.none());

    @AfterEach
    void close() {
        mesh.close();
    }

    private Mesh mesh(PolicySettings settings) {
        return Customers.mesh(storage, catalog)
                .policies(PolicyKinds.create("pii-detected", "pii-detected", settings))
                .build();
    }

    private static DataProductBuilder product(Field... fields) {
        List<Field> all = new ArrayList<>(List.of(
                Field.int64("order_number").primaryKey().describedAs("Number"),
                Field.string("contact").describedAs("Whom to ask")));
        all.addAll(List.of(fields));
        return DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-data-team@company.com")
                .description("Orders of a shop")
                .schema(Schema.of(all))
                .output(OutputPort.delta("daily"));
    }

    private static Dataset rows(DataProduct product, Object... more) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (long i = 0; i < 200; i++) {
            Map<String, Object> row = new java.util.LinkedHashMap<>();
            row.put("order_number", 100_000_000 + i);
            row.put("contact", "buyer%d@example.org".formatted(i));
            for (int at = 0; at < more.length; at += 2) {
                row.put((String) more[at], more[at + 1]);
            }
            rows.add(row);
        }
        return Datasets.rows(product.schema(), rows);
    }

    private static List<Violation> violations(Publication outcome) {
        return ((Rejected) outcome)
                .verdict().policies().judgements().stream()
                        .filter(judgement -> judgement.policy().startsWith("pii-detected"))
                        .flatMap(judgement -> judgement.violations().stream())
                        .toList();
    }

    @Test
    void publish_valuesThatLookPersonal_isRejectedWithTheEditThatMarksThem() {
        DataProduct product = product().build();

        List<Violation> found = violations(mesh.publish(product, rows(product)));

        assertThat(found).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("pii-detected");
            assertThat(violation.element()).isEqualTo(ELEMENT);
            assertThat(violation.remedy()).isEqualTo(".pii(\"email\")");
            assertThat(violation.message()).contains("email", "200 sampled").doesNotContain("example.org");
        });
        DataProduct mended = found.get(0).edit().orElseThrow().apply(product);
        assertThat(mended.schema().field("contact").pii()).contains("email");
        assertThat(mesh.publish(
                        mended.toBuilder()
                                .schema(mended.schema()
                                        .editing("contact", field -> field.masked(io.meshsdk.access.Mask.email())))
                                .build(),
                        rows(product)))
                .isNotInstanceOf(Rejected.class);
    }

    @Test
    void publish_confidentialFieldThatIsNotMarked_isLookedAtAllTheSame() {
        DataProduct product = product().build().toBuilder()
                .schema(Schema.of(
                        Field.int64("order_number").primaryKey().describedAs("Number"),
                        Field.string("contact").describedAs("Whom to ask").classified(Classification.CONFIDENTIAL)))
                .build();

        assertThat(violations(mesh.publish(product, rows(product))))
                .extracting(Violation::code)
                .containsExactly("pii-detected");
    }

    @Test
    void publish_elementsOfAListThatLookPersonal_marksTheField() {
        DataProduct product = product(
                        Field.list("copies", new DataType.StringType()).describedAs("Who else was told"))
                .build();

        List<Violation> found = violations(mesh.publish(
                product,
                rows(
                        product,
                        "copies",
                        List.of("a@example.org", "b@example.org", "c@example.org", "d@example.org", "e@example.org"))));

        assertThat(found).extracting(Violation::element).containsExactly(ELEMENT, "outputs[daily].schema.copies");
        assertThat(found.get(1)
                        .edit()
                        .orElseThrow()
                        .apply(product)
                        .schema()
                        .field("copies")
                        .pii())
                .contains("email");
    }

    @Test
    void publish_fieldThatIsHarmless_passes() {
        DataProduct product = product().build();
        try (Mesh lenient = mesh(PolicySettings.none().with("harmless", List.of("contact")))) {
            assertThat(lenient.publish(product, rows(product))).isNotInstanceOf(Rejected.class);
        }
    }

    @Test
    void detectPii_ofAPublishedProduct_readsItAsItsDomain() {
        DataProduct product = product().build();
        try (Mesh plain = Customers.mesh(storage, catalog).build()) {
            plain.publish(product, rows(product)).orThrow();

            PersonalColumns found = plain.detectPii("sales.orders");

            assertThat(found.rowCount()).isEqualTo(200);
            assertThat(found.unmarked()).extracting(PersonalFinding::category).containsExactly(PersonalCategory.EMAIL);
            assertThat(plain.detectPii(rows(product))).isEqualTo(found);
        }
        try (Mesh other = Customers.mesh(storage, catalog)
                .principal(Principal.user("ada", "marketing"))
                .build()) {
            assertThatThrownBy(() -> {
                        PersonalColumns unused = other.detectPii("sales.orders");
                    })
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
