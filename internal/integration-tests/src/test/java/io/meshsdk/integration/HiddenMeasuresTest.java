package io.meshsdk.integration;

import static io.meshsdk.quality.Expectations.between;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Principal;
import io.meshsdk.access.RowRule;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.ProductCatalog;
import io.meshsdk.core.ProductListing;
import io.meshsdk.core.PublicationRequest;
import io.meshsdk.core.history.TableVersion;
import io.meshsdk.core.history.TableVersion.Measures;
import io.meshsdk.core.history.TableVersion.Release;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.MeshException;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Metrics;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.access.IdentityProvider;
import io.meshsdk.spi.storage.StorageProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What was measured of rows is told only to those who may see all of them. */
@ParameterizedClass
@EnumSource(Stored.class)
final class HiddenMeasuresTest {
    private static final String NAME = "sales.deals";
    private static final int COUNT = 1_237;
    private static final Principal OWNER = Principal.service("pipeline", "sales");
    private static final Principal DENIED = Principal.user("mallory", "sales");
    private static final Principal ADA = Principal.user("ada", "marketing");
    private static final Principal BOB = Principal.user("bob", "finance");
    private static final Expectation AMOUNTS = between("amount", 0, 5_000).warning();
    private static final Expectation GROWTH =
            Metrics.rows().changeSincePrevious().atMost(0.5).warning();
    private static final Schema FIELDS = Schema.of(
            Field.int64("id").primaryKey().describedAs("Number"),
            Field.string("team").required().describedAs("Whose it is"),
            Field.int32("amount").describedAs("How much"));
    private static final AccessPolicy OPEN = AccessPolicy.consumers("marketing", "finance");
    private static final AccessPolicy RULED = OPEN.rows(
            RowRule.where("team = principal.domain").domains("marketing"),
            RowRule.all().domains("finance"));
    private static final AccessPolicy DENYING = OPEN.denyPrincipals("sales/mallory");

    @Parameter
    Stored stored;

    @TempDir
    Path folder;

    private final Compared compared = new Compared();
    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private StorageProvider storage;
    private Mesh mesh;

    @BeforeEach
    void open() {
        storage = stored.provider();
        mesh = as(OWNER);
    }

    @AfterEach
    void close() {
        mesh.close();
    }

    @Nested
    final class History {
        @Test
        void history_underRowRules_tellsTheVersionAndNoMeasures() {
            publish("0.1.0", RULED);

            TableVersion seen = mesh.history(NAME).asPrincipal(ADA).newest().orElseThrow();

            assertThat(seen.standing().isVerified()).isTrue();
            assertThat(seen.publication().flatMap(Release::measures)).isEmpty();
            assertThat(seen.describe())
                    .contains("0.1.0 under contract 0.1.0")
                    .doesNotContain("rows")
                    .doesNotContain("score");
            assertThat(Walk.of(seen).text()).doesNotContain(Integer.toString(COUNT));
        }

        @Test
        void history_byWhoSeesAllRows_tellsTheMeasures() {
            publish("0.1.0", RULED);

            assertThat(measures(OWNER)).contains(new Measures(1, COUNT));
            assertThat(measures(BOB)).contains(new Measures(1, COUNT));
        }

        @Test
        void history_ofVersionsUnderOtherRules_goesByTheStricterOfThenAndToday() {
            publish("0.1.0", OPEN);
            assertThat(measures(ADA)).contains(new Measures(1, COUNT));
            publish("0.2.0", RULED);
            assertThat(allMeasures(ADA)).containsExactly(Optional.empty(), Optional.empty());
            publish("0.3.0", OPEN);

            Optional<Measures> told = Optional.of(new Measures(1, COUNT));
            assertThat(allMeasures(ADA)).containsExactly(told, Optional.empty(), told);
            assertThat(allMeasures(OWNER)).containsExactly(told, told, told);
        }

        private Optional<Measures> measures(Principal principal) {
            return allMeasures(principal).get(0);
        }

