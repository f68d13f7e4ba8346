package io.meshsdk.integration;

import static io.meshsdk.quality.Expectations.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.access.RowRule;
import io.meshsdk.access.Secret;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.HistoryRequest;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.ProductCatalog;
import io.meshsdk.core.Publication;
import io.meshsdk.core.ReadRequest;
import io.meshsdk.core.access.decision.AccessAct;
import io.meshsdk.core.access.verification.MaskedViewPolicy;
import io.meshsdk.core.governance.whatif.WhatIfReport;
import io.meshsdk.core.secrets.KeyRing;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.Row;
import io.meshsdk.error.MeshException;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.ConsumerView;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Publishes values that nothing else is, and walks whatever a consumer gets to see, down every method that needs no argument, for
 * them. A public method of the ways to read that is not listed here fails the test: say how it is walked, then list it.
 */
final class ConsumerCanaryTest {
    private static final int ROWS = 211;
    private static final String NAME = "Zebedee Quackenbush";
    private static final long NUMBER = 7_263_411_905L;
    private static final LocalDate DAY = LocalDate.of(1937, 4, 13);
    private static final String HIDDEN = "Hildegard Wimmershoff";
    private static final String SECRET = "a very secret key of 32 bytes !!";
    private static final Secret KEY = Secret.of("k1", SECRET.getBytes(StandardCharsets.UTF_8));
    private static final KeyRing KEYS = KeyRing.empty().with("mask/person", KEY).with("mask/account", KEY);
    private static final Principal ADA = Principal.user("ada", "marketing");

    private static final DataProduct PEOPLE = DataProduct.builder("sales", "people")
            .version("1.0.0")
            .owner("sales-data-team@company.com")
            .description("People")
            .schema(Schema.of(
                    Field.int64("id").primaryKey().describedAs("Number"),
                    Field.string("name").required().pii("name").masked(Mask.token("person")),
                    Field.string("nickname").pii("name").masked(Mask.redacted()),
                    Field.string("note").masked(Mask.dropped()),
                    Field.string("alias").masked(Mask.generalised(Map.of(), "somebody")),
                    Field.string("initials").masked(Mask.characters()),
                    Field.int64("account").masked(Mask.hashed("account")),
                    Field.int64("salary").masked(Mask.rounded("1000000")),
                    Field.int64("bonus").masked(Mask.bucketed("1000")),
                    Field.date("born")
                            .masked(Mask.truncated(Mask.Truncated.To.YEAR))
                            .quasiIdentifier(),
                    Field.struct(
                            "address",
                            Field.string("street").masked(Mask.nullified()),
                            Field.string("name").masked(Mask.partial(1, 1))),
                    Field.string("team").required()))
            .expect(unique("name"))
            .access(AccessPolicy.consumers("marketing").rows(RowRule.where("team = principal.domain")))
            .build();

    /** Ways to read, each with the methods that need an argument and are walked below, or show nothing of data. */
    private static final Map<Class<?>, Set<String>> LISTED = Map.of(
            Mesh.class,
            Set.of(
                    "publish",
                    "publication",
                    "attest",
                    "attestation",
                    "check",
                    "checking",
                    "govern",
                    "draft",
                    "read",
                    "history",
                    "maintain",
                    "catalog",
                    "access",
                    "detectPii",
                    "whatIf",
                    "approve",
                    "declassifications",
                    "remediate",
                    "verify",
                    "verifying",
                    "audit",
                    "governance",
                    "findability",
                    "reconcile",
                    "close",
                    "builder"),
            ReadRequest.class,
            Set.of(
                    "asPrincipal",
                    "port",
                    "major",
                    "tableVersion",
                    "timestamp",
                    "verified",
                    "conformingTo",
                    "changedSince",
                    "withProductColumns",
                    "where",
                    "tokensOf",
                    "underMasks",
                    "dataset"),
            HistoryRequest.class,
            Set.of("asPrincipal", "port", "major", "list", "newest"),
            ProductCatalog.class,
            Set.of("asPrincipal", "find", "list", "domains", "search"),
            Dataset.class,
            Set.of("schema", "partitions", "provenance", "select", "batches", "rows", "records"),
            Partition.class,
            Set.of("open", "isReopenable", "identity", "statistics"),
            PartitionStatistics.class,
            Set.of("rowCount", "columns", "column"),
            BatchReader.class,
            Set.of("next", "close"),
            Batch.class,
            Set.of("of", "withMisfits", "schema", "rowCount", "columns", "column", "misfits", "gather"),
            Row.class,
            Set.of(
                    "copyOf",
                    "schema",
                    "find",
                    "isNull",
                    "value",
                    "string",
                    "integer",
                    "floating",
                    "decimal",
                    "truth",
                    "date",
                    "instant",
                    "toMap"));

