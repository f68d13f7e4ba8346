package io.meshsdk.integration;

import static io.meshsdk.integration.Sales.SALES;
import static io.meshsdk.integration.Sales.read;
import static io.meshsdk.integration.Sales.rows;
import static io.meshsdk.integration.Sales.sale;
import static io.meshsdk.quality.Expectations.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.core.PublicationRequest;
import io.meshsdk.core.Published;
import io.meshsdk.core.Verdict;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.integration.Sales.Sale;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.quality.filter.InvalidFilterException;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.testkit.InMemoryStorage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Publications that replace some rows, judged with those that stay. */
@ParameterizedClass
@EnumSource(Stored.class)
final class PartialModesTest {
    @Parameter
    Stored stored;

    @TempDir
    Path folder;

    private StorageProvider storage;
    private Mesh mesh;

    @BeforeEach
    void open() {
        storage = stored.provider();
        mesh = Customers.mesh(storage, new InMemoryCatalog()).warehouse(folder).build();
    }

    @AfterEach
    void close() {
        mesh.close();
    }

    @Nested
    final class OverwritePartitions {
        @Test
        void publish_someDays_replacesThem() {
            publish(sale(1, 0, "a"), sale(2, 0, "b"), sale(3, 1, "c"));

            Published published = sales(sale(4, 0, "d"), sale(5, 2, "e"))
                    .overwritePartitions()
                    .publish()
                    .orThrow();

            assertThat(published.rowCount()).isEqualTo(2);
            assertHolds(sale(3, 1, "c"), sale(4, 0, "d"), sale(5, 2, "e"));
        }

        @Test
        void publish_aKeyOfADayThatStays_isRejected() {
            publish(sale(1, 0, "a"), sale(2, 1, "b"));

            assertRefused(sales(sale(2, 0, "c")).overwritePartitions(), "unique(id)");
            assertRefused(sales(sale(3, 0, "b")).overwritePartitions(), "unique(code)");
            assertHolds(sale(1, 0, "a"), sale(2, 1, "b"));
        }

        @Test
        void publish_aKeyOfADayThatIsReplaced_isPublished() {
            publish(sale(1, 0, "a"), sale(2, 1, "b"));

            sales(sale(1, 0, "a")).overwritePartitions().publish().orThrow();

            assertHolds(sale(1, 0, "a"), sale(2, 1, "b"));
        }

        @Test
        void publish_othersAddTheKeyMeanwhile_isRejected() {
            publish(sale(1, 0, "a"));

            Publication outcome = meanwhile(() -> sales(sale(9, 1, "z")).append(), sale(9, 0, "y"))
                    .overwritePartitions()
                    .publish();

            assertThat(outcome.isPublished()).isFalse();
            assertThat(outcome.describe()).contains("unique(id)");
            assertHolds(sale(1, 0, "a"), sale(9, 1, "z"));
        }

        @Test
        void publish_othersChangeAnotherDayMeanwhile_keepsBoth() {
            publish(sale(1, 0, "a"), sale(2, 1, "b"));

            meanwhile(() -> sales(sale(3, 1, "c")).overwritePartitions(), sale(4, 0, "d"))
                    .overwritePartitions()
                    .publish()
                    .orThrow();

            assertHolds(sale(3, 1, "c"), sale(4, 0, "d"));
        }

        @Test
        void publish_underOtherPartitionColumns_isRejected() {
            publish(sale(1, 0, "a"));
            DataProduct other = Sales.product("1.1.0")
                    .output(OutputPort.delta("daily").partitionedBy("code"))
                    .build();

            assertRefused(
                    mesh.publication(other).from(rows(sale(2, 0, "b"))).overwritePartitions(), "append-repartitioned");
        }
    }

    @Nested
    final class OverwriteWhere {
        @Test
        void publish_aFilterOfDays_replacesThemWithRowsOrWithout() {
            publish(sale(1, 0, "a"), sale(2, 1, "b"), sale(3, 2, "c"));

            sales(sale(4, 1, "d"))
                    .overwriteWhere("day >= date '2026-11-21'")
                    .publish()
                    .orThrow();

            assertHolds(sale(1, 0, "a"), sale(4, 1, "d"));
        }

        @Test
        void publish_withoutATable_makesOne() {
            sales(sale(1, 0, "a"))
                    .overwriteWhere(Filter.parse("day = date '2026-11-20'"))
                    .publish()
                    .orThrow();

            assertHolds(sale(1, 0, "a"));
        }

