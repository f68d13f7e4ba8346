package io.meshsdk.integration;

import static io.meshsdk.quality.Expectations.columnNames;
import static io.meshsdk.quality.Expectations.columns;
import static io.meshsdk.quality.Expectations.matches;
import static io.meshsdk.quality.Expectations.references;
import static io.meshsdk.quality.Metrics.distinctCount;
import static io.meshsdk.quality.Metrics.drift;
import static io.meshsdk.quality.Metrics.rows;
import static io.meshsdk.quality.Metrics.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.core.Verdict;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.MeasurementStoppedException;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Level;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.ShapeCheck.ColumnRelation;
import io.meshsdk.quality.engine.KeptStates;
import io.meshsdk.quality.profile.Profile;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured of a table that grows, beside others, and within limits. */
final class CheckRequestTest {
    private static final Expectation GROWTH = rows().changeSincePrevious().atMost(0.5);
    private static final Expectation TOTAL = sum("amount").atLeast(0);
    private static final Expectation CODES = distinctCount("code").atMost(3);
    private static final Expectation KNOWN = references("code", "codes", "code");
    private static final Expectation SHAPE = matches("code", "[a-z]").where("amount > 0");

    private static final DataProduct SALES = DataProduct.builder("sales", "amounts")
            .version("1.0.0")
            .owner("sales-data-team@company.com")
            .description("What was sold")
            .schema(Schema.of(
                    Field.string("code").required().describedAs("Of what"),
                    Field.int64("amount").required().describedAs("How much")))
            .expect(TOTAL, CODES, KNOWN, SHAPE, GROWTH.warning())
            .build();

    @TempDir
    private Path lake;

    private Mesh mesh;

    @BeforeEach
    void open() {
        mesh = mesh(Principal.service("pipeline", "sales"));
    }

    private Mesh mesh(Principal principal) {
        Schema codes = Schema.of(Field.string("code"));
        return Mesh.builder()
                .warehouse(lake)
                .principal(principal)
                .dataset("codes", Datasets.rows(codes, List.of(Map.of("code", "a"), Map.of("code", "b"))))
                .build();
    }

    @AfterEach
    void close() {
        mesh.close();
    }

    private static Dataset sales(String code, int count) {
        return Datasets.rows(
                SALES.schema(),
                IntStream.range(0, count)
                        .mapToObj(i -> Map.<String, Object>of("code", code, "amount", (long) i))
                        .toList());
    }

    @Test
    void report_ofATableThatGrew_readsOnlyTheNewFiles() {
        mesh.publish(SALES, sales("a", 100)).orThrow();
        KeptStates kept = KeptStates.inMemory();
        QualityReport before = report(kept);
        mesh.publication(SALES).from(sales("b", 10)).append().publish().orThrow();

        QualityReport after = report(kept);
        QualityReport again = report(kept);

        assertThat(value(after, TOTAL)).isEqualTo(4_950 + 45);
        assertThat(after.rowCount()).isEqualTo(110);
        assertThat(bytes(before)).isGreaterThan(bytes(after));
        assertThat(bytes(again)).isZero();
        assertThat(again).isEqualTo(after);
        assertThat(after).isEqualTo(mesh.check(SALES, mesh.read("sales.amounts").dataset()));
    }

    private QualityReport report(KeptStates kept) {
        return mesh.checking(SALES)
                .keeping(kept)
                .report(mesh.read("sales.amounts").dataset());
    }

    private static long bytes(QualityReport report) {
        return report.effort(TOTAL).orElseThrow().bytes();
    }

    private static long value(QualityReport report, Expectation expectation) {
        return report.find(expectation)
                .orElseThrow()
                .<Long>fold(
                        passed -> passed.measure().value().orElseThrow().longValueExact(), failed -> -1L, blind -> -2L);
    }

    @Test
    void publish_rowsBesideOthers_looksAtThem() {
        mesh.publish(SALES, sales("a", 10)).orThrow();

        QualityReport grown = mesh.check(SALES, sales("b", 20));
        QualityReport strange = mesh.check(SALES, sales("c", 10));

        assertThat(outcome(grown, GROWTH)).isInstanceOf(CheckOutcome.Failed.class);
        assertThat(outcome(strange, GROWTH).isPassed()).isTrue();
        assertThat(outcome(strange, KNOWN)).isInstanceOf(CheckOutcome.Failed.class);
        assertThat(outcome(strange, KNOWN).describe()).contains("10 of 10");
        assertThat(mesh.publish(SALES, sales("c", 10)).isPublished()).isFalse();
    }

    @Test
    void check_byWhoMayNotPublish_findsNoVersionBefore() {
        mesh.publish(SALES, sales("a", 10)).orThrow();

        for (Principal other : List.of(Principal.anonymous(), Principal.service("pipeline", "finance"))) {
            try (Mesh theirs = mesh(other)) {
                assertThat(outcome(theirs.check(SALES, sales("b", 20)), GROWTH))
                        .isInstanceOf(CheckOutcome.NotEvaluated.class);
            }
        }
    }