    @TempDir
    private Path warehouse;

    @TempDir
    private Path spill;

    private Mesh owner;

    @BeforeEach
    void publish() {
        LogCapture.begin();
        owner = mesh().principal(Principal.service("pipeline", "sales")).build();
        owner.publish(PEOPLE, people()).orThrow();
        owner.publication(PEOPLE).from(people(ROWS)).append().publish().orThrow();
    }

    private MeshBuilder mesh() {
        return Mesh.builder()
                .warehouse(warehouse)
                .keyMemory(0, spill)
                .policies(MaskedViewPolicy.anonymous(2))
                .secrets(KEYS);
    }

    @AfterEach
    void close() throws IOException {
        owner.close();
        assertNoCanary(LogCapture.end(), "logs");
        try (Stream<Path> left = Files.list(spill)) {
            assertThat(left).as("spilled files are gone").isEmpty();
        }
    }

    @Test
    void methods_ofTheWaysToRead_areListed() {
        LISTED.forEach(
                (type, listed) -> assertThat(methods(type)).as("%s", type).isSubsetOf(listed));
        LISTED.forEach(
                (type, listed) -> assertThat(methods(type)).as("%s", type).containsAll(listed));
    }

    @Test
    void owner_readsTheCanaries() {
        String seen = Walk.of(owner.read("sales.people").dataset()).text();

        assertThat(seen).contains(NAME, Long.toString(NUMBER), HIDDEN, DAY.toString());
    }

    @Test
    void consumer_whateverItReads_findsNoCanary() {
        try (Mesh mesh = mesh().principal(ADA).build()) {
            ReadRequest people = mesh.read("sales.people");
            List<Supplier<Object>> paths = List.of(
                    people::dataset,
                    () -> people.withProductColumns().dataset(),
                    () -> people.where("id >= 0 and address is not null").dataset(),
                    () -> people.where("nickname = '***'").dataset(),
                    () -> people.underMasks().dataset(),
                    () -> mesh.access().explain("sales.people", AccessAct.READ),
                    () -> people.where("name = '%s'".formatted("nobody")).dataset(),
                    () -> people.tableVersion(0).dataset(),
                    () -> people.timestamp(Instant.now()).dataset(),
                    () -> people.verified().dataset(),
                    () -> people.conformingTo(">=1.0.0").dataset(),
                    () -> people.changedSince(0).dataset(),
                    () -> people.major(1)
                            .port("default")
                            .tokensOf("person", "k1")
                            .dataset(),
                    () -> people.asPrincipal(ADA.withRoles("analyst")).dataset().select("name", "address"),
                    () -> people.dataset().records(Person.class).toList(),
                    () -> mesh.check(
                            view(), people.dataset().select(view().schema().names())),
                    () -> mesh.checking(view())
                            .report(people.dataset().select(view().schema().names())),
                    () -> mesh.draft("marketing.copies").from(people.dataset()),
                    () -> mesh.history("sales.people").list(),
                    () -> mesh.history("sales.people").newest(),
                    () -> mesh.catalog().list("sales"),
                    () -> mesh.catalog().find("sales.people"),
                    () -> mesh.catalog().search("people"),
                    () -> mesh.catalog().domains(),
                    () -> mesh.findability("sales.people"),
                    () -> mesh.govern(PEOPLE));
            for (int i = 0; i < paths.size(); i++) {
                String seen = Walk.of(paths.get(i).get()).text();
                assertThat(seen).as("path %d shows something", i).isNotBlank();
                assertNoCanary(seen, "path %d".formatted(i));
            }
        }
    }

