package io.meshsdk.integration;

import static io.meshsdk.quality.Expectations.between;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.catalog.Registration;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.Publication;
import io.meshsdk.core.PublicationRequest;
import io.meshsdk.core.Published;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.ConflictException;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.error.PublicationRejectedException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.testkit.InMemoryStorage;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class PublicationTest {
    private static final Principal PIPELINE = Principal.service("pipeline", "sales");
    private static final Principal ANALYST = Principal.user("ada", "marketing");
    private static final DataProduct CUSTOMERS = DataProduct.builder("sales", "customers")
            .version("1.0.0")
            .owner("sales-data-team@company.com")
            .description("Customers")
            .schema(Schema.of(
                    Field.string("customer_id").primaryKey().describedAs("Number"),
                    Field.string("email").pii("email").masked(Mask.email()).describedAs("Address"),
                    Field.int32("orders").required().describedAs("How many")))
            .expect(between("orders", 0, 100))
            .access(AccessPolicy.consumers("marketing"))
            .output(OutputPort.delta("daily"))
            .build();

    private final InMemoryStorage storage = new InMemoryStorage("delta");
    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final Mesh mesh = builder(catalog).build();

    @AfterEach
    void close() {
        mesh.close();
    }

    @Nested
    final class Publish {
        @Test
        void publish_goodRows_areReadBackWithoutOurColumns() {
            Published published =
                    mesh.publish(CUSTOMERS, rows(row("a", 1), row("b", 2))).orThrow();

            assertThat(published.rowCount()).isEqualTo(2);
            assertThat(published.score()).isEqualTo(1);
            assertThat(read(mesh.read("sales.customers").dataset()))
                    .extracting(row -> row.string("email"))
                    .containsExactlyInAnyOrder("a@example.com", "b@example.com");
            assertThat(mesh.read("sales.customers").dataset().schema()).isEqualTo(CUSTOMERS.schema());
        }

        @Test
        void publish_withProductColumns_fillsThem() {
            Published published = mesh.publish(CUSTOMERS, rows(row("a", 1))).orThrow();

            Row row = read(mesh.read("sales.customers").withProductColumns().dataset())
                    .get(0);
            assertThat(row.string("_product_name")).isEqualTo("customers");
            assertThat(row.string("_product_version")).isEqualTo("1.0.0");
            assertThat(row.string("_domain")).isEqualTo("sales");
            assertThat(row.instant("_publish_timestamp")).isEqualTo(published.publishedAt());
        }

        @Test
        void publish_badRows_isRejectedWithEveryReason() {
            Customer missing = new Customer("c", null);

            Publication outcome = mesh.publish(CUSTOMERS, rows(row("a", 1), row("a", 2), row("b", 200), missing));

            assertThat(outcome.isPublished()).isFalse();
            assertThatThrownBy(outcome::orThrow)
                    .isInstanceOf(PublicationRejectedException.class)
                    .hasMessageContainingAll("schema", "unique(customer_id)", "range(orders,0,100)");
            assertThatThrownBy(() -> mesh.read("sales.customers").dataset())
                    .isInstanceOf(ProductNotFoundException.class);
        }

        @Test
        void publish_outsideTheDomain_isDenied() {
            assertThatThrownBy(() -> mesh.publication(CUSTOMERS)
                            .asPrincipal(ANALYST)
                            .from(rows(row("a", 1)))
                            .publish())
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("sales");
        }

        @Test
        void append_ofAKeyThatIsThere_isRejected() {
            mesh.publish(CUSTOMERS, rows(row("a", 1))).orThrow();

            Publication same =
                    mesh.publication(CUSTOMERS).from(rows(row("a", 5))).append().publish();
            Publication other =
                    mesh.publication(CUSTOMERS).from(rows(row("b", 5))).append().publish();

            assertThat(same.isPublished()).isFalse();
            assertThat(other.isPublished()).isTrue();
            assertThat(read(mesh.read("sales.customers").dataset())).hasSize(2);
        }
    }

    @Nested
    final class Id {
        @Test
        void publish_underARecordedId_tellsTheSameAndDoesNotAskForData() {
            PublicationId id = PublicationId.of("hourly", 7);
            AtomicInteger asked = new AtomicInteger();
            Published first = (Published)
                    mesh.publication(CUSTOMERS).from(rows(row("a", 1))).id(id).publish();

            Publication again = mesh.publication(CUSTOMERS)
                    .from(inputs -> {
                        asked.incrementAndGet();
                        return rows(row("b", 1));
                    })
                    .id(id)
                    .publish();

            assertThat(again).isEqualTo(first);
            assertThat(asked).hasValue(0);
        }

        @Test
        void publish_underARecordedIdWithAnotherContract_isAConflict() {
            PublicationId id = PublicationId.of("hourly", 7);
            mesh.publication(CUSTOMERS).from(rows(row("a", 1))).id(id).publish().orThrow();
            DataProduct next = CUSTOMERS.toBuilder().version("1.0.1").build();

            assertThatThrownBy(() -> mesh.publication(next)
                            .from(rows(row("a", 1)))
                            .id(id)
                            .publish())
                    .isInstanceOf(ConflictException.class);
        }
    }

    @Nested
    final class Read {
        @Test
        void read_asAConsumer_seesMasks() {
            mesh.publish(CUSTOMERS, rows(row("a", 1))).orThrow();

            assertThat(read(mesh.read("sales.customers").asPrincipal(ANALYST).dataset()))
                    .extracting(row -> row.string("email"))
                    .containsExactly("a***@example.com");
        }

        @Test
        void read_asAStranger_findsNothing() {
            mesh.publish(CUSTOMERS, rows(row("a", 1))).orThrow();

            assertThatThrownBy(() -> mesh.read("sales.customers")
                            .asPrincipal(Principal.user("eve", "support"))
                            .dataset())
                    .isInstanceOf(ProductNotFoundException.class);
        }

        @Test
        void read_ofAnOldVersion_seesItsRows() {
            mesh.publish(CUSTOMERS, rows(row("a", 1))).orThrow();
            mesh.publish(CUSTOMERS, rows(row("b", 1), row("c", 1))).orThrow();

            assertThat(read(mesh.read("sales.customers").tableVersion(0).dataset()))
                    .hasSize(1);
            assertThat(read(mesh.read("sales.customers").dataset())).hasSize(2);
        }
    }

    @Test
    void publish_fromInputs_recordsWhatWasRead() {
        mesh.publish(CUSTOMERS, rows(row("a", 1))).orThrow();
        DataProduct counts = DataProduct.builder("sales", "counts")
                .version("1.0.0")
                .owner("sales-data-team@company.com")
                .input(InputPort.product("sales.customers"))
                .schema(Schema.of(Field.string("customer_id").primaryKey()))
                .build();

        Published published = mesh.publish(
                        counts, inputs -> inputs.dataset("sales.customers").select("customer_id"))
                .orThrow();

        assertThat(published.inputs().sources())
                .singleElement()
                .satisfies(source -> assertThat(source.tableVersion()).isZero());
    }

    @Nested
    final class Location {
        @Test
        void publish_toAnotherPlace_isRejected() {
            mesh.publish(CUSTOMERS, rows(row("a", 1))).orThrow();
            DataProduct moved = CUSTOMERS.toBuilder()
                    .version("1.0.1")
                    .output(OutputPort.delta("daily").at("default", "sales/elsewhere"))
                    .build();

            Publication outcome = mesh.publish(moved, rows(row("a", 1)));

            assertThat(outcome.describe()).contains("Rejected", "port-moved");
        }

        @Test
        void publish_outsideTheDomainsFolder_isInvalid() {
            DataProduct outside = CUSTOMERS.toBuilder()
                    .output(OutputPort.delta("daily").at("default", "finance/customers"))
                    .build();

            assertThatThrownBy(() -> mesh.publish(outside, rows(row("a", 1))))
                    .isInstanceOf(InvalidProductException.class)
                    .hasMessageContaining("outside its domain");
        }
    }

    @Nested
    final class Remember {
        @Test
        void publish_withACatalogThatFails_standsAndSaysWhatIsPending() {
            FailingCatalog failing = new FailingCatalog(catalog);
            try (Mesh other = builder(failing).build()) {
                Published published =
                        other.publish(CUSTOMERS, rows(row("a", 1))).orThrow();

                assertThat(published.pending()).singleElement().asString().contains("mesh.reconcile");
            }
            assertThat(mesh.reconcile("sales.customers").completed()).hasSize(1);
            assertThat(read(mesh.read("sales.customers").dataset())).hasSize(1);
        }

        @Test
        void reconcile_ofAnEntryThatIsWrong_mendsIt() {
            mesh.publish(CUSTOMERS, rows(row("a", 1))).orThrow();
            CatalogEntry right = catalog.find(CUSTOMERS.id()).orElseThrow();
            PortEntry port = right.ports().get(0);
            RecordedCommit commit = port.lastPublication();
            PortEntry ahead = new PortEntry(
                    port.name(),
                    port.version(),
                    port.format(),
                    port.location(),
                    new RecordedCommit(commit.version() + 9, commit.timestamp(), commit.facts()));
            assertThat(catalog.register(right.withPorts(List.of(ahead)), right.revision()))
                    .isInstanceOf(Registration.Registered.class);

            assertThat(mesh.reconcile().completed()).hasSize(1);
            assertThat(catalog.find(CUSTOMERS.id()).orElseThrow().ports()).isEqualTo(right.ports());
        }

        @Test
        void reconcile_asNobody_isDenied() {
            try (Mesh nobody = builder(catalog).principal(Principal.anonymous()).build()) {
                assertThatThrownBy(nobody::reconcile).isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    @Test
    void publish_ofAnEmptyTextInAPartitionColumn_isRejected() {
        DataProduct parted = CUSTOMERS.toBuilder()
                .output(OutputPort.delta("daily").partitionedBy("customer_id"))
                .build();

        Publication outcome = mesh.publish(parted, rows(row("a", 1), row("", 1)));

        assertThat(outcome.describe()).contains("Rejected", "schema");
    }

    @Test
    void check_ofAContractWithColumnsWeFill_passesAsPublishDoes() {
        DataProduct stamped = CUSTOMERS.toBuilder()
                .schema(CUSTOMERS
                        .schema()
                        .and(List.of(
                                Field.timestamp("_computed_at").required(),
                                Field.string("_product_version").required())))
                .build();

        assertThat(mesh.check(stamped, rows(row("a", 1))).passes()).isTrue();
        Published published = mesh.publish(stamped, rows(row("a", 1))).orThrow();
        Row row = read(mesh.read("sales.customers").dataset()).get(0);
        assertThat(row.instant("_computed_at")).isEqualTo(published.publishedAt());
        assertThat(row.string("_product_version")).isEqualTo("1.0.0");
    }

    @Test
    void read_ofAHiddenProductWithSeveralPorts_isNotFoundForStrangers() {
        DataProduct hidden = CUSTOMERS.toBuilder()
                .access(AccessPolicy.ownersOnly().hidden())
                .outputs(OutputPort.delta("daily"), OutputPort.delta("weekly"))
                .build();
        mesh.publication(hidden)
                .output("daily")
                .from(rows(row("a", 1)))
                .publish()
                .orThrow();
        mesh.publication(hidden)
                .output("weekly")
                .from(rows(row("a", 1)))
                .publish()
                .orThrow();

        assertThatThrownBy(
                        () -> mesh.read("sales.customers").asPrincipal(ANALYST).dataset())
                .isInstanceOf(ProductNotFoundException.class);
        assertThat(mesh.catalog().asPrincipal(ANALYST).search("customers")).isEmpty();
        assertThatThrownBy(() -> mesh.read("sales.customers").dataset())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("port(...)");
    }

    @Test
    void publish_onAClosedMesh_isRefused() {
        PublicationRequest request = mesh.publication(CUSTOMERS).from(rows(row("a", 1)));
        mesh.close();

        assertThatThrownBy(request::publish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void check_measuresAndWritesNothing() {
        QualityReport report = mesh.check(CUSTOMERS, rows(row("a", 200)));

        assertThat(report.passes()).isFalse();
        assertThat(report.rowCount()).isEqualTo(1);
        assertThat(catalog.domains()).isEmpty();
    }

    @Test
    void verdict_doesAllButTheCommit() {
        assertThat(mesh.publication(CUSTOMERS).from(rows(row("a", 1))).verdict().passes())
                .isTrue();
        assertThatThrownBy(() -> mesh.read("sales.customers").dataset()).isInstanceOf(ProductNotFoundException.class);
    }

    @Test
    void reconcile_afterTheCatalogIsLost_findsEveryProduct() {
        mesh.publish(CUSTOMERS, rows(row("a", 1))).orThrow();
        InMemoryCatalog empty = new InMemoryCatalog();

        try (Mesh other = builder(empty).build()) {
            assertThat(other.reconcile().completed())
                    .extracting(Object::toString)
                    .containsExactly("sales.customers");
            assertThat(other.reconcile().completed()).isEmpty();
        }
        assertThat(empty.find(CUSTOMERS.id()).orElseThrow().ports())
                .isEqualTo(catalog.find(CUSTOMERS.id()).orElseThrow().ports());
    }

    @Test
    void search_findsByWords() {
        mesh.publish(CUSTOMERS, rows(row("a", 1))).orThrow();

        assertThat(mesh.catalog().search("custom addr")).hasSize(1);
        assertThat(mesh.catalog().search("nothing")).isEmpty();
        assertThat(mesh.findability("sales.customers").score()).isBetween(0.1, 1.0);
    }

    private MeshBuilder builder(Catalog known) {
        return Mesh.builder()
                .warehouse(URI.create("memory:///lake"))
                .storage(storage)
                .catalog(known)
                .principal(PIPELINE);
    }

    private static List<Row> read(Dataset data) {
        try (Stream<Row> rows = data.rows()) {
            return rows.toList();
        }
    }

    private static Dataset rows(Customer... customers) {
        return Datasets.rows(
                CUSTOMERS.schema(),
                Arrays.stream(customers).map(Customer::toMap).toList());
    }

    private static Customer row(String id, int orders) {
        return new Customer(id, orders);
    }

    private record Customer(String id, Integer orders) {
        Map<String, Object> toMap() {
            Map<String, Object> map = new HashMap<>();
            map.put("customer_id", id);
            map.put("email", id + "@example.com");
            map.put("orders", orders);
            return map;
        }
    }
}
