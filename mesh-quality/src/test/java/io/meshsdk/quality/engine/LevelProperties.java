package io.meshsdk.quality.engine;

import static io.meshsdk.quality.Expectations.atLeast;
import static io.meshsdk.quality.Expectations.completeness;
import static io.meshsdk.quality.Expectations.format;
import static io.meshsdk.quality.Expectations.notInFuture;
import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.references;
import static io.meshsdk.quality.Expectations.rowCount;
import static io.meshsdk.quality.Expectations.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.data.Dataset;
import io.meshsdk.error.StorageException;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Effort;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Level;
import io.meshsdk.quality.Metrics;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.RowSample;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** The same is said whatever is known before, kept, proved or spilled; only what it takes differs. */
@Tag("exhaustive")
final class LevelProperties {
    private static final Instant NOW = Instant.ofEpochSecond(3, 7);
    private static final Schema EVERYTHING = EngineProperties.EVERYTHING;
    private static final Schema IDS = Schema.of(Field.int64("id"), Field.string("name"));

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void measure_withStatistics_saysTheSame(@ForAll long seed, @ForAll @IntRange(max = 40) int rows) {
        Random random = new Random(seed);
        Table table = Table.random(EVERYTHING, rows, 1 + random.nextInt(6), random);
        QualityPlan plan = EngineProperties.plan(random);

        QualityReport plain = judge(plan, new TableDataset(table, seed));
        QualityReport known =
                judge(plan, new TableDataset(table, seed + 1).reopenable().knowing(random));

        assertThat(known).isEqualTo(plain);
    }

    @Example
    void measure_aColumnOfAnotherType_isNullsWhateverStatisticsSay() {
        Table table = ids(List.of(List.of(1L, 2L)));
        Schema contract = Schema.of(Field.string("id"), Field.string("name"));
        List<Expectation> all = List.of(notNull("id"), completeness("id", 0.5));
        QualityPlan plan = QualityPlan.compile(contract, all, List.of(), NOW);

        QualityReport plain = judge(plan, new TableDataset(table, 1));
        QualityReport known =
                judge(plan, new TableDataset(table, 1).reopenable().knowingAll());

        assertThat(plain.results()).noneMatch(CheckOutcome::isPassed);
        assertThat(known).isEqualTo(plain);
    }

    @Example
    void measure_withKeptStatesOfAPartOfThePlan_readsAll() {
        Table table = ids(List.of(List.of(1L, 2L)));
        QualityPlan plan = plan(unique("id"), atLeast("id", 5));
        KeptStates kept = KeptStates.inMemory();
        Dataset ofTable = named(table).select(plan.tableColumns());
        assertThat(Measurement.by(plan.tableOnly())
                        .keeping(kept)
                        .measure(ofTable)
                        .rowCount())
                .isEqualTo(2);

        assertThat(judge(plan, named(table), kept)).isEqualTo(judge(plan, named(table)));
    }

