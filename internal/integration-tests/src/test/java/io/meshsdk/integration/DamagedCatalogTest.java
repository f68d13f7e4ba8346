package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Published;
import io.meshsdk.core.Verdict;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalog in the warehouse of which one product's file is damaged. */
final class DamagedCatalogTest {
    private static final DataProduct BOOKINGS = DataProduct.builder("finance", "bookings")
            .version("1.0.0")
            .owner("ledger@company.com")
            .description("What was booked on which account")
            .schema(Schema.of(
                    Field.int64("account_id").required().describedAs("The number of the account."),
                    Field.int64("generation").required().describedAs("Which publication made the row.")))
            .build();

    @TempDir
    private Path warehouse;

    private Mesh mesh;

    @BeforeEach
    void damage() throws IOException {
        mesh = Accounts.mesh(warehouse, Map.of());
        mesh.publish(Accounts.KEYED, Accounts.rows(0, 1, 1)).orThrow();
        mesh.publish(Accounts.KEYED, Accounts.rows(0, 2, 2)).orThrow();
        Path folder = warehouse.resolve("_catalog/finance/accounts");
        try (Stream<Path> files = Files.list(folder)) {
            Path newest = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .reduce((first, second) -> second)
                    .orElseThrow();
            Files.writeString(newest, "damaged");
        }
    }

    @AfterEach
    void close() {
        mesh.close();
    }

    @Test
    void publish_ofANeighbour_saysWhatCouldNotBeReadAndPublishes() {
        Verdict verdict =
                mesh.publication(BOOKINGS).from(Accounts.rows(0, 1, 1)).verdict();

        assertThat(verdict.passes()).as(verdict.toString()).isTrue();
        assertThat(verdict.policies().violations())
                .filteredOn(violation -> violation.code().equals("neighbours-unread"))
                .singleElement()
                .extracting(Violation::message)
                .asString()
                .contains("finance.accounts");
        assertThat(mesh.publish(BOOKINGS, Accounts.rows(0, 1, 1)).orThrow().pending())
                .isEmpty();
    }

    @Test
    void search_besideADamagedEntry_findsTheOthers() {
        mesh.publish(BOOKINGS, Accounts.rows(0, 1, 1)).orThrow();

        assertThat(mesh.catalog().search("account")).hasSize(1);
        assertThat(mesh.catalog().list("finance")).hasSize(1);
        assertThat(mesh.findability("finance.bookings").score()).isPositive();
    }

    @Test
    void publish_ofTheProductItself_standsAndSaysWhatIsPending() {
        Published published =
                mesh.publish(Accounts.KEYED, Accounts.rows(0, 3, 3)).orThrow();

        assertThat(published.pending()).singleElement().asString().contains("reconcile");
    }

    @Test
    void reconcile_ofADamagedEntry_writesOverIt() {
        assertThat(mesh.reconcile().completed()).hasSize(1);

        assertThat(Accounts.read(mesh)).hasSize(2);
        assertThat(mesh.reconcile().completed()).isEmpty();
        assertThat(mesh.publish(Accounts.KEYED, Accounts.rows(0, 3, 3))
                        .orThrow()
                        .pending())
                .isEmpty();
    }
}
