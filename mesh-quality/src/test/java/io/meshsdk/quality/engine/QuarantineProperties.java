package io.meshsdk.quality.engine;

import static io.meshsdk.quality.Expectations.atLeast;
import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.schemaConformance;
import static io.meshsdk.quality.Expectations.sorted;
import static io.meshsdk.quality.Expectations.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Row;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Metrics;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.quality.check.RowCheck;
import io.meshsdk.quality.check.SequenceCheck;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** Rows that break a check by themselves are handed over, all of them and no others. */
final class QuarantineProperties {
    private static final Instant NOW = Instant.ofEpochSecond(3, 7);
    private static final Schema EVERYTHING = EngineProperties.EVERYTHING;
    private static final Schema IDS = Schema.of(Field.int64("id").required(), Field.string("name"));

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void quarantine_takesTheRowsThatTheNaiveJudgeFinds(@ForAll long seed, @ForAll @IntRange(max = 60) int rows) {
        Random random = new Random(seed);
        Table table = Table.random(EVERYTHING, rows, 1 + random.nextInt(4), random);
        Table other = Table.random(EVERYTHING, 30, 1, random);
        List<Expectation> expectations = numbered(new RandomExpectations(EVERYTHING, random)
                .checks().stream().filter(one -> judgesRows(one.check())).toList());
        QualityPlan plan = QualityPlan.compile(
                EVERYTHING,
                expectations,
                numbered(List.of(Metrics.nullCount("text").measured())),
                Surroundings.at(NOW).dataset(RandomExpectations.OTHER, new TableDataset(other, 1)));
        Taken taken = new Taken();

        QualityState state = Measurement.by(plan).quarantining(taken).measure(new TableDataset(table, seed));

        Map<String, SortedSet<String>> expected = new TreeMap<>();
        NaiveJudge naive = new NaiveJudge(table, NOW, Map.of(RandomExpectations.OTHER, other));
        for (Expectation one : expectations) {
            Expectation plain = one.filter()
                    .map(filter -> Expectation.of(one.check()).where(filter))
                    .orElseGet(() -> Expectation.of(one.check()));
            naive.judge(plain)
                    .positions()
                    .forEach(position -> expected.computeIfAbsent(
                                    Taken.text(
                                            position.partition(),
                                            table.partitions()
                                                    .get(position.partition())
                                                    .get((int) position.row())),
                                    row -> new TreeSet<>())
                            .add(one.name()));
        }
        assertThat(taken.rules.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (row, names) -> assertThat(taken.rules.get(row)).as(row).containsExactlyElementsOf(names));
        assertThat(plan.judge(state, plan.empty()))
                .isEqualTo(plan.judge(Measurement.by(plan).measure(new TableDataset(table, seed)), plan.empty()));
    }

    @Example
    void quarantine_nullInARequiredField_breaksTheSchema() {
        QualityPlan plan = QualityPlan.compile(
                IDS, List.of(), List.of(Metrics.nullRate("name").measured()), NOW);
        Taken taken = new Taken();

        var unused = Measurement.by(plan)
                .quarantining(taken)
                .measure(new TableDataset(table(Arrays.asList(1L, null), List.of(3L)), 1));

        assertThat(taken.rules)
                .isEqualTo(Map.of(
                        Taken.text(0, Arrays.asList(null, null)),
                        Set.of(schemaConformance().name())));
    }

    @Example
    void quarantine_rowsThatOnlyOthersMakeWrong_areNotBrought() {
        QualityPlan plan = QualityPlan.compile(
                IDS, List.of(unique("id"), sorted("id", SequenceCheck.Order.ASCENDING)), List.of(), NOW);
        Taken taken = new Taken();

        var unused = Measurement.by(plan)
                .quarantining(taken)
                .measure(new TableDataset(table(List.of(2L, 1L, 1L), List.of(1L)), 1));

        assertThat(taken.rules).isEmpty();
    }

    @Example
    void quarantine_partitionsThatAreReadAgain_bringTheirRowsOnce() {
        QualityPlan plan =
                QualityPlan.compile(IDS, List.of(unique("id"), notNull("name"), atLeast("id", 2)), List.of(), NOW);
        Taken taken = new Taken();

        var unused = Measurement.by(plan)
                .quarantining(taken)
                .measure(new TableDataset(table(List.of(1L, 2L), List.of(2L, 3L)), 1).reopenable());

        assertThat(taken.batchRows).isEqualTo(4);
        assertThat(taken.rules.values()).allSatisfy(names -> assertThat(names).contains("not_null(name)"));
    }

    private static boolean judgesRows(Check check) {
        return check instanceof ValueCheck
                || check instanceof RowCheck
                || check instanceof NullCheck
                || check instanceof KeyCheck.References
                || check instanceof KeyCheck.Agrees;
    }

    private static List<Expectation> numbered(List<Expectation> expectations) {
        List<Expectation> named = new ArrayList<>();
        expectations.forEach(one -> named.add(one.named(one.name() + " #" + named.size())));
        return named;
    }

    private static Table table(List<Long> first, List<Long> second) {
        List<List<List<Object>>> partitions = new ArrayList<>();
        for (List<Long> keys : List.of(first, second)) {
            partitions.add(
                    keys.stream().map(key -> Arrays.<Object>asList(key, null)).toList());
        }
        return new Table(IDS, partitions);
    }

    /** Remembers rows as texts, and what they break. */
    private static final class Taken implements Quarantine {
        private final Map<String, SortedSet<String>> rules = new TreeMap<>();
        private long batchRows;

        @Override
        public void take(int partition, Batch rows, List<List<String>> broken) {
            batchRows += rows.rowCount();
            for (int i = 0; i < rows.rowCount(); i++) {
                List<Object> values =
                        new ArrayList<>(Row.copyOf(rows, i).toMap().values());
                rules.computeIfAbsent(text(partition, values), row -> new TreeSet<>())
                        .addAll(broken.get(i));
            }
        }

        static String text(int partition, List<Object> row) {
            List<Object> values = new ArrayList<>();
            row.forEach(value -> values.add(value instanceof byte[] bytes ? Arrays.toString(bytes) : value));
            return "%d %s".formatted(partition, values);
        }
    }
}