    @Example
    void mergeable_rowsThatAscend_areJudgedWithThoseOfAnotherDataset() {
        QualityPlan plan = plan(unique("id"));
        Measurement measurement = Measurement.by(plan).mergeable();
        QualityState some = measurement.measure(new TableDataset(ids(List.of(List.of(3L, 4L))), 1).reopenable());
        QualityState others = measurement.measure(new TableDataset(ids(List.of(List.of(1L, 3L))), 1).reopenable());

        CheckOutcome outcome =
                plan.judge(some.merge(others), plan.empty()).results().get(1);

        assertThat(outcome.isFailed()).as(outcome.describe()).isTrue();
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void measure_withKeptStates_readsOnlyWhatIsNew(@ForAll long seed) {
        Random random = new Random(seed);
        Table table = Table.random(EVERYTHING, 80, 5, random);
        QualityPlan plan = EngineProperties.plan(random);
        KeptStates kept = KeptStates.inMemory();
        QualityReport plain = judge(plan, new TableDataset(table, seed));
        TableDataset first = new TableDataset(table, seed).named(partition -> "file-" + partition);
        TableDataset again = new TableDataset(table, seed).named(partition -> "file-" + partition);

        assertThat(judge(plan, first, kept)).isEqualTo(plain);
        assertThat(judge(plan, again, kept)).isEqualTo(plain);

        assertThat(first.timesOpened()).isEqualTo(5);
        assertThat(again.timesOpened()).isZero();

        List<List<List<Object>>> moved = new ArrayList<>(table.partitions());
        Collections.reverse(moved);
        moved.set(1, Table.random(EVERYTHING, 10, 1, random).partitions().get(0));
        Table changed = new Table(EVERYTHING, moved);
        TableDataset replaced =
                new TableDataset(changed, seed).named(partition -> partition == 1 ? "new" : "file-" + (4 - partition));

        assertThat(judge(plan, replaced, kept)).isEqualTo(judge(plan, new TableDataset(changed, seed)));
        assertThat(replaced.timesOpened()).isEqualTo(1);
    }

    @Example
    void measure_withKeptStatesOfAnotherPlan_readsAll() {
        Table table = ids(List.of(List.of(1L, 2L), List.of(3L)));
        KeptStates kept = KeptStates.inMemory();
        QualityReport first = judge(plan(notNull("id")), named(table), kept);
        TableDataset again = named(table);

        QualityReport second = judge(plan(notNull("id"), atLeast("id", 2)), again, kept);

        assertThat(first.passes()).isTrue();
        assertThat(second.passes()).isFalse();
        assertThat(again.timesOpened()).isEqualTo(2);
    }

    @Example
    void measure_laterWithKeptStates_readsAgainOnlyWhereACheckLooksAtTheTime() {
        Table table = ids(List.of(List.of(1L, 2L), List.of(3L)));
        KeptStates kept = KeptStates.inMemory();
        judge(plan(NOW, unique("id")), named(table), kept);
        TableDataset later = named(table);
        judge(plan(NOW.plusSeconds(60), unique("id")), later, kept);

        assertThat(later.timesOpened()).isZero();

        Schema times = Schema.of(Field.timestamp("at"));
        Table moments = new Table(times, List.of(List.of(List.of(NOW.plusSeconds(600)))));
        Expectation check = notInFuture("at");
        QualityPlan early = QualityPlan.compile(times, List.of(check), List.of(), Instant.EPOCH);
        QualityPlan late = QualityPlan.compile(times, List.of(check), List.of(), NOW.plusSeconds(600));

        assertThat(judge(early, named(moments), kept).passes()).isFalse();
        assertThat(judge(late, named(moments), kept).passes()).isTrue();
    }

    @Example
    void measure_withKeptStatesAndAnotherReference_readsAgain() {
        Table table = ids(List.of(List.of(1L, 2L)));
        KeptStates kept = KeptStates.inMemory();
        Expectation check = references("id", "other", "id");
        QualityPlan without = referring(check, ids(List.of(List.of(1L))));
        QualityPlan with = referring(check, ids(List.of(List.of(1L, 2L))));

        assertThat(judge(without, named(table), kept).passes()).isFalse();
        assertThat(judge(with, named(table), kept).passes()).isTrue();
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void unique_whereRowsCanBeReadAgain_saysWhatTheNaiveJudgeSays(@ForAll long seed) {
        Random random = new Random(seed);
        Table table = ids(almostAscending(random));
        QualityPlan plan =
                plan(unique("id"), unique("name"), unique("id").where("id > 10").named("some"));

        QualityReport once = judge(plan, new TableDataset(table, seed));
        QualityReport again = judge(plan, new TableDataset(table, seed).reopenable());

        assertThat(again).isEqualTo(once);
        NaiveJudge naive = new NaiveJudge(table, NOW);
        for (CheckOutcome outcome : once.results().subList(1, 4)) {
            assertThat(outcome.isPassed())
                    .isEqualTo(naive.judge(outcome.expectation()).passed());
        }
    }

    @Example
    void unique_rowsDeliveredTwice_readsOnlyThePartitionsThatHaveThemAgain() {
        QualityPlan plan = plan(unique("id"));
        List<Long> last = new ArrayList<>(range(200, 300));
        last.addAll(range(120, 125));
        Table table = ids(List.of(range(0, 100), range(100, 200), last));
        TableDataset data = new TableDataset(table, 1).reopenable().plain();

        CheckOutcome outcome = judge(plan, data).results().get(1);

        assertThat(outcome).isInstanceOfSatisfying(CheckOutcome.Failed.class, failed -> {
            assertThat(failed.measure().evaluated()).isEqualTo(305);
            assertThat(failed.measure().failing()).isEqualTo(5);
            assertThat(failed.sample().positions()).hasSize(5).allMatch(position -> position.partition() == 2);
        });
        assertThat(data.timesOpened()).isEqualTo(3 + 2);
    }

    @Example
    void merge_keysOfWhichOnlyOverlapsWereHashed_saysNothingOfThemTogether() {
        QualityPlan plan = plan(unique("id"));
        Measurement measurement = Measurement.by(plan);
        QualityState some = measurement.measure(new TableDataset(ids(List.of(range(0, 100), range(90, 110))), 1)
                .reopenable()
                .plain());
        QualityState others = measurement.measure(new TableDataset(ids(List.of(range(50, 60), range(59, 65))), 1)
                .reopenable()
                .plain());

        CheckOutcome one = plan.judge(some, plan.empty()).results().get(1);
        CheckOutcome both =
                plan.judge(some.merge(others), plan.empty()).results().get(1);

        assertThat(one).isInstanceOfSatisfying(CheckOutcome.Failed.class, failed -> {
            assertThat(failed.measure().evaluated()).isEqualTo(120);
            assertThat(failed.measure().failing()).isEqualTo(10);
        });
        assertThat(both).isInstanceOf(CheckOutcome.NotEvaluated.class);
        assertThat(both.describe()).contains("measure all rows together");
    }

    private static List<Long> range(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }

    @Example
    void unique_rowsOfTheTableThatAscend_areJudgedWithThoseThatCome() {
        QualityPlan plan = plan(unique("id"));
        Table table = ids(List.of(List.of(1L, 2L, 3L), List.of(4L, 5L)));
        QualityState existing = Measurement.by(plan.tableOnly())
                .measure(new TableDataset(table, 1).reopenable().select(plan.tableColumns()));
        QualityState published = Measurement.by(plan).measure(new TableDataset(ids(List.of(List.of(6L, 3L))), 1));

        CheckOutcome outcome = plan.judge(published, existing).results().get(1);

        assertThat(outcome.isFailed()).as(outcome.describe()).isTrue();
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void measure_withKeysInATemporaryFile_saysTheSame(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Table table = Table.random(EVERYTHING, 200, 3, random);
        QualityPlan plan = EngineProperties.plan(random);
        Path folder = Files.createTempDirectory("keys");
        QualityReport expected = judge(plan, new TableDataset(table, seed));
        try (KeyMemory memory = KeyMemory.of(0, folder)) {
            QualityState state = Measurement.by(plan.spilling(memory)).measure(new TableDataset(table, seed));

            assertThat(plan.judge(state, plan.empty())).isEqualTo(expected);
            assertThat(plan.judge(plan.decode(state.encode()), plan.empty())).isEqualTo(expected);
            try (Stream<Path> files = Files.list(folder)) {
                Path file = files.findFirst().orElseThrow();
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        Files.delete(folder);
    }

    @Example
    void measure_withATemporaryFileThatIsClosed_isRefusedAndLeavesNothing() throws IOException {
        Path folder = Files.createTempDirectory("keys");
        KeyMemory memory = KeyMemory.of(0, folder);
        QualityPlan plan = plan(unique("id")).spilling(memory);
        memory.close();

        assertThatThrownBy(() -> Measurement.by(plan).measure(new TableDataset(ids(List.of(List.of(2L, 1L))), 1)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("closed");
        Files.delete(folder);
    }

    @Example
    void effort_ofWhatStatisticsAnswer_isStatistics() {
        Table table = ids(List.of(List.of(1L, 2L), List.of(3L)));
        Expectation smallest = Metrics.minimum("id").atLeast(1);
        List<Expectation> all = List.of(notNull("id"), atLeast("id", 1), rowCount(1), smallest);
        QualityPlan plan = QualityPlan.compile(IDS, all, List.of(), NOW);
        TableDataset known = new TableDataset(table, 1).knowingAll();

        QualityReport report = judge(plan, known);

        assertThat(known.timesOpened()).isZero();
        assertThat(report.passes()).isTrue();
        assertThat(all).allSatisfy(one -> assertThat(report.effort(one)).hasValue(Effort.none()));
    }

    @Example
    void measure_nullsThatStatisticsCount_areReadOnlyWhereTheyBreakSomething() {
        Table table = ids(List.of(Arrays.asList(1L, null)));
        Expectation count = Metrics.nullCount("id").atMost(1);
        TableDataset counted = new TableDataset(table, 1).knowingAll();
        TableDataset pointedAt = new TableDataset(table, 1).knowingAll();

        QualityReport report = judge(plan(count), counted);
        QualityReport broken = judge(plan(count, notNull("id")), pointedAt);

        assertThat(report.passes()).isTrue();
        assertThat(report.find(count)).isEqualTo(broken.find(count));
        assertThat(counted.timesOpened()).isZero();
        assertThat(pointedAt.timesOpened()).isEqualTo(1);
        assertThat(broken.find(notNull("id")))
                .containsInstanceOf(CheckOutcome.Failed.class)
                .hasValueSatisfying(outcome -> assertThat(
                                ((CheckOutcome.Failed) outcome).sample().positions())
                        .containsExactly(new RowSample.Position(0, 1)));
    }

    @Example
    void measure_nullsOfAKnownNumber_readsNoFurtherThanTheyAre() {
        List<Long> keys = new ArrayList<>(range(0, 5_000));
        keys.set(3, null);
        keys.set(7, null);
        TableDataset known =
                new TableDataset(ids(List.of(keys)), 1).reopenable().knowingAll();

        QualityReport report = judge(plan(notNull("id"), completeness("name", 0.5)), known);

        assertThat(report.find(notNull("id")))
                .containsInstanceOf(CheckOutcome.Failed.class)
                .hasValueSatisfying(outcome -> assertThat(
                                ((CheckOutcome.Failed) outcome).sample().positions())
                        .containsExactly(new RowSample.Position(0, 3), new RowSample.Position(0, 7)));
        assertThat(report.effort(notNull("id")).orElseThrow().bytes()).isLessThan(5_000 / Byte.SIZE);
        assertThat(report.effort(notNull("id")).orElseThrow().level()).isEqualTo(Level.VALUES);
    }

    @Example
    void measure_nullsBehindTheFirstTwenty_areCountedAndNotRead() {
        List<Long> nulls = new ArrayList<>(Collections.nCopies(12, null));
        nulls.add(1L);
        TableDataset known = new TableDataset(ids(List.of(nulls, nulls, nulls, nulls)), 1)
                .reopenable()
                .knowingAll();

        QualityReport report = judge(plan(notNull("id")), known);

        assertThat(report.find(notNull("id")))
                .containsInstanceOf(CheckOutcome.Failed.class)
                .hasValueSatisfying(outcome -> {
                    CheckOutcome.Failed failed = (CheckOutcome.Failed) outcome;
                    assertThat(failed.measure().failing()).isEqualTo(48);
                    assertThat(failed.sample().positions()).hasSize(20);
                    assertThat(failed.sample().positions().get(19)).isEqualTo(new RowSample.Position(1, 7));
                });
        assertThat(known.timesOpened()).isEqualTo(2);
    }

    @Example
    void effort_ofWhatIsRead_saysHowDeep() {
        Table table = ids(List.of(List.of(1L, 2L), List.of(3L)));
        List<Expectation> all = List.of(notNull("id"), atLeast("id", 1), rowCount(1), unique("id"));
        QualityPlan plan = QualityPlan.compile(IDS, all, List.of(), NOW);

        QualityReport report = judge(plan, new TableDataset(table, 1));

        assertThat(all)
                .allSatisfy(one -> assertThat(report.effort(one))
                        .hasValueSatisfying(effort -> assertThat(effort.level()).isGreaterThan(Level.STATISTICS)));
        assertThat(report.effort(unique("id")).orElseThrow().level()).isEqualTo(Level.VALUES);
    }

    @Example
    void effort_ofADictionary_isDictionaryWhereEntriesAreEnough() {
        Expectation entries = format("name", "email");
        Expectation values = unique("name");
        QualityPlan plan = QualityPlan.compile(IDS, List.of(entries, values), List.of(), NOW);
        PartitionMeasurement measurement = plan.start(0);
        measurement.accept(DictionaryRows.of(IDS, 40));

        QualityReport report = plan.judge(measurement.finish(), plan.empty());

        assertThat(report.effort(entries).orElseThrow().level()).isEqualTo(Level.DICTIONARY);
        assertThat(report.effort(values).orElseThrow().level()).isEqualTo(Level.VALUES);
    }

    private static List<List<Long>> almostAscending(Random random) {
        List<List<Long>> partitions = new ArrayList<>();
        long next = 0;
        int stretch = random.nextInt(5) == 0 ? 3 : 60;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            List<Long> keys = new ArrayList<>();
            for (int k = random.nextInt(60); k > 0; k--) {
                next += random.nextInt(stretch) == 0 ? -random.nextInt(20) : 1 + random.nextInt(3);
                keys.add(random.nextInt(300) == 0 ? null : Long.valueOf(next));
            }
            partitions.add(keys);
            next -= random.nextInt(3) == 0 ? random.nextInt(50) : 0;
        }
        Collections.shuffle(partitions, random);
        return partitions;
    }

    private static Table ids(List<List<Long>> partitions) {
        List<List<List<Object>>> rows = new ArrayList<>();
        for (List<Long> keys : partitions) {
            List<List<Object>> some = new ArrayList<>();
            for (Long key : keys) {
                List<Object> row = new ArrayList<>();
                row.add(key);
                row.add(key == null ? "none" : "%08d".formatted(key));
                some.add(row);
            }
            rows.add(some);
        }
        return new Table(IDS, rows);
    }

    private static TableDataset named(Table table) {
        return new TableDataset(table, 1).named(partition -> "file-" + partition);
    }

    private static QualityPlan plan(Expectation... expectations) {
        return plan(NOW, expectations);
    }

    private static QualityPlan plan(Instant now, Expectation... expectations) {
        return QualityPlan.compile(IDS, List.of(expectations), List.of(), now);
    }

    private static QualityPlan referring(Expectation check, Table other) {
        return QualityPlan.compile(
                IDS, List.of(check), List.of(), Surroundings.at(NOW).dataset("other", new TableDataset(other, 1)));
    }

    private static QualityReport judge(QualityPlan plan, TableDataset data) {
        QualityReport report = plan.judge(Measurement.by(plan).measure(data), plan.empty());
        assertThat(data.openReaders()).isZero();
        return report;
    }

    private static QualityReport judge(QualityPlan plan, TableDataset data, KeptStates kept) {
        return plan.judge(Measurement.by(plan).keeping(kept).measure(data), plan.empty());
    }
}
