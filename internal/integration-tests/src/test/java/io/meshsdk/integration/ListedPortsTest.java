package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Principal;
import io.meshsdk.access.RowRule;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.ProductCatalog;
import io.meshsdk.core.ProductListing;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.StorageProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What listings tell of a port that was published last under another contract than the newest. */
@ParameterizedClass
@EnumSource(Stored.class)
final class ListedPortsTest {
    private static final String NAME = "sales.deals";
    private static final int COUNT = 1_237;
    private static final Principal OWNER = Principal.service("pipeline", "sales");
    private static final Principal ADA = Principal.user("ada", "marketing");
    private static final Principal BOB = Principal.user("bob", "finance");
    private static final Schema FIELDS = Schema.of(
            Field.int64("id").primaryKey().describedAs("Number"),
            Field.string("team").required().describedAs("Whose it is"));
    private static final AccessPolicy OPEN = AccessPolicy.consumers("marketing", "finance");
    private static final AccessPolicy RULED = OPEN.rows(RowRule.where("team = principal.domain"));

    @Parameter
    Stored stored;

    @TempDir
    Path folder;

    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private Mesh mesh;

    @BeforeEach
    void open() {
        mesh = over(stored.provider());
    }

    @AfterEach
    void close() {
        mesh.close();
    }

    @Test
    void listing_ofAPortThatWasPublishedUnderRowRules_tellsNoMeasures_untilItIsPublishedWithout() {
        publish("0.1.0", RULED, "daily");
        publish("0.2.0", OPEN, "weekly");

        assertThat(Customers.read(mesh.read(NAME).asPrincipal(ADA).port("daily").dataset()))
                .isEmpty();
        assertThat(listed(ADA)).hasSize(3).allSatisfy(listing -> {
            assertThat(facts(listing, "daily")).contains("\"version\":\"0.1.0\"");
            assertThat(facts(listing, "daily")).doesNotContain("\"rows\"", "\"bytes\"", "\"score\"", "\"checks\"");
            assertThat(facts(listing, "weekly")).contains("\"rows\":" + COUNT, "\"score\":1.0");
        });
        assertThat(facts(listed(OWNER).get(0), "daily")).contains("\"rows\":" + COUNT);
        publish("0.2.0", OPEN, "daily");
        assertThat(facts(listed(ADA).get(0), "daily")).contains("\"rows\":" + COUNT);
    }

    @Test
    void listing_ofAPortWhoseLastContractDenies_isLeftOut() {
        publish("0.1.0", AccessPolicy.consumers("finance"), "daily");
        publish("0.2.0", OPEN, "weekly");

        assertThatExceptionOfType(ProductNotFoundException.class)
                .isThrownBy(() -> mesh.read(NAME).asPrincipal(ADA).port("daily").dataset());
        assertThat(listed(ADA))
                .hasSize(3)
                .allSatisfy(listing ->
                        assertThat(listing.ports()).extracting(PortEntry::name).containsExactly("weekly"));
        assertThat(listed(BOB).get(0).ports()).hasSize(2);
    }

    @Test
    void listing_whereTheTableOfAnEarlierContractCannotBeRead_showsItToItsOwnDomainWithoutMeasures() {
        publish("0.1.0", OPEN, "daily");
        publish("0.2.0", OPEN, "weekly");

        try (Mesh blind = over(new UnreachableStorage())) {
            ProductListing owned = blind.catalog().find(NAME).orElseThrow();
            assertThat(facts(owned, "daily")).doesNotContain("\"rows\"");
            assertThat(facts(owned, "weekly")).contains("\"rows\":" + COUNT);
            assertThat(blind.catalog().asPrincipal(ADA).find(NAME).orElseThrow().ports())
                    .extracting(PortEntry::name)
                    .containsExactly("weekly");
        }
    }

    private void publish(String version, AccessPolicy access, String port) {
        DataProduct both = DataProduct.builder("sales", "deals")
                .version(version)
                .owner("sales-data-team@company.com")
                .description("Deals")
                .schema(FIELDS)
                .access(access)
                .outputs(OutputPort.delta("daily"), OutputPort.delta("weekly"))
                .build();
        mesh.publication(both).output(port).from(data()).publish().orThrow();
    }

    private static String facts(ProductListing listing, String port) {
        return listing.ports().stream()
                .filter(entry -> entry.name().equals(port))
                .findFirst()
                .orElseThrow()
                .lastPublication()
                .facts()
                .payload();
    }

    private List<ProductListing> listed(Principal principal) {
        ProductCatalog seen = mesh.catalog().asPrincipal(principal);
        return Stream.of(seen.find(NAME).stream(), seen.list("sales").stream(), seen.search("deals").stream())
                .flatMap(found -> found)
                .toList();
    }

    private Mesh over(StorageProvider storage) {
        return Mesh.builder()
                .warehouse(folder)
                .storage(storage)
                .catalog(catalog)
                .principal(OWNER)
                .build();
    }

    private static Dataset data() {
        return Datasets.rows(
                FIELDS,
                IntStream.range(0, COUNT)
                        .mapToObj(i -> Map.<String, Object>of("id", i, "team", "nobody"))
                        .toList());
    }
}
