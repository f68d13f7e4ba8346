package io.meshsdk.integration;

import static io.meshsdk.integration.Customers.ANALYST;
import static io.meshsdk.integration.Customers.CUSTOMERS;
import static io.meshsdk.integration.Customers.row;
import static io.meshsdk.integration.Customers.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.ReadRequest;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.quality.filter.InvalidFilterException;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads under a filter: exact, and of what the principal sees. */
@ParameterizedClass
@EnumSource(Stored.class)
final class FilteredReadTest {
    @Parameter
    Stored stored;

    @TempDir
    Path folder;

    private RecordingStorage storage;
    private Mesh mesh;

    @BeforeEach
    void publish() {
        storage = RecordingStorage.of(stored.provider());
        mesh = Customers.mesh(storage, new InMemoryCatalog()).warehouse(folder).build();
        mesh.publish(CUSTOMERS, rows(row("a", 1), row("b", 2), row("c", 3))).orThrow();
        mesh.publication(CUSTOMERS).from(rows(row("d", 4))).append().publish().orThrow();
        storage.filters().clear();
    }

    @AfterEach
    void close() {
        mesh.close();
    }

    @Nested
    final class Rows {
        @Test
        void where_aFilter_readsTheRowsThatItHoldsFor() {
            assertThat(ids(customers().where("orders > 1 and customer_id != 'c'")))
                    .containsExactly("b", "d");
            assertThat(ids(customers().where("orders > 100"))).isEmpty();
            assertThat(ids(customers().where("not (orders = 2)"))).containsExactly("a", "c", "d");
        }

        @Test
        void where_twice_needsBoth() {
            assertThat(ids(customers().where("orders > 1").where("orders < 4"))).containsExactly("b", "c");
        }

        @Test
        void where_aNull_isAsInSql() {
            DataProduct notes = DataProduct.builder("sales", "notes")
                    .version("1.0.0")
                    .owner("sales-data-team@company.com")
                    .schema(Schema.of(Field.int64("id"), Field.string("note")))
                    .build();
            Map<String, Object> none = new HashMap<>();
            none.put("id", 1L);
            none.put("note", null);
            mesh.publish(notes, Datasets.rows(notes.schema(), List.of(none, Map.of("id", 2L, "note", "x"))))
                    .orThrow();

            ReadRequest read = mesh.read("sales.notes");
            assertThat(Customers.read(read.where("note != 'y'").dataset())).hasSize(1);
            assertThat(Customers.read(read.where("not (note = 'x')").dataset())).isEmpty();
            assertThat(Customers.read(read.where("note is null").dataset())).hasSize(1);
        }

        @Test
        void where_productColumns_readsThemAndShowsTheContract() {
            Dataset data = customers().where("_domain = 'sales' and orders = 1").dataset();

            assertThat(data.schema()).isEqualTo(CUSTOMERS.schema());
            assertThat(Customers.read(data)).hasSize(1);
            assertThat(ids(customers().where("_domain = 'other'"))).isEmpty();
            assertThat(Customers.read(customers()
                                    .withProductColumns()
                                    .where("_domain = 'sales'")
                                    .dataset())
                            .get(0)
                            .string("_domain"))
                    .isEqualTo("sales");
        }

        @Test
        void where_thenSelect_showsTheSelected() {
            Dataset data = customers().where("orders = 2").dataset().select("customer_id");

            assertThat(data.schema().names()).containsExactly("customer_id");
            assertThat(Customers.read(data))
                    .extracting(row -> row.string("customer_id"))
                    .containsExactly("b");
        }

        @Test
        void where_ofAnOldVersion_readsIt() {
            assertThat(ids(customers().tableVersion(0).where("orders >= 3"))).containsExactly("c");
        }

        @Test
        void where_provenance_isThatOfTheTable() {
            assertThat(customers().where("orders = 2").dataset().provenance())
                    .isEqualTo(customers().dataset().provenance());
        }
    }

    @Nested
    final class Errors {
        @Test
        void where_aTextThatIsNoFilter_throwsWithItsPlace() {
            assertThatExceptionOfType(InvalidFilterException.class)
                    .isThrownBy(() -> customers().where("orders >"))
                    .satisfies(e -> assertThat(e.position()).isEqualTo(9));
        }

