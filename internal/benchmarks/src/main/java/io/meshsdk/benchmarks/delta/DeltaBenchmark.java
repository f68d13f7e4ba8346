package io.meshsdk.benchmarks.delta;

import io.meshsdk.benchmarks.Figures;
import io.meshsdk.benchmarks.JobProcess;
import io.meshsdk.benchmarks.SparkProcess;
import io.meshsdk.benchmarks.delta.DeltaJob.Name;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Writes, publishes and reads line items of TPC-H, each job in a process of its own, beside bare files, Avro records,
 * delta-spark and Deequ; prints what that costs, and which goals are met.
 */
public final class DeltaBenchmark {
    private static final int[] PARTITIONS = {0, 1, 10, 100, 1_000};

    private final Workplace place;
    private final int rounds;
    private final PrintStream out;
    private final Measured measured = new Measured();

    private DeltaBenchmark(Workplace place, int rounds, PrintStream out) {
        this.place = place;
        this.rounds = rounds;
        this.out = out;
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments the folder of the files, which is emptied first, how many line items, how many rounds count, how many
     *     versions the longest log has, and the file that holds the class path of Spark, beside whose classes it lies
     * @throws Exception if a job fails
     */
    public static void main(String[] arguments) throws Exception {
        Workplace place = new Workplace(Path.of(arguments[0]).toAbsolutePath(), Integer.parseInt(arguments[1]));
        DeltaBenchmark benchmark = new DeltaBenchmark(place, Integer.parseInt(arguments[2]), System.out);
        benchmark.run(Integer.parseInt(arguments[3]), SparkProcess.of(Path.of(arguments[4])));
    }

    private void run(int versions, Optional<SparkProcess> spark) throws Exception {
        out.printf(Locale.ROOT, "%s, zstd; medians of %d rounds%n", place, rounds);
        place.clear();
        run(Name.MAKE);
        throughput(spark);
        commits();
        versions(versions);
        partitions();
        out.println();
        new DeltaGoals(measured, place.rows()).all().forEach(goal -> out.println(goal.line()));
        place.clear();
    }

    private Figures run(Name name) throws IOException, InterruptedException {
        return run(name, name.name(), 0);
    }

    private Figures run(Name name, String as, int number) throws IOException, InterruptedException {
        Figures figures = JobProcess.run(name.command(place, rounds, number));
        measured.take(as, figures);
        return figures;
    }

    private void throughput(Optional<SparkProcess> spark) throws IOException, InterruptedException {
        out.printf("%n%-42s %10s %10s %12s %10s%n", "job", "CPU s", "wall s", "rows/CPU s", "peak MB");
        run(Name.WRITE);
        rate("bare column write", Name.WRITE.name(), "bare");
        rate("publish, ten checks", Name.WRITE.name(), "publish");
        rate("publish, no checks", Name.WRITE.name(), "publish unchecked");
        rate("the ten checks alone", Name.WRITE.name(), "check");
        run(Name.WRITE_AVRO);
        rate("parquet-avro, records in memory", Name.WRITE_AVRO.name(), "");
        spark("delta-spark, no checks", "write", place.file(), "spark-table", spark);
        spark("Deequ's ten checks, then delta-spark", "checked_write", place.file(), "spark-checked", spark);
        run(Name.READ);
        for (String what : List.of("all", "all, two threads", "all, column readers")) {
            rate("read " + what, Name.READ.name(), what);
        }
        spark("read all, delta-spark, two threads", "read", place.table(), "lineitems", spark);
        for (String what : List.of("some", "some, two threads", "some, column readers")) {
            rate("read three columns" + what.substring("some".length()), Name.READ.name(), what);
        }
        spark("read three columns, delta-spark", "read_some", place.table(), "lineitems", spark);
    }

    private void spark(String what, String act, Path source, String target, Optional<SparkProcess> spark)
            throws IOException, InterruptedException {
        if (spark.isPresent()) {
            String[] arguments = {
                act,
                source.toString(),
                place.resolve(target).toString(),
                Integer.toString(place.rows()),
                Integer.toString(rounds)
            };
            measured.take(act, spark.get().run("TableJob", arguments));
        }
        rate(what, act, "");
    }

    private void rate(String what, String job, String name) {
        double cpu = measured.cost(job, (name + " cpu").trim());
        double wall = measured.cost(job, (name + " wall").trim());
        out.printf("%-42s", what);
        if (Double.isNaN(cpu)) {
            out.println(" not measured");
        } else {
            out.printf(
                    Locale.ROOT,
                    " %10.3f %10.3f %,12.0f %,10.0f%n",
                    cpu,
                    wall,
                    place.rows() / cpu,
                    measured.cost(job, "peak MB"));
        }
    }

    private void commits() throws Exception {
        out.printf("%n%-42s %10s %10s %10s%n", "on the clock, ms", "median", "p95", "largest");
        for (Name name : List.of(Name.COMMIT_CACHED, Name.COMMIT_FORCED)) {
            run(name);
            for (String step : List.of("stage", "write", "commit", "publication")) {
                times("%s, %s".formatted(step, name == Name.COMMIT_CACHED ? "cached" : "forced"), name, step);
            }
        }
        run(Name.APPEND_CREATE);
        append();
        Figures counted = run(Name.APPEND_COUNT);
        out.printf(Locale.ROOT, ", %.0f lost%n", counted.cost("lost"));
    }

    private void times(String what, Name job, String name) {
        out.printf(
                Locale.ROOT,
                "%-42s %10.2f %10.2f %10.2f%n",
                what,
                measured.cost(job.name(), name + " median"),
                measured.cost(job.name(), name + " p95"),
                measured.cost(job.name(), name + " max"));
    }

    private void append() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AppendJob.PROCESSES);
        List<Figures> all = new ArrayList<>();
        try {
            List<Callable<Figures>> processes = IntStream.range(0, AppendJob.PROCESSES)
                    .<Callable<Figures>>mapToObj(
                            process -> () -> JobProcess.run(Name.APPEND.command(place, rounds, process)))
                    .toList();
            for (Future<Figures> done : threads.invokeAll(processes)) {
                all.add(done.get());
            }
        } finally {
            threads.shutdown();
        }
        double begun = all.stream().mapToDouble(of -> of.cost("begun")).min().orElseThrow();
        double ended = all.stream().mapToDouble(of -> of.cost("ended")).max().orElseThrow();
        double commits = all.stream().mapToDouble(of -> of.cost("commits")).sum();
        double slow =
                all.stream().mapToDouble(of -> of.cost("commit p95")).max().orElseThrow();
        out.printf(
                Locale.ROOT,
                "%n%.0f appends of %d processes, forced: %.1f a second, p95 of a commit %.0f ms",
                commits,
                AppendJob.PROCESSES,
                1_000 * commits / (ended - begun),
                slow);
    }

    private void versions(int most) throws IOException, InterruptedException {
        run(Name.VERSIONS, Name.VERSIONS.name(), most);
        out.printf("%n%-42s %10s %10s %10s%n", "cached, on the clock, ms", "median", "p95", "largest");
        for (int versions : new VersionsJob(place, most).points()) {
            times(
                    String.format(Locale.ROOT, "stage, around %,d versions", versions),
                    Name.VERSIONS,
                    versions + " stage");
            times(
                    String.format(Locale.ROOT, "commit, around %,d versions", versions),
                    Name.VERSIONS,
                    versions + " commit");
        }
    }

    private void partitions() throws IOException, InterruptedException {
        out.printf("%n%-42s %10s %10s %10s%n", "publish with -Xmx256m, rows shuffled", "peak MB", "process s", "files");
        for (int partitions : PARTITIONS) {
            String job = Name.PARTITIONS.name() + partitions;
            try {
                run(Name.PARTITIONS, job, partitions);
            } catch (IllegalStateException e) {
                measured.fail(job);
                out.printf("%-42s %s%n", label(partitions), e.getMessage());
                continue;
            }
            out.printf(
                    Locale.ROOT,
                    "%-42s %10.0f %10.1f %,10.0f%n",
                    label(partitions),
                    measured.cost(job, "peak MB"),
                    measured.cost(job, "process wall"),
                    measured.cost(job, "files"));
        }
    }

    private static String label(int partitions) {
        return partitions == 0 ? "not partitioned" : String.format(Locale.ROOT, "%,d partitions", partitions);
    }
}
