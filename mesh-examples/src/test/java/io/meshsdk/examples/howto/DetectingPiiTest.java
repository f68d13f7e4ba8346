package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Rejected;
import io.meshsdk.data.Dataset;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.personal.PersonalCategory;
import io.meshsdk.quality.personal.PersonalFinding;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.testkit.InMemoryStorage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DetectingPiiTest {
    private final InMemoryStorage storage = new InMemoryStorage("delta");
    private final InMemoryCatalog catalog = new InMemoryCatalog();

    private Mesh mesh(Principal principal) {
        return DetectingPii.enforce(Mesh.builder()
                        .warehouse(URI.create("memory:///lake"))
                        .storage(storage)
                        .catalog(catalog)
                        .principal(principal))
                .build();
    }

    private static DataProduct customers(Field email) {
        return DataProduct.builder("sales", "customers")
                .version("1.0.0")
                .owner("sales-team@company.com")
                .description("Who bought something, and where to write to")
                .schema(Schema.of(
                        Field.string("customer_number").primaryKey().describedAs("Number of the shop"), email))
                .access(AccessPolicy.consumers("marketing"))
                .build();
    }

    private static Dataset rows(DataProduct product) {
        List<Map<String, Object>> rows = IntStream.range(0, 100)
                .mapToObj(i ->
                        Map.<String, Object>of("customer_number", "C" + i, "email", "c%d@example.org".formatted(i)))
                .toList();
        return Datasets.rows(product.schema(), rows);
    }

    @Test
    void publish_unmarkedAddresses_areFoundAndRejected() {
        DataProduct plain = customers(Field.string("email").describedAs("Where to write to"));
        try (Mesh mesh = mesh(Principal.service("shop", "sales"))) {
            assertThat(DetectingPii.look(mesh, rows(plain)))
                    .extracting(PersonalFinding::category)
                    .containsExactly(PersonalCategory.EMAIL);
            assertThat(mesh.publish(plain, rows(plain))).isInstanceOf(Rejected.class);
        }
    }

    @Test
    void mailing_ofMarkedAddresses_isMendedOrDeclassified() {
        DataProduct marked = customers(Field.string("email")
                .describedAs("Where to write to")
                .pii("email")
                .masked(Mask.email()));
        try (Mesh sales = mesh(Principal.user("sam", "sales"));
                Mesh marketing = mesh(Principal.user("mia", "marketing"))) {
            sales.publish(marked, rows(marked)).orThrow();

            DataProduct mended = DetectingPii.mend(marketing, DetectingPii.mailing());

            assertThat(mended.schema().field("contact").mask()).contains(Mask.email());
            assertThat(mended.schema().field("customers").mask()).contains(Mask.nullified());

            DataProduct open = DetectingPii.mailing();
            assertThat(laundered(marketing, open)).hasSize(6);
            DetectingPii.ask(marketing, open);
            DetectingPii.approve(sales);
            assertThat(laundered(marketing, open)).hasSize(3);
            assertThat(laundered(marketing, mended)).isEmpty();
        }
    }

    private static List<Violation> laundered(Mesh mesh, DataProduct product) {
        return mesh.govern(product).violations().stream()
                .filter(violation -> violation.code().startsWith("laundered"))
                .toList();
    }
}
