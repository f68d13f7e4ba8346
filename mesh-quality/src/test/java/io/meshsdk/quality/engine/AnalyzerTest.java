package io.meshsdk.quality.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Row;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Metrics;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.quality.Analyzer;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

final class AnalyzerTest {
    private static final Schema DAYS = Schema.of(Field.bool("flag"), Field.date("day"), Field.string("name"));

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void analyzed_anyPartitioning_isWhatAllRowsHave(@ForAll long seed, @ForAll @IntRange(max = 100) int rows) {
        Random random = new Random(seed);
        Table table = Table.random(DAYS, rows, 1 + random.nextInt(6), random);
        Expectation all = weekends(Map.of());
        Expectation some = weekends(Map.of()).where("flag").named("some");
        QualityPlan plan = plan(all, some);
        QualityState state = Measurement.by(plan).measure(new TableDataset(table, seed));

        QualityReport report = plan.judge(plan.decode(state.merge(plan.empty()).encode()), plan.empty());

        NaiveJudge naive = new NaiveJudge(table, Instant.EPOCH);
        for (CheckOutcome outcome : report.results().subList(1, 3)) {
            List<LocalDate> days = naive.rows(outcome.expectation().filter()).stream()
                    .map(located -> (LocalDate) located.row().get(1))
                    .filter(Objects::nonNull)
                    .toList();
            long weekend = days.stream().filter(AnalyzerTest::isWeekend).count();
            assertThat(outcome.isEvaluated()).isEqualTo(!days.isEmpty());
            if (!days.isEmpty()) {
                BigDecimal value = outcome.fold(
                                passed -> passed.measure().value(),
                                failed -> failed.measure().value(),
                                blind -> null)
                        .orElseThrow();
                assertThat(value.doubleValue()).isEqualTo((double) weekend / days.size());
            }
        }
    }

    @Example
    void analyzed_unknownKey_isNotEvaluated() {
        QualityPlan plan = QualityPlan.compile(DAYS, List.of(weekends(Map.of())), List.of(), Instant.EPOCH);

        CheckOutcome outcome = plan.judge(plan.empty(), plan.empty()).results().get(1);

        assertThat(outcome.isEvaluated()).isFalse();
        assertThat(outcome.describe()).contains("analyzer 'weekends' is not at hand");
    }

    @Example
    void compile_argumentThatTheAnalyzerRefuses_throwsWhatItSays() {
        assertThatThrownBy(() -> plan(weekends(Map.of("from", "SUNDAY"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("Cannot compile", "analyzer 'weekends' says: takes no arguments");
        assertThatThrownBy(() -> plan(
                        Metrics.analyzed("weekends", List.of("name"), Map.of()).measured()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected one date");
    }

    @Example
    void analyzer_twiceOfAKey_isRefused() {
        Surroundings one = Surroundings.at(Instant.EPOCH).analyzer(new Weekends());

        assertThatThrownBy(() -> one.analyzer(new Weekends()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'weekends'");
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private static Expectation weekends(Map<String, String> arguments) {
        return Metrics.analyzed("weekends", List.of("day"), arguments).measured();
    }

    private static QualityPlan plan(Expectation... expectations) {
        return QualityPlan.compile(
                DAYS,
                List.of(expectations),
                List.of(),
                Surroundings.at(Instant.EPOCH).analyzer(new Weekends()));
    }

    /** The share of dates on a Saturday or Sunday. */
    private static final class Weekends implements Analyzer {
        @Override
        public String key() {
            return "weekends";
        }

        @Override
        public Accumulator start(List<Field> columns, Map<String, String> arguments) {
            if (columns.size() != 1 || !(columns.get(0).type() instanceof DataType.DateType)) {
                throw new IllegalArgumentException("expected one date");
            }
            if (!arguments.isEmpty()) {
                throw new IllegalArgumentException("takes no arguments");
            }
            return new Counts();
        }

        @Override
        public byte[] merge(byte[] left, byte[] right) {
            ByteBuffer first = ByteBuffer.wrap(left);
            ByteBuffer second = ByteBuffer.wrap(right);
            return bytes(first.getLong() + second.getLong(), first.getLong() + second.getLong());
        }

        @Override
        public OptionalDouble measure(byte[] state) {
            ByteBuffer counts = ByteBuffer.wrap(state);
            double weekend = counts.getLong();
            long all = counts.getLong();
            return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(weekend / all);
        }

        private static byte[] bytes(long weekend, long all) {
            return ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(weekend)
                    .putLong(all)
                    .array();
        }

        private static final class Counts implements Accumulator {
            private long weekend;
            private long all;

            @Override
            public void accept(Batch batch) {
                for (int i = 0; i < batch.rowCount(); i++) {
                    Row row = Row.copyOf(batch, i);
                    if (!row.isNull("day")) {
                        all++;
                        weekend += isWeekend(row.date("day")) ? 1 : 0;
                    }
                }
            }

            @Override
            public byte[] finish() {
                return bytes(weekend, all);
            }
        }
    }
}