        @Test
        void publish_rowsOfOtherDays_isRejectedAndWritesNothing() {
            publish(sale(1, 0, "a"));
            List<String> before = listing();

            PublicationRequest request =
                    sales(sale(2, 1, "b"), sale(3, 2, "c"), sale(4, 3, "d")).overwriteWhere("day = date '2026-11-21'");

            assertRefused(request, "rows-outside", "2 rows");
            assertThat(listing()).isEqualTo(before);
            assertHolds(sale(1, 0, "a"));
        }

        @Test
        void overwriteWhere_aTextThatIsNoFilter_throwsWithItsPlace() {
            assertThatExceptionOfType(InvalidFilterException.class)
                    .isThrownBy(() -> sales().overwriteWhere("day >= "))
                    .satisfies(e -> assertThat(e.position()).isEqualTo(8));
        }

        @Test
        void publish_aFilterOfOtherColumns_throwsWithItsPlace() {
            PublicationRequest request =
                    sales(sale(1, 0, "a")).overwriteWhere("day >= date '2026-11-21'  and code = 'a'");

            assertThatExceptionOfType(InvalidFilterException.class)
                    .isThrownBy(() -> request.publish().isPublished())
                    .satisfies(e -> assertThat(e.position()).isEqualTo(31))
                    .withMessageContainingAll("'code'", "[day]");
            assertThatExceptionOfType(InvalidFilterException.class)
                    .isThrownBy(
                            () -> sales().overwriteWhere("day = 'x'").verdict().passes())
                    .withMessageContaining("of type date");
        }

        @Test
        void publish_toAPortThatIsNotPartitioned_namesTheRemedy() {
            DataProduct whole =
                    Sales.product("1.0.0").output(OutputPort.delta("daily")).build();

            assertThatExceptionOfType(InvalidProductException.class)
                    .isThrownBy(() -> mesh.publication(whole)
                            .from(rows())
                            .overwriteWhere("day is null")
                            .publish()
                            .isPublished())
                    .withMessageContaining("partitionedBy(...)");
        }
    }

    @Nested
    final class Upsert {
        @Test
        void publish_knownAndNewKeys_replacesAndAdds() {
            publish(sale(1, 0, "a"), sale(2, 0, "b"), sale(3, 1, "c"));

            Published published =
                    sales(sale(2, 1, "bb"), sale(4, 0, "d")).upsert().publish().orThrow();

            assertThat(published.rowCount()).isEqualTo(2);
            assertHolds(sale(1, 0, "a"), sale(2, 1, "bb"), sale(3, 1, "c"), sale(4, 0, "d"));
        }

        @Test
        void publish_withoutATable_makesOne() {
            sales(sale(1, 0, "a")).upsert().publish().orThrow();

            assertHolds(sale(1, 0, "a"));
        }

        @Test
        void publish_keysTwiceOrMissing_isRejectedWithTheCheck() {
            for (boolean there : new boolean[] {false, true}) {
                assertRefused(sales(sale(2, 0, "b"), sale(2, 1, "c")).upsert(), "unique(id)");
                assertRefused(sales(sale(null, 0, "b")).upsert(), "primary_key_present(id)");
                if (!there) {
                    publish(sale(1, 0, "a"));
                }
            }
            assertHolds(sale(1, 0, "a"));
        }

        @Test
        void publish_aContractThatForgivesRepeatedKeys_isRejectedAllTheSame() {
            DataProduct mild = Sales.product("1.0.0")
                    .expect(unique("id").warning())
                    .output(OutputPort.delta("daily").partitionedBy("day"))
                    .build();
            mesh.publish(mild, rows(sale(1, 0, "a"), sale(1, 1, "b"))).orThrow();

            assertRefused(
                    mesh.publication(mild)
                            .from(rows(sale(1, 0, "c"), sale(1, 1, "d")))
                            .upsert(),
                    "primary_key(id)");
            mesh.publication(mild)
                    .from(rows(sale(1, 2, "e")))
                    .upsert()
                    .publish()
                    .orThrow();
            assertHolds(sale(1, 2, "e"));
        }

