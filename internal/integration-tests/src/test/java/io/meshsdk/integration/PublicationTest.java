package io.meshsdk.integration;

import static io.meshsdk.integration.Customers.ANALYST;
import static io.meshsdk.integration.Customers.CUSTOMERS;
import static io.meshsdk.integration.Customers.emails;
import static io.meshsdk.integration.Customers.read;
import static io.meshsdk.integration.Customers.row;
import static io.meshsdk.integration.Customers.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.core.PublicationRequest;
import io.meshsdk.core.Published;
import io.meshsdk.core.Verdict;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.ConflictException;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.error.PublicationRejectedException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.testkit.InMemoryStorage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class PublicationTest {

    private final InMemoryStorage storage = new InMemoryStorage("delta");
    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final Mesh mesh = Customers.mesh(storage, catalog).build();

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
            Customers.Customer missing = Customers.withoutOrders("c");

            Publication outcome = mesh.publish(CUSTOMERS, rows(row("a", 1), row("a", 2), row("b", 200), missing));

            assertThat(outcome.isPublished()).isFalse();
            assertThatThrownBy(outcome::orThrow)
                    .isInstanceOf(PublicationRejectedException.class)
                    .hasMessageContainingAll("schema", "unique(customer_id)", "range(orders,0,100)");
            assertThatThrownBy(() -> mesh.read("sales.customers").dataset())
                    .isInstanceOf(ProductNotFoundException.class);
        }

        @Test
        void publish_anUnknownKeyBesideAProductColumn_isRejected() {
            DataProduct stamped = CUSTOMERS.toBuilder()
                    .schema(CUSTOMERS
                            .schema()
                            .and(List.of(Field.timestamp("_computed_at").describedAs("When the row was made"))))
                    .build();
            Map<String, Object> row = row("a", 1).toMap();
            row.put("emial", "a@example.com");
            row.put("_computed_at", "noon");

            Publication mistyped = mesh.publish(stamped, Datasets.rows(stamped.schema(), List.of(row)));
            row.remove("emial");
            Publication filled = mesh.publish(stamped, Datasets.rows(stamped.schema(), List.of(row)));

            assertThat(mistyped.describe())
                    .contains("Rejected", "schema", "1 entries whose names are no fields")
                    .doesNotContain("emial");
            assertThat(filled.isPublished()).as(filled.describe()).isTrue();
        }

        @Test
        void publish_partitionedByADayThatNoPathHolds_isRejectedWithoutTheValue() {
            for (Field due : List.of(Field.date("due"), Field.timestamp("due"))) {
                DataProduct partitioned = CUSTOMERS.toBuilder()
                        .schema(CUSTOMERS.schema().and(List.of(due.describedAs("When"))))
                        .outputs(OutputPort.delta("daily").partitionedBy("due"))
                        .build();

                for (int year : new int[] {0, 10_000}) {
                    LocalDate day = LocalDate.of(year, 2, 3);
                    Map<String, Object> row = row("a", 1).toMap();
                    row.put(
                            "due",
                            due.type() instanceof DataType.DateType
                                    ? day
                                    : day.atStartOfDay().toInstant(ZoneOffset.UTC));

                    Publication outcome = mesh.publish(partitioned, Datasets.rows(partitioned.schema(), List.of(row)));

                    assertThat(outcome.isPublished()).isFalse();
                    assertThat(outcome.describe()).contains("schema", "due").doesNotContain("02-03");
                }
            }
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
        void verdict_underARecordedId_passesAndDoesNotAskForData() {
            PublicationId id = PublicationId.of("hourly", 7);
            AtomicInteger asked = new AtomicInteger();
            mesh.publication(CUSTOMERS)
                    .from(rows(row("a", 1)))
                    .append()
                    .id(id)
                    .publish()
                    .orThrow();

            Verdict again = mesh.publication(CUSTOMERS)
                    .from(inputs -> {
                        asked.incrementAndGet();
                        return rows(row("a", 1));
                    })
                    .append()
                    .id(id)
                    .verdict();

            assertThat(again.passes()).as(again.toString()).isTrue();
            assertThat(again.quality()).isEmpty();
            assertThat(asked).hasValue(0);
        }

        @Test
        void verdict_underARecordedIdWithAnotherContract_isAConflict() {
            PublicationId id = PublicationId.of("hourly", 7);
            mesh.publication(CUSTOMERS).from(rows(row("a", 1))).id(id).publish().orThrow();
            DataProduct next = CUSTOMERS.toBuilder().version("1.0.1").build();

            assertThatThrownBy(() -> mesh.publication(next)
                            .from(rows(row("a", 1)))
                            .id(id)
                            .verdict())
                    .isInstanceOf(ConflictException.class);
        }

        @Test
        void id_ofOneAttempt_isRefusedAndNamesWhatCanBeRepeated() {
            for (PublicationId once : List.of(
                    PublicationId.fresh(), PublicationId.parse(UUID.randomUUID().toString()))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> mesh.publication(CUSTOMERS).id(once))
                        .withMessageContaining("PublicationId.of(series, number)");
            }
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

            assertThat(emails(mesh, ANALYST)).containsExactly("a***@example.com");
        }

        @Test
        void read_ofAnOldVersion_seesTheStricterMaskOfToday() {
            mesh.publish(CUSTOMERS, rows(row("a", 1))).orThrow();
            mesh.publish(Customers.masked("1.1.0", Mask.redacted()), rows(row("b", 1)))
                    .orThrow();

            Dataset first = mesh.read("sales.customers")
                    .asPrincipal(ANALYST)
                    .tableVersion(0)
                    .dataset();

            assertThat(emails(first)).containsExactly("***");
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
    void govern_whileAPolicyFails_logsWhereAndNotWhat() {
        Policy broken = new Policy() {
            @Override
            public String id() {
                return "broken";
            }

            @Override
            public List<Violation> judge(PolicyContext context) {
                throw new IllegalStateException("secret value");
            }
        };
        LogCapture.begin();
        try (Mesh other = Customers.mesh(storage, catalog).policies(broken).build()) {
            assertThat(other.govern(CUSTOMERS).passes()).isFalse();
        }

        assertThat(LogCapture.end())
                .contains("Policy 'broken'", "IllegalStateException", "message left out")
                .doesNotContain("secret");
    }

    @Test
    void govern_ofAPortThatCannotBeATable_saysSoAndBlamesNoPolicy() {
        DataProduct clashing = DataProduct.builder("sales", "clashing")
                .version("1.0.0")
                .owner("sales-data-team@company.com")
                .schema(Schema.of(Field.int64("_domain")))
                .draft();

        assertThatThrownBy(() -> mesh.govern(clashing)).isInstanceOf(InvalidProductException.class);
    }

    @Test
    void verdict_doesAllButTheCommit() {
        assertThat(mesh.publication(CUSTOMERS).from(rows(row("a", 1))).verdict().passes())
                .isTrue();
        assertThatThrownBy(() -> mesh.read("sales.customers").dataset()).isInstanceOf(ProductNotFoundException.class);
    }
}