        private List<Optional<Measures>> allMeasures(Principal principal) {
            return mesh.history(NAME).asPrincipal(principal).list().stream()
                    .map(version -> version.publication().flatMap(Release::measures))
                    .toList();
        }
    }

    @Nested
    final class Listings {
        @Test
        void listing_underRowRules_tellsThePublicationAndNoMeasures() {
            publish("0.1.0", RULED);

            assertThat(listed(ADA)).hasSize(3).allSatisfy(listing -> {
                assertThat(facts(listing)).contains("\"version\":\"0.1.0\"").doesNotContain("\"rows\"", "\"bytes\"");
                assertThat(facts(listing)).doesNotContain("\"score\"", "\"checks\"", Integer.toString(COUNT));
            });
        }

        @Test
        void listing_byWhoSeesAllRows_tellsTheMeasures() {
            publish("0.1.0", RULED);

            for (Principal principal : List.of(OWNER, BOB)) {
                assertThat(listed(principal))
                        .hasSize(3)
                        .allSatisfy(listing -> assertThat(facts(listing))
                                .contains("\"rows\":" + COUNT, "\"score\":1.0", "\"checks\":[\"", "range(amount"));
            }
        }

        @Test
        void listing_whereAFieldIsWithheld_tellsNothingOfTheChecks_untilAGrantNamesIt() {
            publish("0.1.0", OPEN.approvalFor("amount"));

            assertThat(facts(listed(ADA).get(0))).contains("\"rows\":" + COUNT).doesNotContain("amount", "\"checks\"");

            mesh.access()
                    .approve(
                            mesh.access()
                                    .asPrincipal(ADA)
                                    .request(NAME, AccessTerms.readMasked("amount"), "a report")
                                    .id(),
                            "fine");
            assertThat(facts(listed(ADA).get(0))).contains("range(amount");
        }

        private List<ProductListing> listed(Principal principal) {
            ProductCatalog catalog = mesh.catalog().asPrincipal(principal);
            return Stream.of(
                            catalog.find(NAME).stream(),
                            catalog.list("sales").stream(),
                            catalog.search("deals").stream())
                    .flatMap(found -> found)
                    .toList();
        }

        private static String facts(ProductListing listing) {
            PortEntry port = listing.ports().get(0);
            return port.lastPublication().facts().payload();
        }
    }

    @Nested
    final class Denied {
        @Test
        void check_byWhomTheContractDenies_findsNoVersionBefore() {
            publish("0.1.0", DENYING);

            try (Mesh theirs = as(DENIED);
                    Mesh ours = as(OWNER)) {
                DataProduct own = product("0.1.0", OPEN);
                assertThat(growth(theirs, own)).isInstanceOf(CheckOutcome.NotEvaluated.class);
                assertThat(growth(ours, own)).isInstanceOf(CheckOutcome.Failed.class);
            }
        }

        @Test
        void check_byWhomNobodyVouchesForWhereThatIsDemanded_findsNoVersionBefore() {
            publish("0.1.0", OPEN);
            try (Mesh theirs = as(OWNER)) {
                assertThat(growth(theirs, product("0.1.0", OPEN))).isInstanceOf(CheckOutcome.Failed.class);
            }
            try (Mesh vouched = verified(OWNER)) {
                vouched.publish(product("0.2.0", OPEN.demandVerified()), data()).orThrow();
                assertThat(growth(vouched, product("0.2.0", OPEN))).isInstanceOf(CheckOutcome.Failed.class);
            }
            try (Mesh theirs = as(OWNER)) {
                assertThat(growth(theirs, product("0.2.0", OPEN))).isInstanceOf(CheckOutcome.NotEvaluated.class);
            }
        }

