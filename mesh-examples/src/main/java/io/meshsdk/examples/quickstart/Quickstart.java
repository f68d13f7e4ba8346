package io.meshsdk.examples.quickstart;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.ProductListing;
import io.meshsdk.core.Publication;
import io.meshsdk.core.audit.Auditing;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.spi.access.SecretProvider;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The main job: publishes three products of the sales domain, a next version of one, tries faulty rows and bad products,
 * searches, and reads the first version back as a consumer; then a council steps in. Each step is compared with what is expected
 * of it.
 */
public final class Quickstart {
    private static final Principal PIPELINE = Principal.service("sales-pipeline", "sales");
    private static final Principal ANALYST = Principal.user("ada", "marketing");
    private static final String LTV = "sales.customer_lifetime_value";

    private final SecretProvider keys = new KeysOfToday();
    private final Path warehouse;
    private final Steps steps;
    private final Map<String, ExpectedValues.Value> expected;

    Quickstart(Path warehouse, PrintStream out, Map<String, ExpectedValues.Value> expected) {
        this.warehouse = warehouse;
        this.steps = new Steps(out);
        this.expected = expected;
    }

    /**
     * Runs the main job in a folder, which is emptied first, and exits with 1 where a step went another way than expected.
     *
     * @param arguments the folder of the warehouse
     * @throws IOException if the folder cannot be emptied
     */
    public static void main(String[] arguments) throws IOException {
        Path warehouse = Path.of(arguments.length > 0 ? arguments[0] : "target/warehouse");
        if (!run(warehouse, System.out)) {
            System.exit(1);
        }
    }

    /**
     * Runs the main job in a folder, which is emptied first, and returns whether every step went as expected.
     *
     * @param warehouse the folder of the warehouse
     * @param out where the steps are told
     * @throws IOException if the folder cannot be emptied
     */
    public static boolean run(Path warehouse, PrintStream out) throws IOException {
        empty(warehouse);
        return new Quickstart(warehouse, out, ExpectedValues.compute()).run();
    }

    boolean run() {
        try (Mesh mesh = mesh().build()) {
            publishProducts(mesh);
            refuseBadOnes(mesh);
            find(mesh);
            readBack(mesh);
        }
        new GovernedSales(warehouse, this::mesh, steps).run();
        return steps.conclude();
    }

    private MeshBuilder mesh() {
        return Mesh.builder()
                .warehouse(warehouse)
                .principal(PIPELINE)
                .secrets(keys)
                .audit(Auditing.sealedByKeys())
                .listener(steps::progressed);
    }

    private void publishProducts(Mesh mesh) {
        steps.title("Publish what the shop sold, and to whom");
        DataProduct orders = SalesProducts.orders();
        DataProduct customers = SalesProducts.customers();
        expectRows(15_000, mesh.publish(orders, Datasets.rows(orders.schema(), ShopRows.orders())));
        expectRows(1_500, mesh.publish(customers, Datasets.rows(customers.schema(), ShopRows.customers())));

        steps.title("Make customer lifetime values of them, and publish these");
        DataProduct ltv = SalesProducts.lifetimeValue();
        expectRows(expected.size(), mesh.publish(ltv, new LifetimeValuePipeline(ltv.schema())));
        compareValues(mesh);

        steps.title("Publish the next version, which has one column more");
        DataProduct next = SalesProducts.withAverageOrderValue();
        expectRows(expected.size(), mesh.publish(next, new LifetimeValuePipeline(next.schema())));
    }

    private void refuseBadOnes(Mesh mesh) {
        DataProduct current = SalesProducts.withAverageOrderValue();
        List<Row> before = rows(mesh.read(LTV).dataset());

        steps.title("Try rows with a null, a duplicate and a value out of range");
        Dataset faulty = Datasets.rows(current.schema(), faultyRows(before));
        expectRefusal(mesh.publish(current, faulty), "schema", "unique(customer_id)", "range(ltv_score");

        steps.title("Try a product that shows names in the clear");
        DataProduct clear = SalesProducts.withNamesInTheClear();
        expectRefusal(mesh.publish(clear, new LifetimeValuePipeline(clear.schema())), "pii");

        steps.title("Try a product without the revenue its consumers rely on");
        DataProduct broken = SalesProducts.withoutRevenue();
        expectRefusal(mesh.publish(broken, new LifetimeValuePipeline(broken.schema())), "total_revenue");

        steps.expect("the table is as it was", before.equals(rows(mesh.read(LTV).dataset())));
    }