    @Test
    void check_besideAProduct_readsItAsWhoActs() {
        mesh.publish(SALES, sales("a", 10)).orThrow();
        Expectation sold = references("code", "sales.amounts", "code");
        DataProduct returns = DataProduct.builder("sales", "returns")
                .version("1.0.0")
                .owner("sales-data-team@company.com")
                .schema(SALES.schema())
                .expect(sold)
                .build();

        assertThat(outcome(mesh.check(returns, sales("a", 3)), sold).isPassed()).isTrue();
        try (Mesh theirs = mesh(Principal.service("pipeline", "finance"))) {
            assertThat(outcome(theirs.check(returns, sales("a", 3)), sold))
                    .isInstanceOf(CheckOutcome.NotEvaluated.class);
        }
    }

    @Test
    void publish_withAStoredProfile_judgesDrift() {
        Expectation steady = drift(Metric.Distance.POPULATION_STABILITY_INDEX, "amount", "before")
                .atMost(0.25);
        DataProduct watched = SALES.toBuilder().expect(steady).build();
        byte[] stored = Profile.of(sales("a", 1_000)).encode();

        Publication unknown = mesh.publication(watched).from(sales("a", 1_000)).publish();
        Publication steadied = mesh.publication(watched)
                .from(sales("a", 1_000))
                .profile("before", stored)
                .publish();
        Verdict drifted = mesh.publication(watched)
                .from(sales("a", 100))
                .profile("before", stored)
                .verdict();

        assertThat(unknown.isPublished()).isFalse();
        assertThat(steadied.isPublished()).isTrue();
        assertThat(drifted.quality().orElseThrow().find(steady)).containsInstanceOf(CheckOutcome.Failed.class);
    }

    private static CheckOutcome outcome(QualityReport report, Expectation expectation) {
        return report.find(expectation).orElseThrow();
    }

    @Test
    void check_ofColumnsBesideThoseThatArePublished_saysWhatPublishingSays() {
        Expectation equal = columns(ColumnRelation.EQUAL, "code", "amount");
        Expectation ordered = columns(ColumnRelation.IN_ORDER, "code", "amount");
        Expectation all = columns(ColumnRelation.EQUAL, "code", "_computed_at", "amount");
        Expectation named = columnNames("[a-z]+");
        DataProduct computed = DataProduct.builder("sales", "computed")
                .version("1.0.0")
                .owner("sales-data-team@company.com")
                .description("What was sold, and when that was found")
                .schema(Schema.of(
                        Field.string("code").required().describedAs("Of what"),
                        Field.timestamp("_computed_at").describedAs("When this was found"),
                        Field.int64("amount").required().describedAs("How much")))
                .expect(equal, ordered, named)
                .build();
        DataProduct promised = computed.toBuilder().expect(all).build();

        assertThat(mesh.check(computed, sales("a", 3)).passes()).isTrue();
        assertThat(mesh.publish(computed, sales("a", 3)).isPublished()).isTrue();
        assertThat(outcome(mesh.check(promised, sales("a", 3)), all)).isInstanceOf(CheckOutcome.Failed.class);
        assertThat(mesh.publish(promised, sales("a", 3)).isPublished()).isFalse();
    }

    @Test
    void report_ofATable_readsNoColumnThatStatisticsAnswer() {
        mesh.publish(SALES, sales("a", 1_000)).orThrow();
        Expectation range = io.meshsdk.quality.Expectations.between("amount", 0, 1_000);
        DataProduct ranged = SALES.toBuilder().expect(range).build();

        QualityReport report = mesh.check(ranged, mesh.read("sales.amounts").dataset());

        assertThat(report.effort(range).orElseThrow().level()).isEqualTo(Level.STATISTICS);
        assertThat(report.effort(TOTAL).orElseThrow().level()).isEqualTo(Level.VALUES);
        assertThat(report.effort(CODES).orElseThrow().level()).isEqualTo(Level.DICTIONARY);
    }

    @Test
    void report_withAQuarantine_handsOverTheRowsThatBreakRules() {
        List<String> rules = new ArrayList<>();
        List<Long> amounts = new ArrayList<>();

        QualityReport report = mesh.checking(SALES)
                .quarantining((partition, rows, broken) -> {
                    for (int i = 0; i < rows.rowCount(); i++) {
                        amounts.add(io.meshsdk.data.Row.copyOf(rows, i).integer("amount"));
                        rules.addAll(broken.get(i));
                    }
                })
                .report(sales("XY", 3));

        assertThat(outcome(report, SHAPE)).isInstanceOf(CheckOutcome.Failed.class);
        assertThat(amounts).containsExactly(0L, 1L, 2L);
        assertThat(rules)
                .containsExactlyInAnyOrder(KNOWN.name(), KNOWN.name(), KNOWN.name(), SHAPE.name(), SHAPE.name());
    }

    @Test
    void report_cancelledOrOutOfTime_saysSo() {
        assertThatThrownBy(() -> mesh.checking(SALES).until(() -> true).report(sales("a", 5)))
                .isInstanceOfSatisfying(
                        MeasurementStoppedException.class,
                        stopped ->
                                assertThat(stopped.reason()).isEqualTo(MeasurementStoppedException.Reason.CANCELLED));
        assertThatThrownBy(
                        () -> mesh.checking(SALES).within(Duration.ofNanos(1)).report(sales("a", 5)))
                .isInstanceOf(MeasurementStoppedException.class)
                .hasMessageContaining("give it more time");
    }
}