        @Test
        void check_ofAProductThatIsSaidToLieWhereAnotherDoes_findsNoVersionBefore() {
            publish("0.1.0", OPEN);
            DataProduct spy = DataProduct.builder("sales", "spy")
                    .version("0.1.0")
                    .owner("sales")
                    .schema(FIELDS)
                    .expect(GROWTH)
                    .output(OutputPort.delta("default").at("default", "sales/deals/default/v0"))
                    .build();
            assertThat(mesh.catalog()
                            .find(NAME)
                            .orElseThrow()
                            .ports()
                            .get(0)
                            .location()
                            .toString())
                    .endsWith("sales/deals/default/v0");

            for (Principal principal : List.of(DENIED, OWNER)) {
                try (Mesh theirs = as(principal)) {
                    assertThat(growth(theirs, spy)).isInstanceOf(CheckOutcome.NotEvaluated.class);
                    compared.published = Optional.empty();
                    assertThat(theirs.govern(spy).judgements()).isNotEmpty();
                    assertThat(compared.published).isEmpty();
                }
            }
        }

        @Test
        void govern_byWhomTheContractDenies_comparesWithNothing() {
            publish("0.1.0", DENYING);

            try (Mesh theirs = as(DENIED);
                    Mesh ours = as(OWNER)) {
                compared.published = Optional.empty();
                assertThat(theirs.govern(product("0.1.0", OPEN)).judgements()).isNotEmpty();
                assertThat(compared.published).isEmpty();
                assertThat(ours.govern(product("0.1.0", OPEN)).judgements()).isNotEmpty();
                assertThat(compared.published).isPresent();
            }
        }

        @Test
        void verify_byWhomTheContractDenies_isRefused() {
            publish("0.1.0", OPEN);
            publish("0.2.0", DENYING);
            publish("0.3.0", OPEN.denyRoles("intern"));

            try (Mesh theirs = as(DENIED);
                    Mesh interns = as(DENIED.withRoles("intern"))) {
                assertThat(theirs.verify(NAME, 0).failures()).isEmpty();
                assertThat(theirs.verify(NAME, 2).failures()).isEmpty();
                for (long version = 0; version < 3; version++) {
                    assertRefused(interns, version);
                }
                assertRefused(theirs, 1);
            }
        }