    @Test
    void consumer_whateverItAsksBesideRows_isNotToldHowManyAreHidden() {
        Pattern counts = Pattern.compile("(?<![0-9A-Za-z.])(%d|%d)(?![0-9A-Za-z])".formatted(ROWS, 2 * ROWS));
        String owners = Walk.of(owner.history("sales.people").list()).text();
        assertThat(owners).containsPattern(counts);
        try (Mesh mesh = mesh().principal(ADA).build()) {
            ReadRequest people = mesh.read("sales.people");
            List<Supplier<Object>> paths = List.of(
                    () -> mesh.history("sales.people").list(),
                    () -> mesh.history("sales.people").newest(),
                    () -> mesh.history("sales.people").newest().orElseThrow().describe(),
                    () -> mesh.catalog().list("sales"),
                    () -> mesh.catalog().find("sales.people"),
                    () -> mesh.catalog().search("people"),
                    () -> mesh.findability("sales.people"),
                    () -> mesh.access().explain("sales.people", AccessAct.READ),
                    () -> mesh.access().list("sales.people"),
                    () -> mesh.govern(PEOPLE),
                    () -> mesh.check(PEOPLE, Datasets.rows(PEOPLE.schema(), List.of(person(1)))),
                    () -> effects(mesh),
                    () -> people.dataset().provenance(),
                    () -> people.dataset().partitions().stream()
                            .map(Partition::statistics)
                            .toList(),
                    () -> shownOrRefused(() -> mesh.verify("sales.people", 0)),
                    () -> shownOrRefused(() -> mesh.audit().records().list()),
                    () -> shownOrRefused(() -> mesh.governance().compliance("sales.people")));
            for (int i = 0; i < paths.size(); i++) {
                assertThat(Walk.of(paths.get(i).get()).text()).as("path %d", i).doesNotContainPattern(counts);
            }
        }
    }

    @Test
    void consumer_whateverItAsksOfGovernanceAndAudit_isToldNoCanary() {
        try (Mesh mesh = mesh().principal(ADA).build()) {
            Dataset seen = mesh.read("sales.people").dataset();
            List<Supplier<Object>> paths = List.of(
                    () -> mesh.detectPii("sales.people"),
                    () -> mesh.detectPii(seen),
                    () -> mesh.remediate(PEOPLE),
                    () -> effects(mesh),
                    () -> mesh.approve(PEOPLE),
                    () -> mesh.declassifications().list("sales"),
                    () -> mesh.verify("sales.people", 0),
                    () -> mesh.verifying("sales.people").measuringAgain().tableVersion(0),
                    () -> mesh.audit().verify(),
                    () -> mesh.audit().reconcile(),
                    () -> mesh.audit().records().list(),
                    () -> mesh.governance().review(),
                    () -> mesh.governance().compliance("sales.people"),
                    () -> mesh.governance().domainCompliance("sales"),
                    () -> mesh.governance().waivers("sales").list());
            StringBuilder told = new StringBuilder();
            paths.forEach(path -> told.append(shownOrRefused(path)).append('\n'));

            assertThat(told).contains("sales.people", "pii", "audit");
            assertNoCanary(told.toString(), "governance and audit");
        }
    }

    private static String shownOrRefused(Supplier<Object> act) {
        try {
            return Walk.of(act.get()).text();
        } catch (MeshException | IllegalArgumentException | IllegalStateException e) {
            return String.valueOf(e);
        }
    }

    @Test
    void consumer_whateverItIsRefused_isToldNoCanary() {
        try (Mesh mesh = mesh().principal(ADA).build()) {
            List<Supplier<Object>> refused = List.of(
                    () -> mesh.publish(PEOPLE, people()),
                    () -> mesh.attest(PEOPLE, 0),
                    () -> mesh.maintain("sales.people").checkpoint(),
                    () -> mesh.reconcile("sales.people"),
                    () -> mesh.read("sales.people").where("note is null").dataset(),
                    () -> mesh.read("sales.people").where("account = 1").dataset(),
                    () -> mesh.read("sales.people").tokensOf("person", "k9").dataset(),
                    () -> mesh.read("sales.people").dataset().select("note"));
            for (Supplier<Object> act : refused) {
                String told = refusal(act);
                assertThat(told).doesNotStartWith("nothing was refused");
                assertNoCanary(told, "a refusal");
            }
        }
    }

