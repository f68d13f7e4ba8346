package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.ForwardingCatalog;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.access.decision.AccessAct;
import io.meshsdk.error.MeshException;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.error.ProviderNotFoundException;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.testkit.InMemoryStorage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is hidden reads as what is absent, also to a process that cannot read its table, and where its entry is damaged. */
final class HiddenTablesTest {
    private static final ProductId HIDDEN = ProductId.parse("sales.customers");
    private static final ProductId ABSENT = ProductId.parse("sales.nothing");
    private static final Principal EVE = Principal.user("eve", "logistics");
    private static final Principal CONSUMER = Principal.user("ada", "marketing");

    private final InMemoryCatalog catalog = new InMemoryCatalog();

    @BeforeEach
    void publish() {
        try (Mesh mesh = Customers.mesh(new InMemoryStorage("delta"), catalog).build()) {
            mesh.publish(
                            Customers.CUSTOMERS.toBuilder()
                                    .access(AccessPolicy.consumers("marketing").hidden())
                                    .build(),
                            Customers.rows(Customers.row("a", 1)))
                    .orThrow();
        }
    }

    @Test
    void acts_onAHiddenProductWhoseTableCannotBeReached_readAsOnAnAbsentOne() {
        try (Mesh mesh =
                Customers.mesh(new UnreachableStorage(), catalog).principal(EVE).build()) {
            assertHidden(mesh);
        }
    }

    @Test
    void acts_onAHiddenProductOfAFormatThatNobodyServes_readAsOnAnAbsentOne() {
        try (Mesh mesh = foreign(EVE)) {
            assertHidden(mesh);
        }
        try (Mesh mesh = foreign(CONSUMER)) {
            assertThatThrownBy(() -> mesh.read(HIDDEN.toString()).dataset())
                    .isInstanceOf(ProviderNotFoundException.class);
        }
    }

    @Test
    void acts_onAHiddenProductWhoseEntryIsDamaged_readAsOnAnAbsentOne() {
        try (Mesh mesh = Customers.mesh(new UnreachableStorage(), new Damaged(catalog))
                .principal(EVE)
                .build()) {
            assertHidden(mesh);
        }
    }

    @Test
    void read_byAConsumerWhomTheCatalogAdmits_saysWhatIsWrongWithTheTable() {
        try (Mesh mesh = Customers.mesh(new UnreachableStorage(), catalog)
                .principal(CONSUMER)
                .build()) {
            assertThatThrownBy(() -> mesh.read(HIDDEN.toString()).dataset())
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("cannot be reached");
            assertThatThrownBy(() -> mesh.history(HIDDEN.toString()).list()).isInstanceOf(StorageException.class);
        }
    }

    @Test
    void acts_onADamagedEntry_sayToItsDomainWhatIsWrong() {
        try (Mesh mesh =
                Customers.mesh(new UnreachableStorage(), new Damaged(catalog)).build()) {
            for (Function<String, Object> act : List.<Function<String, Object>>of(
                    name -> mesh.read(name).dataset(),
                    mesh.catalog()::find,
                    name -> mesh.access().list(name))) {
                assertThatThrownBy(() -> act.apply(HIDDEN.toString()))
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining("sales.customers");
            }
            assertThat(mesh.catalog().search("customers")).isEmpty();
        }
    }

    @Test
    void read_whereTheCatalogCannotBeReached_saysSoToEverybody() {
        try (Mesh mesh = Customers.mesh(new UnreachableStorage(), new FailingCatalog(Optional.empty()))
                .principal(EVE)
                .build()) {
            assertThatThrownBy(() -> mesh.read(ABSENT.toString()).dataset()).isInstanceOf(StorageException.class);
        }
    }

    private void assertHidden(Mesh mesh) {
        List<Function<String, Object>> acts = List.of(
                name -> mesh.read(name).dataset(),
                name -> mesh.read(name).port("daily").major(1).dataset(),
                name -> mesh.history(name).list(),
                name -> mesh.access().explain(name, AccessAct.READ),
                name -> mesh.access().list(name),
                name -> mesh.findability(name));
        for (Function<String, Object> act : acts) {
            assertThatThrownBy(() -> act.apply(HIDDEN.toString()))
                    .isInstanceOf(ProductNotFoundException.class)
                    .hasMessage(refusal(act).replace(ABSENT.toString(), HIDDEN.toString()));
        }
        assertThat(mesh.catalog().find(HIDDEN.toString())).isEmpty();
        assertThat(mesh.catalog().search("customers")).isEmpty();
        assertThat(mesh.catalog().domains()).isEmpty();
    }

    private static String refusal(Function<String, Object> act) {
        try {
            return "shown: " + act.apply(ABSENT.toString());
        } catch (MeshException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Mesh foreign(Principal principal) {
        return Mesh.builder()
                .warehouse(java.net.URI.create("memory:///lake"))
                .classLoader(ClassLoader.getPlatformClassLoader())
                .catalog(catalog)
                .principal(principal)
                .build();
    }

    /** A catalog all of whose contracts are of a later version of the SDK. */
    private static final class Damaged extends ForwardingCatalog {
        Damaged(Catalog catalog) {
            super(catalog);
        }

        @Override
        public Optional<CatalogEntry> find(ProductId product) {
            return super.find(product).map(Damaged::damaged);
        }

        @Override
        public List<CatalogEntry> list(String domain) {
            return super.list(domain).stream().map(Damaged::damaged).toList();
        }

        @Override
        public List<CatalogEntry> search(String query, int limit) {
            return super.search(query, limit).stream().map(Damaged::damaged).toList();
        }

        private static CatalogEntry damaged(CatalogEntry entry) {
            ContractDocument contract = entry.contract();
            return new CatalogEntry(
                    entry.product(),
                    entry.revision(),
                    new ContractDocument(
                            contract.product(),
                            contract.version(),
                            contract.mediaType() + "9",
                            contract.digest(),
                            contract.bytes()),
                    entry.texts(),
                    entry.ports(),
                    entry.reach());
        }
    }
}