        @Test
        void publish_byWhomTheContractDenies_isRefusedBeforeTheDataIsOpened() {
            publish("0.1.0", DENYING);

            try (Mesh theirs = as(DENIED)) {
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> theirs.publish(product("0.2.0", OPEN), inputs -> {
                            throw new AssertionError("opened");
                        }));
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> theirs.publication(product("0.2.0", OPEN))
                                .from(data())
                                .verdict());
            }
        }

        @Test
        void publish_againByWhomTheContractDenies_isToldNothing() {
            PublicationId first = PublicationId.of("deals", 1);
            DataProduct open = product("0.1.0", OPEN);
            mesh.publication(open).from(data()).id(first).publish().orThrow();
            publish("0.2.0", DENYING);

            assertThat(mesh.publication(open).from(data()).id(first).publish().isPublished())
                    .isTrue();
            try (Mesh theirs = as(DENIED)) {
                PublicationRequest again = theirs.publication(open).from(data()).id(first);
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(again::publish)
                        .withMessageContaining("denies");
                assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(again::verdict);
            }
        }

        private void assertRefused(Mesh theirs, long version) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> theirs.verifying(NAME).measuringAgain().tableVersion(version))
                    .withMessageContaining("denies");
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> theirs.verify(NAME, version));
        }

        private static CheckOutcome growth(Mesh theirs, DataProduct product) {
            return theirs.check(product, rows(3 * COUNT)).find(GROWTH).orElseThrow();
        }
    }

    @Nested
    final class Statistics {
        @Test
        void statistics_ofTheOwner_areDecidedAnew() {
            publish("0.1.0", OPEN);
            Dataset data = mesh.read(NAME).asPrincipal(DENIED).dataset();
            Dataset filtered =
                    mesh.read(NAME).asPrincipal(DENIED).where("amount >= 0").dataset();
            List<? extends Partition> partitions = data.partitions();
            assertThat(partitions)
                    .isNotEmpty()
                    .allSatisfy(partition ->
                            assertThat(partition.statistics().isPresent()).isEqualTo(stored == Stored.AS_DELTA));
            assertThat(filtered.partitions())
                    .allSatisfy(partition -> assertThat(partition.statistics()).isEmpty());

            publish("0.2.0", DENYING);

            for (Partition partition : data.partitions()) {
                assertThatExceptionOfType(ProductNotFoundException.class).isThrownBy(partition::statistics);
            }
            for (Partition partition : partitions) {
                assertThatExceptionOfType(ProductNotFoundException.class).isThrownBy(partition::open);
            }
            for (Partition partition : filtered.partitions()) {
                assertThatExceptionOfType(MeshException.class).isThrownBy(partition::open);
            }
        }
    }

    @Nested
    final class Nobody {
        @Test
        void read_byNobody_matchesNoRowThatIsCalledSo() {
            List<String> rules = List.of(
                    "team = principal.name",
                    "not team != principal.name",
                    "team <> principal.name",
                    "principal.name = 'anonymous'",
                    "team = principal.domain",
                    "team <= principal.name");
            for (int i = 0; i < rules.size(); i++) {
                mesh.publish(open("0.%d.0".formatted(i + 1), RowRule.where(rules.get(i))), data())
                        .orThrow();
                for (Principal nobody :
                        List.of(Principal.anonymous(), Principal.anonymous().withRoles("anonymous"))) {
                    assertThat(Customers.read(
                                    mesh.read(NAME).asPrincipal(nobody).dataset()))
                            .as(rules.get(i))
                            .isEmpty();
                }
            }
        }

        @Test
        void read_byNobodyWithRoles_isSpokenOfByNoRuleOfThem() {
            DataProduct open =
                    open("0.1.0", RowRule.all().roles("auditor"), RowRule.where("principal.roles = 'auditor'"));
            mesh.publish(open, data()).orThrow();

            Principal nobody = Principal.anonymous().withRoles("auditor");
            assertThat(Customers.read(mesh.read(NAME).asPrincipal(nobody).dataset()))
                    .isEmpty();
            assertThat(Customers.read(mesh.read(NAME)
                            .asPrincipal(ADA.withRoles("auditor"))
                            .dataset()))
                    .hasSize(COUNT);
        }
    }

    private static DataProduct open(String version, RowRule... rules) {
        return product(version, OPEN.rows(rules)).toBuilder()
                .classified(Classification.PUBLIC)
                .build();
    }

    private Mesh as(Principal principal) {
        return builder().principal(principal).build();
    }

    private Mesh verified(Principal principal) {
        return builder()
                .identity(new IdentityProvider() {
                    @Override
                    public String name() {
                        return "oidc";
                    }

                    @Override
                    public Principal identify() {
                        return principal;
                    }
                })
                .build();
    }

    private MeshBuilder builder() {
        return Mesh.builder()
                .warehouse(folder)
                .storage(storage)
                .catalog(catalog)
                .policies(compared);
    }

    private void publish(String version, AccessPolicy access) {
        mesh.publish(product(version, access), data()).orThrow();
    }

    private static DataProduct product(String version, AccessPolicy access) {
        return DataProduct.builder("sales", "deals")
                .version(version)
                .owner("sales-data-team@company.com")
                .description("Deals")
                .schema(FIELDS)
                .expect(AMOUNTS, GROWTH)
                .access(access)
                .build();
    }

    private static Dataset data() {
        return rows(COUNT);
    }

    private static Dataset rows(int count) {
        return Datasets.rows(
                FIELDS,
                IntStream.range(0, count)
                        .mapToObj(i -> Map.<String, Object>of("id", i, "team", "anonymous", "amount", i))
                        .toList());
    }

    /** Finds nothing, and notes what a product was compared with. */
    private static final class Compared implements Policy {
        private Optional<DataProduct> published = Optional.empty();

        @Override
        public String id() {
            return "compared";
        }

        @Override
        public Set<EnforcementPoint> points() {
            return Set.of(EnforcementPoint.DESIGN);
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            published = context.published(context.ports().get(0));
            return List.of();
        }
    }
}
