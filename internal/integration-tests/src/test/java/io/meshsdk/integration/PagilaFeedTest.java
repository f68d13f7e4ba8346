package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.OutputPort;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.testkit.InMemoryStorage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Feeds of a shop's database: changed customers, the days of a month, rows that come late. */
final class PagilaFeedTest {
    private static final Schema PAYMENTS = Schema.of(
            Field.int64("payment_id"),
            Field.int64("customer_id"),
            Field.int32("staff_id"),
            Field.int64("rental_id"),
            Field.decimal("amount", 5, 2),
            Field.string("payment_date"));
    private static final DataProduct DAILY = product("payments")
            .schema(Schema.of(
                    Field.int64("payment_id").primaryKey().describedAs("Number"),
                    Field.date("day").describedAs("When"),
                    Field.decimal("amount", 5, 2).describedAs("How much")))
            .output(OutputPort.delta("daily").partitionedBy("day"))
            .build();
    private static final DataProduct CUSTOMERS = product("customers")
            .schema(Schema.of(
                    Field.int64("customer_id").primaryKey().describedAs("Number"),
                    Field.int32("store_id").describedAs("Where"),
                    Field.string("last_name").describedAs("Name")))
            .output(OutputPort.delta("current").partitionedBy("store_id"))
            .build();

    private final Mesh mesh =
            Customers.mesh(new InMemoryStorage("delta"), new InMemoryCatalog()).build();

    @AfterEach
    void close() {
        mesh.close();
    }

    private static DataProductBuilder product(String name) {
        return DataProduct.builder("sales", name)
                .version("1.0.0")
                .owner("sales-data-team@company.com")
                .description("Of a shop that rents films");
    }

    @Test
    void upsert_changedCustomers_replacesThemAndKeepsTheRest() {
        List<Map<String, Object>> all = customers();
        mesh.publish(CUSTOMERS, Datasets.rows(CUSTOMERS.schema(), all)).orThrow();
        List<Map<String, Object>> feed = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Map<String, Object> moved = new LinkedHashMap<>(all.get(i * 7));
            moved.put("store_id", 3 - (Integer) moved.get("store_id"));
            feed.add(moved);
        }
        feed.add(Map.of("customer_id", 100_000L, "store_id", 3, "last_name", "NEW"));

        mesh.publication(CUSTOMERS)
                .from(Datasets.rows(CUSTOMERS.schema(), feed))
                .upsert()
                .publish()
                .orThrow();

        Map<Object, Map<String, Object>> expected = new LinkedHashMap<>();
        all.forEach(row -> expected.put(row.get("customer_id"), row));
        feed.forEach(row -> expected.put(row.get("customer_id"), row));
        List<Map<String, Object>> found =
                read("sales.customers").stream().map(Row::toMap).toList();
        assertThat(found).hasSize(all.size() + 1).containsExactlyInAnyOrderElementsOf(expected.values());
    }

    @Test
    void overwriteWhere_daysOfAMonth_reloadsThem() {
        List<Map<String, Object>> january = payments("payment_p2007_01.csv");
        List<Map<String, Object>> february = payments("payment_p2007_02.csv");
        mesh.publish(DAILY, rows(january)).orThrow();
        mesh.publication(DAILY).from(rows(february)).append().publish().orThrow();
        List<Map<String, Object>> mended = february.stream()
                .filter(row -> (Long) row.get("payment_id") % 2 == 0)
                .toList();

        mesh.publication(DAILY)
                .from(rows(mended))
                .overwriteWhere("day >= date '2007-02-01' and day < date '2007-03-01'")
                .publish()
                .orThrow();

        assertHolds(january, mended);
        assertThat(Customers.read(mesh.read("sales.payments")
                        .where("day >= date '2007-02-01'")
                        .dataset()))
                .hasSize(mended.size());
    }

    @Test
    void overwritePartitions_lateRows_reloadTheirDaysAndNoOthers() {
        List<Map<String, Object>> january = payments("payment_p2007_01.csv");
        List<Map<String, Object>> onTime = january.stream()
                .filter(row -> (Long) row.get("payment_id") % 10 != 0)
                .toList();
        mesh.publish(DAILY, rows(onTime)).orThrow();
        LocalDate late = (LocalDate) january.get(0).get("day");

        mesh.publication(DAILY)
                .from(rows(january.stream()
                        .filter(row -> row.get("day").equals(late))
                        .toList()))
                .overwritePartitions()
                .publish()
                .orThrow();

        assertHolds(
                january.stream().filter(row -> row.get("day").equals(late)).toList(),
                onTime.stream().filter(row -> !row.get("day").equals(late)).toList());
    }

    @SafeVarargs
    private final void assertHolds(List<Map<String, Object>>... rows) {
        List<Map<String, Object>> expected = new ArrayList<>();
        for (List<Map<String, Object>> some : rows) {
            expected.addAll(some);
        }
        List<Map<String, Object>> found =
                read("sales.payments").stream().map(Row::toMap).toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    private List<Row> read(String product) {
        return Customers.read(mesh.read(product).dataset());
    }

    private static Dataset rows(List<Map<String, Object>> rows) {
        return Datasets.rows(DAILY.schema(), rows);
    }

    private static List<Map<String, Object>> payments(String file) {
        return Customers.read(Datasets.csv(SharedFiles.data("pagila/" + file), PAYMENTS)).stream()
                .map(row -> {
                    Map<String, Object> payment = new LinkedHashMap<>();
                    payment.put("payment_id", row.integer("payment_id"));
                    payment.put(
                            "day", LocalDate.parse(row.string("payment_date").substring(0, 10)));
                    payment.put("amount", row.decimal("amount"));
                    return payment;
                })
                .toList();
    }

    private static List<Map<String, Object>> customers() {
        Schema file = Schema.of(
                Field.int64("customer_id"),
                Field.int32("store_id"),
                Field.string("first_name"),
                Field.string("last_name"),
                Field.string("email"),
                Field.int64("address_id"),
                Field.string("activebool"),
                Field.string("create_date"),
                Field.string("last_update"),
                Field.int32("active"));
        return Customers.read(Datasets.csv(SharedFiles.data("pagila/customer.csv"), file)).stream()
                .map(row -> {
                    Map<String, Object> customer = new LinkedHashMap<>();
                    customer.put("customer_id", row.integer("customer_id"));
                    customer.put("store_id", (int) row.integer("store_id"));
                    customer.put("last_name", row.string("last_name"));
                    return customer;
                })
                .toList();
    }
}
