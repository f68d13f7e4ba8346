package io.meshsdk.benchmarks.quality;

import io.meshsdk.benchmarks.Figures;
import io.meshsdk.benchmarks.JobProcess;
import io.meshsdk.benchmarks.SparkProcess;
import io.meshsdk.benchmarks.quality.QualityJob.Name;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the same orders by our suite, by DuckDB and by Deequ, each job in a process of its own; prints what they cost, that
 * they found the same, and which goals are met.
 */
public final class QualityBenchmark {
    private final OrderFiles files;
    private final int rounds;
    private final PrintStream out;
    private final Agreement agreement = new Agreement();
    private final Map<Name, Figures> jobs = new EnumMap<>(Name.class);

    private QualityBenchmark(OrderFiles files, int rounds, PrintStream out) {
        this.files = files;
        this.rounds = rounds;
        this.out = out;
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments the folder of the files, how many orders, how many rounds count, and the file that holds the class
     *     path of Deequ, beside whose classes it lies; without it Deequ is left out
     * @throws Exception if a job fails, or engines do not agree
     */
    public static void main(String[] arguments) throws Exception {
        OrderFiles files = new OrderFiles(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        QualityBenchmark benchmark = new QualityBenchmark(files, Integer.parseInt(arguments[2]), System.out);
        benchmark.run(arguments.length > 3 ? SparkProcess.of(Path.of(arguments[3])) : Optional.empty());
    }

    private void run(Optional<SparkProcess> spark) throws IOException, InterruptedException {
        out.printf(Locale.ROOT, "%s, zstd, 20 metrics on 12 columns; medians of %d rounds%n", files, rounds);
        out.printf("%-22s %10s %10s %10s %10s%n", "job", "CPU s", "wall s", "peak MB", "process s");
        for (Name name : Name.values()) {
            if (!name.needsSpark()) {
                run(name);
            }
        }
        if (spark.isPresent()) {
            spark.get()
                    .run(
                            "SparkFile",
                            files.ascending().toString(),
                            files.ofSpark().toString());
            run(Name.DECODE_DUCK_SPARK);
            run(Name.SUITE_SPARK);
        }
        Optional<Figures> warm = deequ(spark, rounds, "deequ");
        Optional<Figures> cold = deequ(spark, 0, "deequ cold");
        singles();
        new Goals(jobs, warm, cold).all().forEach(goal -> out.println(goal.line()));
        out.printf(Locale.ROOT, "%,d exact counts compared%n", agreement.compared());
        if (!agreement.differences().isEmpty()) {
            throw new IllegalStateException(String.join("\n", agreement.differences()));
        }
    }

    private void run(Name name) throws IOException, InterruptedException {
        Figures figures = ours(name);
        jobs.put(name, figures);
        row(name.toString(), figures);
    }

    private Figures ours(Name name) throws IOException, InterruptedException {
        List<String> arguments = List.of(
                name.memory(),
                QualityJob.class.getName(),
                name.name(),
                files.folder().toString(),
                Long.toString(files.rows()),
                Integer.toString(rounds));
        return JobProcess.run(arguments);
    }

    private Optional<Figures> deequ(Optional<SparkProcess> spark, int counted, String name)
            throws IOException, InterruptedException {
        if (spark.isEmpty()) {
            return Optional.empty();
        }
        Figures figures = spark.get()
                .run("DeequJob", files.ascending().toString(), files.customers().toString(), Integer.toString(counted));
        row(name, figures);
        return Optional.of(figures);
    }

    private void row(String job, Figures figures) {
        agreement.take(job, figures);
        Map<String, ?> costs = figures.of(Figures.Kind.COST);
        out.printf("%-22s", job);
        for (String cost : List.of("cpu", "wall", "peak MB", "process wall")) {
            out.print(
                    costs.containsKey(cost)
                            ? String.format(Locale.ROOT, " %10.2f", figures.cost(cost))
                            : " ".repeat(11));
        }
        out.println();
    }

    private void singles() {
        out.printf("%n%-24s %12s %12s%n", "one check alone", "ours, CPU ms", "DuckDB's");
        for (SuiteItem item : QualitySuite.all()) {
            out.printf(
                    Locale.ROOT,
                    "%-24s %,12.0f %,12.0f%n",
                    item.name(),
                    1_000 * single(Name.SINGLE, item),
                    1_000 * single(Name.SINGLE_DUCK, item));
        }
        out.println();
    }

    private double single(Name job, SuiteItem item) {
        return Optional.ofNullable(jobs.get(job)).orElseThrow().cost(item.name() + " cpu");
    }
}
