package io.meshsdk.quality.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.quality.Check;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Literal;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.RowSample;
import io.meshsdk.quality.ValueFormat;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

final class EngineProperties {
    private static final Instant NOW = Instant.ofEpochSecond(3, 7);
    private static final Schema EVERYTHING = Schema.of(
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

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void judge_eachExpectation_agreesWithTheNaiveJudge(@ForAll long seed, @ForAll @IntRange(max = 120) int rows) {
        Random random = new Random(seed);
        Table table = Table.random(EVERYTHING, rows, 1 + random.nextInt(4), random);
        QualityPlan plan = plan(random);

        QualityReport report = plan.judge(measure(table, plan, seed), plan.empty());

        NaiveJudge naive = new NaiveJudge(table, NOW);
        assertThat(report.rowCount()).isEqualTo(rows);
        assertThat(report.results()).hasSizeGreaterThan(30);
        for (CheckOutcome outcome : report.results()) {
            if (!(outcome.expectation().check() instanceof Check.SchemaConformance)) {
                assertThat(finding(outcome))
                        .as(outcome.expectation().name())
                        .isEqualTo(bounded(naive.judge(outcome.expectation().check())));
            }
        }
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
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

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void measure_underAnyPartitioning_countsTheSame(@ForAll long seed, @ForAll @IntRange(max = 200) int rows) {
        Random random = new Random(seed);
        Table table = Table.random(EVERYTHING, rows, 6, random);
        QualityPlan plan = plan(random);

        QualityReport parts = plan.judge(measure(table, plan, seed), plan.empty());
        QualityReport whole = plan.judge(measure(table.inOnePartition(), plan, seed + 1), plan.empty());

        assertThat(measures(parts)).isEqualTo(measures(whole));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
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

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
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
                passed -> new NaiveJudge.Finding(
                        true, passed.measure().evaluated(), passed.measure().failing(), List.of()),
                failed -> new NaiveJudge.Finding(
                        false,
                        failed.measure().evaluated(),
                        failed.measure().failing(),
                        failed.sample().positions()),
                blind -> new NaiveJudge.Finding(null, 0, 0, List.of()));
    }

    private static NaiveJudge.Finding bounded(NaiveJudge.Finding finding) {
        boolean shown = Boolean.FALSE.equals(finding.passed());
        return new NaiveJudge.Finding(
                finding.passed(),
                finding.evaluated(),
                finding.failing(),
                shown ? finding.positions().stream().limit(RowSample.LIMIT).toList() : List.of());
    }

    /** Draws some checks of every kind for every column they fit. */
    private static QualityPlan plan(Random random) {
        List<Check> checks = new ArrayList<>();
        for (Field field : EVERYTHING.fields()) {
            String name = field.name();
            checks.add(new Check.NotNull(name));
            checks.add(new Check.Completeness(name, ValuePools.pick(List.of(0.0, 0.25, 0.5, 0.75, 1.0), random)));
            checks.add(new Check.Unique(List.of(name)));
            String other = ValuePools.pick(EVERYTHING.names(), random);
            if (!other.equals(name)) {
                checks.add(new Check.Unique(List.of(name, other)));
            }
            if (!(field.type() instanceof DataType.BooleanType || field.type() instanceof DataType.BinaryType)) {
                literalChecks(field, random, checks);
            }
        }
        for (ValueFormat format : ValueFormat.values()) {
            checks.add(new Check.HasFormat("text", format));
        }
        checks.add(
                new Check.Matches("text", ValuePools.pick(List.of("[a-z]*", ".*", "(?s).*", ".", "\\p{L}+"), random)));
        checks.add(new Check.RowCount(random.nextInt(100), OptionalLong.of(100 + random.nextInt(50))));
        checks.add(new Check.Freshness("day", Duration.ofDays(1 + random.nextInt(5))));
        checks.add(new Check.Freshness("at", Duration.ofSeconds(1 + random.nextInt(3))));
        return QualityPlan.compile(
                EVERYTHING, checks.stream().map(Expectation::of).toList(), List.of(), NOW);
    }

    private static void literalChecks(Field field, Random random, List<Check> checks) {
        Literal one = ValuePools.literal(field.type(), random);
        Literal two = ValuePools.literal(field.type(), random);
        checks.add(new Check.Range(field.name(), Optional.of(one), Optional.empty()));
        checks.add(new Check.Range(field.name(), Optional.empty(), Optional.of(two)));
        checks.add(new Check.OneOf(field.name(), List.of(one, two)));
        try {
            checks.add(new Check.Range(field.name(), Optional.of(one), Optional.of(two)));
        } catch (IllegalArgumentException wrongOrder) {
            assertThat(wrongOrder).hasMessageStartingWith("Invalid range");
        }
    }
}
