package io.meshsdk.benchmarks.quality;

import io.meshsdk.benchmarks.Rounds;
import io.meshsdk.core.Datasets;
import io.meshsdk.data.Batch;
import io.meshsdk.data.Dataset;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.engine.Measurement;
import io.meshsdk.quality.engine.QualityPlan;
import io.meshsdk.quality.engine.Surroundings;
import io.meshsdk.quality.profile.Profile;
import io.meshsdk.schema.Schema;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints what each check of the table of checks costs: nanoseconds of the measuring thread for each row, from batches in memory,
 * over what the schema check, which is in every plan, costs on the same columns. Arguments: rows (a power of two) and rounds.
 */
public final class CheckCostBenchmark {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 8;
    private static final MathContext SHOWN = new MathContext(2);
    private static final BigDecimal NOISE = new BigDecimal("0.05");

    private final int rows;
    private final int rounds;
    private final List<Batch> batches;
    private final Surroundings surroundings;

    private CheckCostBenchmark(int rows, int rounds) {
        this.rows = rows;
        this.rounds = rounds;
        this.batches = CostRows.batches(rows);
        Profile stored = Profile.of(
                Datasets.batches(CostRows.SCHEMA, batches.subList(0, 1)).select("amount"));
        this.surroundings = Surroundings.at(CostRows.NOW)
                .dataset("register", Datasets.batches(CostRows.REGISTER, List.of(CostRows.register())))
                .profile("stored", stored.encode());
    }

    /** Measures, and prints a table in Markdown. */
    public static void main(String[] arguments) {
        int rows = Integer.parseInt(arguments[0]);
        if (Integer.bitCount(rows) != 1) {
            throw new IllegalArgumentException("Invalid number of rows %d: expected a power of two".formatted(rows));
        }
        new CheckCostBenchmark(rows, Integer.parseInt(arguments[1])).print();
    }

    private void print() {
        System.out.printf("| check | over | ns a row |%n|---|---|---|%n");
        Stream.of(CheckCosts.ofValues(), CheckCosts.ofRows(), CheckCosts.ofMetrics())
                .flatMap(List::stream)
                .forEach(this::print);
    }

    private void print(CheckCost cost) {
        Schema schema =
                CostRows.SCHEMA.select(cost.columns().stream().distinct().toList());
        Dataset some = Datasets.batches(
                schema, batches.stream().map(batch -> select(batch, schema)).toList());
        QualityPlan bare = plan(schema, List.of());
        QualityPlan plan = plan(schema, List.of(cost.expectation()));
        double[] without = new double[rounds];
        double[] with = new double[rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            System.gc();
            double base = cost.isOfEveryPlan() ? 0 : nanos(bare, some);
            double all = nanos(plan, some);
            if (round >= 0) {
                without[round] = base;
                with[round] = all;
            }
        }
        String types =
                schema.fields().stream().map(field -> field.type().name()).collect(Collectors.joining(", "));
        double perRow = (Rounds.median(with) - Rounds.median(without)) / rows;
        System.out.printf("| %s | %s | %s |%n", cost.name(), types, shown(perRow));
    }

    private static Batch select(Batch batch, Schema schema) {
        return Batch.of(
                schema,
                batch.rowCount(),
                schema.names().stream().map(batch::column).toList());
    }

    private QualityPlan plan(Schema schema, List<Expectation> expectations) {
        return QualityPlan.compile(schema, expectations, List.of(), surroundings);
    }

    /** Measures and judges, and returns how long this thread worked. */
    private static double nanos(QualityPlan plan, Dataset data) {
        long begun = THREADS.getCurrentThreadCpuTime();
        QualityReport report = plan.judge(Measurement.by(plan).measure(data), plan.empty());
        long taken = THREADS.getCurrentThreadCpuTime() - begun;
        if (!report.passes()) {
            throw new IllegalStateException("The rows break a check: "
                    + report.blocking().stream().map(CheckOutcome::describe).toList());
        }
        return taken;
    }

    private static String shown(double nanos) {
        BigDecimal rounded = BigDecimal.valueOf(nanos).round(SHOWN);
        return rounded.compareTo(NOISE) < 0 ? "0" : rounded.toPlainString();
    }
}