    private void find(Mesh mesh) {
        steps.title("Search the catalog for 'customer revenue'");
        List<ProductListing> found = mesh.catalog().asPrincipal(ANALYST).search("customer revenue");
        found.forEach(one -> steps.say("%s, owned by %s: %s"
                .formatted(one.product(), one.product().owner(), one.product().description())));
        steps.expect(
                "the lifetime values are found first",
                !found.isEmpty() && found.get(0).product().id().toString().equals(LTV));

        steps.title("See how easily they are found, and what would help");
        steps.say(mesh.findability(LTV).describe());
        double score = mesh.findability(LTV).score();
        steps.expect(
                "there is a score and advice",
                score > 0 && !mesh.findability(LTV).advice().isEmpty());
    }

    private void readBack(Mesh mesh) {
        steps.title("Read the first version as marketing, whose people see no names");
        Dataset first = mesh.read(LTV).asPrincipal(ANALYST).tableVersion(0).dataset();
        List<Row> rows = rows(first);
        rows.stream().limit(3).forEach(row -> steps.say(describe(row)));
        steps.expect("all rows are there", rows.size() == expected.size());
        steps.expect("the first version has no average", !first.schema().contains("avg_order_value"));
        steps.expect("no name is in the clear", rows.stream().allMatch(this::isMasked));
        steps.expect("the support domain does not even learn that it exists", isHiddenFrom(mesh, "support"));
    }

    private void compareValues(Mesh mesh) {
        Map<String, Row> found = new TreeMap<>();
        rows(mesh.read(LTV).dataset()).forEach(row -> found.put(row.string("customer_id"), row));
        boolean equal = found.keySet().equals(expected.keySet())
                && found.entrySet().stream().allMatch(entry -> agrees(entry.getValue(), valueOf(entry.getKey())));
        steps.expect("every value is what a second computation says", equal);
    }

    private static boolean agrees(Row row, ExpectedValues.Value value) {
        return row.string("customer_name").equals(value.name)
                && row.decimal("total_revenue").compareTo(BigDecimal.valueOf(value.cents, 2)) == 0
                && row.integer("order_count") == value.orders
                && row.date("first_order_date").toEpochDay() == value.firstDay
                && row.date("last_order_date").toEpochDay() == value.lastDay
                && Math.abs(row.floating("ltv_score") - value.score()) < 1e-6
                && row.string("segment").equals(LifetimeValuePipeline.segment(value.score()));
    }

    private boolean isMasked(Row row) {
        String name = valueOf(row.string("customer_id")).name;
        return row.string("customer_name").equals(name.charAt(0) + "***");
    }

    private ExpectedValues.Value valueOf(String customer) {
        return Objects.requireNonNull(expected.get(customer));
    }

    private static boolean isHiddenFrom(Mesh mesh, String domain) {
        try {
            return mesh.read(LTV)
                    .asPrincipal(Principal.user("eve", domain))
                    .dataset()
                    .partitions()
                    .isEmpty();
        } catch (ProductNotFoundException e) {
            return true;
        }
    }

    private void expectRows(long count, Publication outcome) {
        steps.say(outcome.describe());
        boolean asExpected = outcome.fold(published -> published.rowCount() == count, rejected -> false);
        steps.expect("%d rows are published".formatted(count), asExpected);
    }

    private void expectRefusal(Publication outcome, String... words) {
        steps.say(outcome.describe());
        for (String word : words) {
            boolean named = outcome.fold(
                    published -> false,
                    rejected -> rejected.reasons().stream().anyMatch(reason -> reason.contains(word)));
            steps.expect("it is refused for '%s'".formatted(word), named);
        }
    }

    private static List<Map<String, Object>> faultyRows(List<Row> rows) {
        List<Map<String, Object>> faulty = new ArrayList<>();
        rows.forEach(row -> faulty.add(new HashMap<>(row.toMap())));
        faulty.get(0).put("segment", null);
        faulty.get(1).put("customer_id", faulty.get(2).get("customer_id"));
        faulty.get(3).put("ltv_score", 2_000_000.0);
        return faulty;
    }

    private static String describe(Row row) {
        return "customer %s, %s: %d orders, revenue %s, %s"
                .formatted(
                        row.string("customer_id"),
                        row.string("customer_name"),
                        row.integer("order_count"),
                        row.decimal("total_revenue"),
                        row.string("segment"));
    }

    private static List<Row> rows(Dataset data) {
        try (Stream<Row> rows = data.rows()) {
            return rows.toList();
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
