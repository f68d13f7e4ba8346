package io.meshsdk.benchmarks.quality;

import static io.meshsdk.benchmarks.Goal.atLeast;
import static io.meshsdk.benchmarks.Goal.atMost;

import io.meshsdk.benchmarks.Figures;
import io.meshsdk.benchmarks.Goal;
import io.meshsdk.benchmarks.quality.QualityJob.Name;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Judges what the jobs told.
 *
 * @param jobs what each of our jobs and DuckDB's told
 * @param deequ what Deequ told, warm
 * @param deequCold what it told in a process of its own for one round
 */
record Goals(Map<Name, Figures> jobs, Optional<Figures> deequ, Optional<Figures> deequCold) {
    /** What is shorter is not compared check by check. */
    private static final double SHORTEST = 0.005;

    List<Goal> all() {
        return List.of(
                atMost("P1", "suite / DuckDB's decode and touch", 1.45, cpu(Name.SUITE) / touch(), "x"),
                atMost("P1", "the same, ids shuffled", 1.45, cpu(Name.SUITE_SHUFFLED) / touch(), "x"),
                atMost("P1", "the same, without uniqueness", 1.25, cpu(Name.SUITE_WITHOUT_KEYS) / touch(), "x"),
                atMost("P1", "suite / DuckDB's decode of a file that Spark wrote", 1.45, ofSpark(), "x"),
                atMost("P2", "pages by parquet-java / DuckDB's decode", 1.0, cpu(Name.DECODE_PAGES) / touch(), "x"),
                atMost("P2", "pages read directly / DuckDB's decode", 0.85, cpu(Name.DECODE_DIRECT) / touch(), "x"),
                atMost(
                        "P2",
                        "pages read directly / column readers",
                        1 / 3.0,
                        cpu(Name.DECODE_DIRECT) / cpu(Name.DECODE_RECORDS),
                        "x"),
                atLeast("P3", "Deequ on Spark local[2] / suite, warm", 20, warm("cpu"), "x"),
                atLeast("P3", "Deequ / suite, cold, on the clock", 12, cold("process wall"), "x"),
                atLeast("P3", "Deequ / suite, peak memory", 5, warm("peak MB"), "x"),
                atLeast("P4", "DuckDB's one query / suite", 4, cpu(Name.FUSED_DUCK) / cpu(Name.SUITE), "x"),
                atLeast("P4", "DuckDB's twenty queries / suite", 3.5, cpu(Name.SEPARATE_DUCK) / cpu(Name.SUITE), "x"),
                atMost("P4", "the worst single check / DuckDB's: " + worst(), 1.2, ratio(worst()), "x"),
                atMost("P5", "CPU on two threads / on one", 1.08, cpu(Name.SUITE_TWO_THREADS) / cpu(Name.SUITE), "x"),
                atLeast("P5", "time on one thread / on two, on the clock", 1.85, speedup(), "x"),
                atMost("P6", "peak memory with -Xmx256m", 350, cost(Name.SUITE_SMALL, "peak MB"), "MB"),
                atLeast("P7", "batches, 18 checks", 5e6, cost(Name.MEMORY, "batch rows"), "rows/s"),
                atLeast("P7", "Map rows, 18 checks", 2.5e6, cost(Name.MEMORY, "map rows"), "rows/s"),
                atMost("P8", "checks that footers answer", 10, 1_000 * cost(Name.FOOTERS, "footers cpu"), "ms"),
                atLeast("P8", "the same over pages / over footers", 40, footers(), "x"),
                atMost("P14", "cold JVM to verdict, on the clock", 3, cost(Name.SUITE_COLD, "process wall"), "s"));
    }

    private Figures of(Name job) {
        return Optional.ofNullable(jobs.get(job)).orElseThrow();
    }

    private double cost(Name job, String name) {
        return of(job).cost(name);
    }

    private double cpu(Name job) {
        return cost(job, "cpu");
    }

    private double touch() {
        return cpu(Name.DECODE_DUCK);
    }

    private double ofSpark() {
        return jobs.containsKey(Name.SUITE_SPARK) ? cpu(Name.SUITE_SPARK) / cpu(Name.DECODE_DUCK_SPARK) : Double.NaN;
    }

    private double speedup() {
        return cost(Name.SUITE, "wall") / cost(Name.SUITE_TWO_THREADS, "wall");
    }

    private double footers() {
        return cost(Name.FOOTERS, "pages cpu") / cost(Name.FOOTERS, "footers cpu");
    }

    private double warm(String cost) {
        return deequ.map(figures -> figures.cost(cost) / cost(Name.SUITE_TWO_THREADS, cost))
                .orElse(Double.NaN);
    }

    private double cold(String cost) {
        return deequCold
                .map(figures -> figures.cost(cost) / cost(Name.SUITE_COLD, cost))
                .orElse(Double.NaN);
    }

    /** Returns the check that is slowest beside DuckDB's, of those that are not short. */
    private String worst() {
        ToDoubleFunction<String> ratio = this::ratio;
        return QualitySuite.all().stream()
                .map(SuiteItem::name)
                .filter(name -> cost(Name.SINGLE, name + " cpu") > SHORTEST)
                .max((one, other) -> Double.compare(ratio.applyAsDouble(one), ratio.applyAsDouble(other)))
                .orElseThrow();
    }

    private double ratio(String name) {
        return cost(Name.SINGLE, name + " cpu") / Math.max(0.001, cost(Name.SINGLE_DUCK, name + " cpu"));
    }
}