        @Test
        void dataset_aFilterThatDoesNotFit_throwsWithItsPlace() {
            assertThatExceptionOfType(InvalidFilterException.class)
                    .isThrownBy(
                            () -> customers().where("orders = 1 and nobody = 2").dataset())
                    .satisfies(e -> assertThat(e.position()).isEqualTo(16));
            assertThatExceptionOfType(InvalidFilterException.class)
                    .isThrownBy(() -> customers().where("orders = 'x'").dataset());
        }

        @Test
        void dataset_asAStranger_findsNothingWhateverTheFilter() {
            ReadRequest stranger = customers().asPrincipal(Principal.user("eve", "support"));

            assertThatExceptionOfType(ProductNotFoundException.class)
                    .isThrownBy(() -> stranger.where("nobody = 2").dataset());
        }
    }

    @Nested
    final class Masks {
        @Test
        void where_aMaskedField_seesTheMaskedValues() {
            assertThat(seen("email = 'a@example.com'")).isEmpty();
            assertThat(seen("email != 'a@example.com'")).hasSize(4);
            assertThat(seen("email = 'a***@example.com'")).containsExactly("a");
            assertThat(seen("email > 'a@' and email < 'b'")).isEmpty();
            assertThat(seen("email in ('b@example.com', 'c***@example.com')")).containsExactly("c");
            assertThat(ids(customers().where("email = 'a@example.com'"))).containsExactly("a");
        }

        @Test
        void where_aNullifiedField_holdsOfNoneAndTellsNothing() {
            DataProduct hidden = DataProduct.builder("sales", "accounts")
                    .version("1.0.0")
                    .owner("sales-data-team@company.com")
                    .description("Accounts")
                    .schema(Schema.of(
                            Field.int64("id").describedAs("Number"),
                            Field.string("iban")
                                    .pii("iban")
                                    .masked(Mask.nullified())
                                    .describedAs("Where money goes")))
                    .access(AccessPolicy.consumers("marketing"))
                    .build();
            Map<String, Object> none = new HashMap<>();
            none.put("id", 1L);
            none.put("iban", null);
            mesh.publish(hidden, Datasets.rows(hidden.schema(), List.of(none, Map.of("id", 2L, "iban", "PL00"))))
                    .orThrow();
            ReadRequest read = mesh.read("sales.accounts").asPrincipal(ANALYST);

            assertThat(Customers.read(read.where("iban = 'PL00'").dataset())).isEmpty();
            assertThat(Customers.read(read.where("iban is not null").dataset())).isEmpty();
            assertThat(Customers.read(read.where("iban is null").dataset())).hasSize(2);
        }

        @Test
        void where_partsOfClearFields_aloneReachTheStorage() {
            assertThat(seen("orders > 1 and email != 'x' and customer_id != 'c'"))
                    .containsExactly("b", "d");
            assertThat(storage.filters()).containsExactly("orders > 1 and customer_id != 'c'");

            storage.filters().clear();
            assertThat(seen("orders = 1 or email = 'b***@example.com'")).containsExactly("a", "b");
            assertThat(seen("not (orders = 1 and email = 'a@example.com')")).hasSize(4);
            assertThat(seen("email = 'a***@example.com'")).hasSize(1);
            assertThat(storage.filters()).isEmpty();
        }

        @Test
        void where_asTheOwner_allOfItReachesTheStorage() {
            assertThat(ids(customers().where("orders > 1 and email = 'b@example.com'")))
                    .containsExactly("b");
            assertThat(storage.filters()).containsExactly("orders > 1 and email = 'b@example.com'");
        }

        private List<String> seen(String filter) {
            return ids(customers().asPrincipal(ANALYST).where(filter));
        }
    }

    private ReadRequest customers() {
        return mesh.read("sales.customers");
    }

    private static List<String> ids(ReadRequest request) {
        return Customers.read(request.dataset()).stream()
                .map(row -> row.string("customer_id"))
                .sorted()
                .toList();
    }
}
