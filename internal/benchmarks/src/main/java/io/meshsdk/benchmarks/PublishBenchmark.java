package io.meshsdk.benchmarks;

import static io.meshsdk.quality.Expectations.atLeast;
import static io.meshsdk.quality.Expectations.between;
import static io.meshsdk.quality.Expectations.completeness;
import static io.meshsdk.quality.Expectations.matches;
import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.oneOf;
import static io.meshsdk.quality.Expectations.unique;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.data.Batch;
import io.meshsdk.data.Dataset;
import io.meshsdk.parquet.ColumnFileWriter;
import io.meshsdk.parquet.FileFacts;
import io.meshsdk.parquet.WriterOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Publishes line items with ten checks, beside the bare column write of the same rows and the checks alone, in one run.
 * Prints CPU time: medians over rounds that take turns, after rounds that warm up.
 */
public final class PublishBenchmark {
    private static final int WARM_UP = 2;
    private static final DataProduct UNCHECKED = DataProduct.builder("benchmarks", "unchecked")
            .version("1.0.0")
            .owner("benchmarks@company.com")
            .description("Line items")
            .schema(LineItems.SCHEMA)
            .build();
    private static final DataProduct PRODUCT = DataProduct.builder("benchmarks", "lineitem")
            .version("1.0.0")
            .owner("benchmarks@company.com")
            .description("Line items")
            .schema(LineItems.SCHEMA)
            .expect(unique("l_orderkey", "l_linenumber"), notNull("l_partkey"), notNull("l_suppkey"))
            .expect(between("l_quantity", 1, 50), between("l_discount", BigDecimal.ZERO, new BigDecimal("0.10")))
            .expect(between("l_tax", BigDecimal.ZERO, new BigDecimal("0.08")), atLeast("l_extendedprice", 0))
            .expect(oneOf("l_returnflag", "A", "N", "R"), matches("l_shipmode", "[A-Z ]{3,10}"))
            .expect(completeness("l_comment", 0.99))
            .build();

    private final List<Batch> batches;
    private final List<Map<String, @Nullable Object>> maps;
    private final Path folder;
    private final int rows;

    private PublishBenchmark(int rows, Path folder) {
        this.rows = rows;
        this.folder = folder;
        this.batches = LineItems.batches(rows);
        this.maps = LineItems.maps(batches.subList(0, Math.max(1, batches.size() / 5)));
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments rows (1,000,000) and rounds (5)
     * @throws IOException if the folder for the files cannot be made
     */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Files.createTempDirectory(Path.of("target"), "publish-benchmark");
        try {
            new PublishBenchmark(rows, folder).print(rounds, System.out);
        } finally {
            delete(folder);
        }
    }

    private void print(int rounds, PrintStream out) {
        try (Mesh mesh = Mesh.builder()
                .warehouse(folder.resolve("lake"))
                .principal(Principal.service("benchmarks", "benchmarks"))
                .build()) {
            Dataset data = Datasets.batches(LineItems.SCHEMA, batches);
            Dataset rowData = Datasets.rows(LineItems.SCHEMA, maps);
            List<Job> jobs = List.of(
                    new Job("bare column write (P10)", rows, ">= 900k", this::writeBare),
                    new Job(
                            "publish (P9)",
                            rows,
                            ">= 720k",
                            () -> mesh.publish(PRODUCT, data).orThrow()),
                    new Job(
                            "publish without checks",
                            rows,
                            "",
                            () -> mesh.publish(UNCHECKED, data).orThrow()),
                    new Job("check batches (P7)", rows, ">= 5M", () -> check(mesh, data)),
                    new Job("check Map rows (P7)", maps.size(), ">= 2.5M", () -> check(mesh, rowData)));
            double[] seconds = CpuTime.medians(
                    WARM_UP, rounds, jobs.stream().map(Job::work).toList());
            out.printf(
                    Locale.ROOT, "Line items, 16 columns, zstd, ten checks; CPU time, median of %d rounds%n", rounds);
            out.printf("%-26s %12s %10s %16s %12s%n", "job", "rows", "CPU s", "rows / CPU s", "goal");
            for (int i = 0; i < seconds.length; i++) {
                jobs.get(i).print(seconds[i], out);
            }
            out.printf(Locale.ROOT, "publish / bare write (P9): %.2fx, goal <= 1.25x%n", seconds[1] / seconds[0]);
        }
    }

    private static void check(Mesh mesh, Dataset data) {
        require(mesh.check(PRODUCT, data).passes());
    }

    private void writeBare() {
        Path file = folder.resolve("bare.parquet");
        try (ColumnFileWriter writer = ColumnFileWriter.create(file, LineItems.SCHEMA, WriterOptions.defaults())) {
            batches.forEach(writer::write);
            FileFacts facts = writer.finish();
            require(facts.rowCount() == rows);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean held) {
        if (!held) {
            throw new IllegalStateException("The benchmark did not do what it measures");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private record Job(String name, int rows, String goal, Runnable work) {
        void print(double seconds, PrintStream out) {
            out.printf(Locale.ROOT, "%-26s %,12d %10.3f %,16.0f %12s%n", name, rows, seconds, rows / seconds, goal);
        }
    }
}