    @Test
    void masked_tableOfItsOwn_holdsNoCanaryInAnyFile() throws IOException {
        DataProduct shared = DataProduct.builder("sales", "people_shared")
                .version("1.0.0")
                .owner("sales-data-team@company.com")
                .description("People, as consumers see them")
                .schema(ConsumerView.materialised(PEOPLE.schema()))
                .access(AccessPolicy.consumers("marketing"))
                .build();
        owner.publish(shared, owner.read("sales.people").underMasks().dataset()).orThrow();

        assertThat(shared.schema().fields()).noneMatch(Field::isSensitive);
        Dataset stored = owner.read("sales.people_shared").dataset();
        assertThat(stored.rows()).hasSize(2 * ROWS);
        assertNoCanary(Walk.of(stored).text(), "what the owner of the masked table reads in the clear");
        try (Stream<Path> files = Files.walk(warehouse.resolve("sales/people_shared"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertNoCanary(Files.readString(file, StandardCharsets.ISO_8859_1), file.toString());
            }
        }
    }

    @Test
    void reports_ofThePublication_tellNoCanary() {
        String told = Walk.of(owner.publish(PEOPLE, people())).text()
                + Walk.of(owner.check(PEOPLE, people())).text()
                + Walk.of(owner.history("sales.people").list()).text();

        assertThat(told).contains("unique(name)");
        assertNoCanary(told, "reports");
    }

    @Test
    void publish_ofRowsThatTooFewLookLike_isRejectedWithoutACanary() {
        List<Map<String, Object>> rows =
                List.of(person(1), person(2), Map.of("id", 3L, "name", NAME, "team", "marketing"));

        Publication outcome = owner.publish(PEOPLE, Datasets.rows(PEOPLE.schema(), rows));

        assertThat(outcome.isPublished()).isFalse();
        assertThat(outcome.describe()).contains("not-anonymous");
        assertNoCanary(Walk.of(outcome).text() + outcome.describe(), "a rejection");
    }

    @Test
    void warehouse_outsideTheDataPages_holdsNoCanary() throws IOException {
        try (Stream<Path> files = Files.walk(warehouse)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean isData =
                        file.toString().endsWith(".parquet") && !file.toString().contains("_delta_log");
                String text = isData
                        ? ParquetBytes.outsideThePages(file)
                        : Files.readString(file, StandardCharsets.ISO_8859_1);
                assertNoCanary(text, file.toString());
            }
        }
    }

    private static String refusal(Supplier<Object> act) {
        try {
            return "nothing was refused: " + act.get();
        } catch (MeshException | IllegalArgumentException e) {
            StringBuilder told = new StringBuilder();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                told.append(cause).append('\n');
            }
            return told.toString();
        }
    }

    private static void assertNoCanary(String text, String place) {
        assertThat(text)
                .as(place)
                .doesNotContain(NAME, "Zebedee", "Quackenbush", "Hildegard", "Wimmershoff", Long.toString(NUMBER))
                .doesNotContain(DAY.toString(), "|%d|".formatted(DAY.toEpochDay()), SECRET);
    }

    private static Set<String> methods(Class<?> type) {
        Set<String> shared = Set.of("equals", "hashCode", "toString");
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .filter(name -> !shared.contains(name))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    /** A product of a consumer's own, which holds what it read. */
    private static DataProduct view() {
        return DataProduct.builder("marketing", "copies")
                .version("1.0.0")
                .owner("marketing")
                .schema(Schema.of(Field.int64("id"), Field.string("name"), Field.string("nickname")))
                .expect(unique("nickname"))
                .build();
    }

    private static Dataset people() {
        return people(0);
    }

    private static Dataset people(int from) {
        return Datasets.rows(
                PEOPLE.schema(),
                IntStream.range(from, from + ROWS)
                        .mapToObj(ConsumerCanaryTest::person)
                        .toList());
    }

    private static Map<String, Object> person(int i) {
        boolean hidden = i % 4 == 0;
        String name = (hidden ? HIDDEN : NAME) + " " + i;
        Map<String, Object> person = new HashMap<>();
        person.put("id", i);
        for (String field : List.of("name", "nickname", "note", "alias", "initials")) {
            person.put(field, name);
        }
        for (String field : List.of("account", "salary", "bonus")) {
            person.put(field, NUMBER);
        }
        person.put("born", DAY);
        person.put("address", Map.of("street", name, "name", name));
        person.put("team", hidden ? "finance" : "marketing");
        return person;
    }

    record Person(long id, String name, String nickname, String team) {}

    /** What a policy says that repeats all it is told. */
    private static WhatIfReport effects(Mesh mesh) {
        WhatIfReport report = mesh.whatIf().asIfEnforced().with(new Repeating()).report();
        assertThat(report.newlyFailing()).isNotEmpty();
        return report;
    }

    private static final class Repeating implements Policy {
        @Override
        public String id() {
            return "repeating";
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of(Violation.broken("repeated", "product")
                    .because("%s %s %s"
                            .formatted(
                                    context.product(),
                                    context.ports().stream()
                                            .map(context::published)
                                            .toList(),
                                    context.approvals())));
        }
    }
}
