package io.meshsdk.integration;

import static io.meshsdk.integration.Customers.ANALYST;
import static io.meshsdk.integration.Customers.CUSTOMERS;
import static io.meshsdk.integration.Customers.read;
import static io.meshsdk.integration.Customers.row;
import static io.meshsdk.integration.Customers.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.catalog.Registration;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Published;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.policy.Violation;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.testkit.InMemoryStorage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PublishedCatalogTest {
    private final InMemoryStorage storage = new InMemoryStorage("delta");
    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final Mesh mesh = Customers.mesh(storage, catalog).build();

    @AfterEach
    void close() {
        mesh.close();
    }

    @Test
    void publish_withACatalogThatFails_standsAndSaysWhatIsPending() {
        FailingCatalog failing = FailingCatalog.readOnly(catalog);
        try (Mesh other = Customers.mesh(storage, failing).build()) {
            Published published = other.publish(CUSTOMERS, rows(row("a", 1))).orThrow();

            assertThat(published.pending())
                    .as("neither entry nor evidence")
                    .hasSize(2)
                    .allMatch(line -> line.contains("mesh.reconcile"));
        }
        assertThat(mesh.reconcile("sales.customers").completed()).hasSize(1);
        assertThat(read(mesh.read("sales.customers").dataset())).hasSize(1);
    }

    @Test
    void publish_withACatalogThatCannotBeReached_standsAndSaysWhatIsPending() {
        try (Mesh other = Customers.mesh(storage, FailingCatalog.unreachable()).build()) {
            Published published = other.publish(CUSTOMERS, rows(row("a", 1))).orThrow();

            assertThat(published.pending())
                    .as("neither entry nor evidence")
                    .hasSize(2)
                    .allMatch(line -> line.contains("mesh.reconcile"));
            assertThat(other.publication(CUSTOMERS)
                            .from(rows(row("a", 1)))
                            .verdict()
                            .policies()
                            .violations())
                    .extracting(Violation::code)
                    .contains("neighbours-unread");
        }
        assertThat(mesh.reconcile("sales.customers").completed()).hasSize(1);
    }

    @Test
    void read_whileTheCatalogIsBehind_seesTheAccessAndMasksOfTheLog() {
        mesh.publish(CUSTOMERS, rows(row("a", 1))).orThrow();
        try (Mesh other =
                Customers.mesh(storage, FailingCatalog.readOnly(catalog)).build()) {
            other.publish(Customers.masked("1.1.0", Mask.redacted()), rows(row("b", 1)))
                    .orThrow();

            assertThat(emails(0)).containsExactly("***");
        }
    }

    private List<String> emails(long version) {
        return Customers.emails(mesh.read("sales.customers")
                .asPrincipal(ANALYST)
                .tableVersion(version)
                .dataset());
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
        try (Mesh nobody = Customers.mesh(storage, catalog)
                .principal(Principal.anonymous())
                .build()) {
            assertThatThrownBy(nobody::reconcile).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void reconcile_afterTheCatalogIsLost_findsEveryProduct() {
        mesh.publish(CUSTOMERS, rows(row("a", 1))).orThrow();
        InMemoryCatalog empty = new InMemoryCatalog();

        try (Mesh other = Customers.mesh(storage, empty).build()) {
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
    void find_asAConsumerOfOnePort_tellsNothingOfPublicationsToTheOthers() {
        DataProduct shared = CUSTOMERS.toBuilder()
                .outputs(
                        OutputPort.delta("daily"),
                        OutputPort.delta("internal")
                                .contract(CUSTOMERS.output().contract().access(AccessPolicy.ownersOnly())))
                .build();
        for (String port : List.of("daily", "internal")) {
            mesh.publication(shared)
                    .output(port)
                    .from(rows(row("a", 1)))
                    .publish()
                    .orThrow();
        }

        assertThat(mesh.catalog().find("sales.customers").orElseThrow().ports())
                .extracting(PortEntry::name)
                .containsExactly("daily", "internal");
        assertThat(mesh.catalog()
                        .asPrincipal(ANALYST)
                        .find("sales.customers")
                        .orElseThrow()
                        .ports())
                .extracting(PortEntry::name)
                .containsExactly("daily");
    }
}