        @Test
        void publish_aValueThatARowWhichStaysHas_isRejected() {
            publish(sale(1, 0, "a"), sale(2, 0, "b"));

            assertRefused(sales(sale(1, 0, "b")).upsert(), "unique(code)");
            sales(sale(1, 0, "b"), sale(2, 0, "a")).upsert().publish().orThrow();

            assertHolds(sale(1, 0, "b"), sale(2, 0, "a"));
        }

        @Test
        void publish_othersUpsertTheSameKeyMeanwhile_keepsOneRow() {
            publish(sale(1, 0, "a"), sale(2, 0, "b"));

            meanwhile(() -> sales(sale(2, 1, "others"), sale(3, 1, "c")).upsert(), sale(2, 2, "mine"))
                    .upsert()
                    .publish()
                    .orThrow();

            assertHolds(sale(1, 0, "a"), sale(2, 2, "mine"), sale(3, 1, "c"));
        }

        @Test
        void publish_othersTakeItsValueMeanwhile_isRejected() {
            publish(sale(1, 0, "a"));

            Publication outcome = meanwhile(() -> sales(sale(3, 1, "taken")).append(), sale(2, 0, "taken"))
                    .upsert()
                    .publish();

            assertThat(outcome.describe()).contains("unique(code)");
            assertHolds(sale(1, 0, "a"), sale(3, 1, "taken"));
        }

        @Test
        void publish_othersDropAFieldMeanwhile_isJudgedAgainstTheirs() {
            publish(sale(1, 0, "a"));
            DataProduct wider = Sales.product("1.1.0", Field.string("note").describedAs("Words"))
                    .output(OutputPort.delta("daily").partitionedBy("day"))
                    .build();

            Publication outcome = meanwhile(
                            () -> mesh.publication(wider)
                                    .from(Datasets.rows(
                                            wider.schema(),
                                            List.of(sale(3, 1, "c").toMap())))
                                    .upsert(),
                            sale(2, 0, "b"))
                    .upsert()
                    .publish();

            assertThat(outcome.isPublished()).isFalse();
            assertThat(outcome.describe()).contains("append-field-dropped");
        }

        @Test
        void publish_underOneIdTwice_happensOnce() {
            publish(sale(1, 0, "a"));
            PublicationId id = PublicationId.of("feed", 1);
            Publication first = sales(sale(1, 0, "b")).upsert().id(id).publish();
            sales(sale(1, 0, "c")).upsert().publish().orThrow();

            assertThat(sales(sale(1, 0, "b")).upsert().id(id).publish()).isEqualTo(first);
            assertHolds(sale(1, 0, "c"));
        }

        @Test
        void publish_ofAContractWithoutAKey_namesTheRemedy() {
            DataProduct keyless = DataProduct.builder("sales", "notes")
                    .version("1.0.0")
                    .owner("sales-data-team@company.com")
                    .schema(Schema.of(Field.string("note")))
                    .build();
            PublicationRequest request = mesh.publication(keyless)
                    .from(Datasets.rows(keyless.schema(), List.of(Map.of("note", "x"))))
                    .upsert();

            assertThatExceptionOfType(InvalidProductException.class)
                    .isThrownBy(() -> request.publish().isPublished())
                    .withMessageContainingAll("no primary key", "primaryKey()");
        }
    }

    /** A request whose data, when it is asked for, has another publication made first. */
    private PublicationRequest meanwhile(Supplier<PublicationRequest> others, Sale... sales) {
        return mesh.publication(SALES).from(inputs -> {
            others.get().publish().orThrow();
            return rows(sales);
        });
    }

    private void publish(Sale... sales) {
        mesh.publish(SALES, rows(sales)).orThrow();
    }

    private PublicationRequest sales(Sale... sales) {
        return mesh.publication(SALES).from(rows(sales));
    }

    private void assertHolds(Sale... sales) {
        assertThat(read(mesh)).containsExactlyInAnyOrder(sales);
    }

    private static void assertRefused(PublicationRequest request, String... words) {
        Verdict verdict = request.verdict();
        Publication outcome = request.publish();

        assertThat(verdict.passes()).isFalse();
        assertThat(String.join("\n", verdict.reasons())).contains(words);
        assertThat(outcome.isPublished()).isFalse();
        assertThat(outcome.describe()).contains(words);
    }

    private List<String> listing() {
        return storage instanceof InMemoryStorage memory
                ? memory.listing(TableLocation.of(folder).resolve("sales/receipts/daily/v1"))
                        .orElseThrow()
                : Listing.of(folder);
    }
}
