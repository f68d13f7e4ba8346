package io.meshsdk.quality.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.RowSample;
import io.meshsdk.quality.Severity;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.SoftAssertions;

@Tag("exhaustive")
final class EngineProperties {
    private static final Instant NOW = Instant.ofEpochSecond(3, 7);
    static final Schema EVERYTHING = Schema.of(
            Field.bool("flag"),
            Field.int8("tiny"),
            Field.int16("small"),
            Field.int32("middle"),
            Field.int64("large"),
            Field.float32("real"),
            Field.float64("double"),
            Field.decimal("price", 18, 2),
            Field.decimal("mass", 38, 10),
            Field.date("day"),
            Field.timestamp("at"),
            Field.string("text"),
            Field.binary("bytes"));

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void judge_eachExpectation_agreesWithTheNaiveJudge(@ForAll long seed, @ForAll @IntRange(max = 120) int rows) {
        Random random = new Random(seed);
        Table table = Table.random(EVERYTHING, rows, 1 + random.nextInt(4), random);
        Table other = Table.random(EVERYTHING, random.nextInt(60), 2, random);
        QualityPlan plan = plan(new RandomExpectations(EVERYTHING, random).checks(), other);

        QualityReport report = plan.judge(measure(table, plan, seed), plan.empty());

        NaiveJudge naive = new NaiveJudge(table, NOW, Map.of(RandomExpectations.OTHER, other));
        assertThat(report.rowCount()).isEqualTo(rows);
        SoftAssertions.assertSoftly(all -> withoutSchema(report)
                .forEach(outcome -> all.assertThat(finding(outcome))
                        .as(words(outcome.expectation()))
                        .isEqualTo(bounded(naive.judge(outcome.expectation())))));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void judge_eachMetric_agreesWithItsFormula(@ForAll long seed, @ForAll @IntRange(max = 120) int rows) {
        Random random = new Random(seed);
        Table table = Table.random(EVERYTHING, rows, 1 + random.nextInt(4), random);
        List<Expectation> metrics = new RandomExpectations(EVERYTHING, random).metrics();
        QualityPlan plan = plan(metrics, table);

        QualityReport report = plan.judge(measure(table, plan, seed), plan.empty());

        NaiveJudge naive = new NaiveJudge(table, NOW);
        for (CheckOutcome outcome : withoutSchema(report)) {
            Metric metric = ((MetricCheck) outcome.expectation().check()).metric();
            Optional<NaiveMetrics.Expected> expected =
                    new NaiveMetrics(naive, naive.rows(outcome.expectation().filter())).number(metric);
            Optional<BigDecimal> found = outcome.fold(
                    passed -> passed.measure().value(),
                    failed -> failed.measure().value(),
                    blind -> Optional.empty());
            assertThat(found.isPresent())
                    .as("%s: %s", words(outcome.expectation()), expected)
                    .isEqualTo(expected.isPresent());
            if (expected.isPresent()) {
                assertThat(expected.get().isMetBy(found.get()))
                        .as("%s: %s, expected %s", words(outcome.expectation()), found, expected)
                        .isTrue();
            }
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void noOutliers_countsWhatLiesBeyondTheLimitButForItsBucket(
            @ForAll long seed, @ForAll @IntRange(max = 120) int rows) {
        Random random = new Random(seed);
        Table table = Table.random(EVERYTHING, rows, 3, random);
        for (Field field : EVERYTHING.fields()) {
            if (field.type().isNumeric()) {
                double deviations = ValuePools.pick(List.of(0.5, 1.0, 2.0), random);
                QualityPlan plan = plan(List.of(Expectations.noOutliers(field.name(), deviations)), table);
                CheckOutcome outcome = withoutSchema(plan.judge(measure(table, plan, seed), plan.empty()))
                        .get(0);
                requireOutliers(outcome, numbers(table, field.name()), deviations);
            }
        }
    }

    private static void requireOutliers(CheckOutcome outcome, List<Double> values, double deviations) {
        List<Double> finite =
                values.stream().filter(value -> Double.isFinite(value)).toList();
        if (finite.isEmpty() || finite.stream().anyMatch(value -> Math.abs(value) > 1e154)) {
            assertThat(outcome.isEvaluated()).isFalse();
            return;
        }
        double mean = finite.stream().mapToDouble(value -> value).average().orElseThrow();
        double variance = finite.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        double reach = deviations * Math.sqrt(variance);
        long surely = values.stream()
                .filter(value -> isBeyond(value, mean, reach, 0.0165))
                .count();
        long perhaps = values.stream()
                .filter(value -> isBeyond(value, mean, reach, -1e-12))
                .count();
        NaiveJudge.Finding found = finding(outcome);
        assertThat(found.evaluated()).isEqualTo(values.size());
        assertThat(found.failing()).as(outcome.describe()).isBetween(surely, perhaps);
    }

    private static boolean isBeyond(double value, double mean, double reach, double slack) {
        double high = mean + reach;
        double low = mean - reach;
        return value > high + slack * (Math.abs(high) + reach * 1e-3)
                || value < low - slack * (Math.abs(low) + reach * 1e-3);
    }

    private static List<Double> numbers(Table table, String column) {
        return table.inOnePartition().partitions().get(0).stream()
                .map(row -> row.get(EVERYTHING.indexOf(column)))
                .filter(value -> value != null && !NaiveValues.isNan(value))
                .map(value -> ((Number) value).doubleValue())
                .toList();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void merge_inAnyOrderAndThroughBytes_saysTheSame(@ForAll long seed, @ForAll @IntRange(max = 200) int rows) {
        Random random = new Random(seed);
        Table table = Table.random(EVERYTHING, rows, 5, random);
        QualityPlan plan = plan(random);
        QualityReport expected = plan.judge(measure(table, plan, seed), plan.empty());

        List<QualityState> parts = new ArrayList<>(partStates(table, plan, random));
        Collections.shuffle(parts, random);
        while (parts.size() > 1) {
            QualityState left = parts.remove(random.nextInt(parts.size()));
            QualityState right = parts.remove(random.nextInt(parts.size()));
            QualityState merged = left.merge(right);
            parts.add(random.nextBoolean() ? merged : plan.decode(merged.encode()));
        }

        assertThat(plan.judge(parts.get(0), plan.empty())).isEqualTo(expected);
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void measure_underAnyPartitioning_countsTheSame(@ForAll long seed, @ForAll @IntRange(max = 200) int rows) {
        Random random = new Random(seed);
        Table table = Table.random(EVERYTHING, rows, 6, random);
        QualityPlan plan = plan(random);

        QualityReport parts = plan.judge(measure(table, plan, seed), plan.empty());
        QualityReport whole = plan.judge(measure(table.inOnePartition(), plan, seed + 1), plan.empty());

        assertThat(measures(parts)).isEqualTo(measures(whole));
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void measure_onAnyNumberOfThreads_saysTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        Table table = Table.random(EVERYTHING, 500, 9, random);
        QualityPlan plan = plan(random);
        QualityReport expected = plan.judge(measure(table, plan, seed), plan.empty());

        for (int threads : List.of(1, 2, 7)) {
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                QualityState state = Measurement.measure(new TableDataset(table, seed), plan, pool);
                assertThat(plan.judge(state, plan.empty())).isEqualTo(expected);
            } finally {
                pool.shutdown();
            }
        }
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void completeness_isTheShareOfValuesThatAreNotNull(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int rows) {
        Table table = Table.random(EVERYTHING, rows, 3, new Random(seed));
        long values = (long) rows * EVERYTHING.fields().size();
        long present = table.inOnePartition().partitions().get(0).stream()
                .flatMap(row -> row.stream().filter(Objects::nonNull))
                .count();

        assertThat(measure(table, plan(new Random(seed)), seed).completeness()).hasValue((double) present / values);
    }

    private static List<QualityState> partStates(Table table, QualityPlan plan, Random random) {
        List<QualityState> states = new ArrayList<>();
        for (int i = 0; i < table.partitions().size(); i++) {
            PartitionMeasurement measurement = plan.start(i);
            TableDataset source = new TableDataset(table, random.nextLong());
            List<List<Object>> rows = table.partitions().get(i);
            int cut = random.nextInt(rows.size() + 1);
            measurement.accept(source.batch(rows.subList(0, cut), random));
            measurement.accept(source.batch(rows.subList(cut, rows.size()), random));
            states.add(measurement.finish());
        }
        states.add(plan.empty());
        return states;
    }

    private static QualityState measure(Table table, QualityPlan plan, long seed) {
        TableDataset dataset = new TableDataset(table, seed);
        QualityState state = Measurement.measure(dataset, plan, Runnable::run);
        assertThat(dataset.openReaders()).isZero();
        return state;
    }

    private static List<Measure> measures(QualityReport report) {
        return report.results().stream()
                .map(outcome -> outcome.<Measure>fold(
                        CheckOutcome.Passed::measure, CheckOutcome.Failed::measure, blind -> new Measure("", "", 0, 0)))
                .toList();
    }

    private static NaiveJudge.Finding finding(CheckOutcome outcome) {
        return outcome.fold(
                passed -> NaiveJudge.Finding.of(
                        true, passed.measure().evaluated(), passed.measure().failing(), List.of()),
                failed -> new NaiveJudge.Finding(
                        false,
                        failed.expectation().severity() == Severity.WARNING,
                        failed.measure().evaluated(),
                        failed.measure().failing(),
                        failed.sample().positions()),
                blind -> NaiveJudge.Finding.unknown());
    }

    private static NaiveJudge.Finding bounded(NaiveJudge.Finding finding) {
        boolean shown = Boolean.FALSE.equals(finding.passed());
        return new NaiveJudge.Finding(
                finding.passed(),
                finding.warns(),
                finding.evaluated(),
                finding.failing(),
                shown ? finding.positions().stream().limit(RowSample.LIMIT).toList() : List.of());
    }

    private static List<CheckOutcome> withoutSchema(QualityReport report) {
        return report.results().stream()
                .filter(outcome -> !(outcome.expectation().check() instanceof ShapeCheck.SchemaConformance))
                .toList();
    }

    private static String words(Expectation expectation) {
        return "%s where %s allowing %s warning unless %s"
                .formatted(
                        expectation.check(),
                        expectation.filter().map(Filter::text).orElse("-"),
                        expectation.condition(),
                        expectation.warningCondition());
    }

    /** Draws some checks and all metrics. */
    static QualityPlan plan(Random random) {
        RandomExpectations all = new RandomExpectations(EVERYTHING, random);
        List<Expectation> expectations = new ArrayList<>(all.checks());
        expectations.addAll(all.metrics());
        return plan(expectations, Table.random(EVERYTHING, 30, 1, random));
    }

    private static QualityPlan plan(List<Expectation> expectations, Table other) {
        return QualityPlan.compile(
                EVERYTHING,
                expectations,
                List.of(),
                Surroundings.at(NOW).dataset(RandomExpectations.OTHER, new TableDataset(other, 1)));
    }
}
