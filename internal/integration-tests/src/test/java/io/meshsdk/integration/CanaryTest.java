package io.meshsdk.integration;

import static io.meshsdk.quality.Expectations.matches;
import static io.meshsdk.quality.Expectations.oneOf;
import static io.meshsdk.quality.Expectations.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.Partition;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishes names that nothing else is called, and looks for them wherever they may not be. */
final class CanaryTest {
    private static final String CANARY = "Zebedee Quackenbush";
    private static final int ROWS = 2_000;
    private static final int CHECKPOINT_INTERVAL = 10;
    private static final DataProduct PEOPLE = DataProduct.builder("sales", "people")
            .version("1.0.0")
            .owner("sales-data-team@company.com")
            .description("People")
            .schema(Schema.of(
                    Field.int64("id").primaryKey(),
                    Field.string("name").required().pii("name").masked(Mask.partial()),
                    Field.string("nickname").pii("name").masked(Mask.redacted()),
                    Field.string("team").required()))
            .expect(matches("name", "Z.*"), oneOf("team", "red", "blue"))
            .access(AccessPolicy.consumers("marketing"))
            .build();

    @TempDir
    private Path warehouse;

    private Mesh mesh;

    @BeforeEach
    void publish() {
        LogCapture.begin();
        mesh = Mesh.builder()
                .warehouse(warehouse)
                .principal(Principal.service("pipeline", "sales"))
                .build();
        mesh.publish(PEOPLE, people(0, "red")).orThrow();
    }

    @AfterEach
    void close() {
        mesh.close();
        assertThat(LogCapture.end())
                .as("what was logged")
                .contains("DEBUG io.meshsdk.", "DEBUG org.apache.parquet.")
                .doesNotContain(CANARY, "Zebedee", "Quackenbush");
    }

    @Test
    void publish_leavesNoNameOutsideTheDataPages() throws IOException {
        assertThat(mesh.read("sales.people").dataset().rows().map(row -> row.string("name")))
                .as("the owner reads clear, so the names were stored")
                .allMatch(name -> name.startsWith(CANARY));
        int dataFiles = 0;
        try (Stream<Path> files = Files.walk(warehouse)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean isData =
                        file.toString().endsWith(".parquet") && !file.toString().contains("_delta_log");
                dataFiles += isData ? 1 : 0;
                String text = isData
                        ? ParquetBytes.outsideThePages(file)
                        : Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(text).as(file.toString()).doesNotContain(CANARY, "Zebedee", "Quackenbush");
                assertThat(file.toString()).doesNotContain("Zebedee");
            }
        }
        assertThat(dataFiles).isPositive();
    }

    @Test
    void publish_oftenEnoughForACheckpoint_leavesNoNameInIt() throws IOException {
        for (int i = 1; i <= CHECKPOINT_INTERVAL; i++) {
            mesh.publication(PEOPLE)
                    .from(people(i * ROWS, "blue"))
                    .append()
                    .publish()
                    .orThrow();
        }

        List<String> actions = CheckpointText.of(warehouse.resolve("sales/people/default/v1"));

        assertThat(actions)
                .filteredOn(action -> action.contains("numRecords") && action.contains("minValues"))
                .as("files with statistics")
                .hasSize(CHECKPOINT_INTERVAL + 1);
        assertThat(String.join("|", actions)).doesNotContain(CANARY, "Zebedee", "Quackenbush");
    }

    @Test
    void publish_ofBadRows_namesNobody() {
        DataProduct strict = PEOPLE.toBuilder()
                .version("1.1.0")
                .expect(matches("name", "A.*").named("a-names"), unique("nickname"))
                .build();

        Publication outcome = mesh.publish(strict, people(0, "green"));

        assertThat(outcome.isPublished()).isFalse();
        assertThat(outcome.describe())
                .contains("a-names", "unique(nickname)", "one_of(team")
                .doesNotContain("Zebedee");
        assertThat(outcome.toString()).doesNotContain("Zebedee");
        assertThat(mesh.check(strict, people(0, "green")).toString()).doesNotContain("Zebedee");
    }

    @Test
    void publish_ofValuesThatDoNotFit_namesNobody() {
        List<Map<String, Object>> rows = List.of(Map.of("id", CANARY, "name", CANARY, "team", 7));

        Publication outcome = mesh.publish(PEOPLE, Datasets.rows(PEOPLE.schema(), rows));

        assertThat(outcome.isPublished()).isFalse();
        assertThat(outcome.describe()).contains("schema").doesNotContain("Quackenbush");
    }

    @Test
    void read_asAConsumer_findsNoName() {
        Dataset masked = mesh.read("sales.people")
                .asPrincipal(Principal.user("ada", "marketing"))
                .withProductColumns()
                .dataset();
        List<String> seen = new ArrayList<>();
        try (Stream<Row> rows = masked.rows();
                Stream<Person> people = masked.records(Person.class);
                Stream<Batch> batches = masked.batches()) {
            rows.forEach(row -> seen.add(row.toMap().toString()));
            people.forEach(person -> seen.add(person.toString()));
            batches.forEach(batch -> batch.columns().forEach(column -> seen.add(raw(column))));
        }
        seen.add(masked.select("name").rows().toList().toString());

        assertThat(seen).hasSizeGreaterThan(ROWS);
        assertThat(String.join("|", seen)).doesNotContain("Zebedee", "Quackenbush", "ebedee");
    }

    @Test
    void statistics_readByAConsumer_haveNoBoundsOfMaskedColumns() {
        Dataset masked = mesh.read("sales.people")
                .asPrincipal(Principal.user("ada", "marketing"))
                .dataset();

        assertThat(masked.partitions()).isNotEmpty();
        for (Partition partition : masked.partitions()) {
            PartitionStatistics known = partition.statistics().orElseThrow();
            for (String name : List.of("name", "nickname")) {
                assertThat(known.column(name).flatMap(ColumnStatistics::minimum))
                        .as(name)
                        .isEmpty();
                assertThat(known.column(name).flatMap(ColumnStatistics::maximum))
                        .as(name)
                        .isEmpty();
            }
            assertThat(known.column("id").flatMap(ColumnStatistics::minimum)).contains(0L);
            assertThat(known.column("id").flatMap(ColumnStatistics::maximum)).contains(ROWS - 1L);
        }
    }

    private static Dataset people(int from, String team) {
        return Datasets.rows(
                PEOPLE.schema(),
                IntStream.range(from, from + ROWS)
                        .mapToObj(i -> Map.<String, Object>of(
                                "id", i, "name", CANARY + " " + i, "nickname", CANARY + i % 3, "team", team))
                        .toList());
    }

    private static String raw(Column column) {
        if (column instanceof DictionaryColumn coded) {
            return raw(coded.dictionary());
        }
        return column instanceof BytesColumn bytes ? new String(bytes.bytes(), StandardCharsets.UTF_8) : "";
    }

    record Person(long id, String name, String nickname, String team) {}
}
