package io.meshsdk.benchmarks.quality;

import io.meshsdk.benchmarks.Figures;
import io.meshsdk.benchmarks.Rounds;
import io.meshsdk.data.Dataset;
import io.meshsdk.parquet.Decoder;
import io.meshsdk.parquet.ParquetDatasets;
import io.meshsdk.quality.QualityReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One job in the process that is started for it: prints its {@link Figures}. */
public final class QualityJob {
    private static final Executor ALONE = Runnable::run;
    private static final long SPILL_LIMIT = 16L << 20;

    private final OrderFiles files;
    private final Rounds rounds;
    private final Figures figures = new Figures();

    private QualityJob(OrderFiles files, Rounds rounds) {
        this.files = files;
        this.rounds = rounds;
    }

    /**
     * Runs a job.
     *
     * @param arguments the name of the job, the folder of the files, how many orders, how many rounds count
     * @throws Exception if it fails
     */
    public static void main(String[] arguments) throws Exception {
        OrderFiles files = new OrderFiles(Path.of(arguments[1]), Long.parseLong(arguments[2]));
        QualityJob job = new QualityJob(files, new Rounds(3, Integer.parseInt(arguments[3])));
        job.run(Name.valueOf(arguments[0]));
        job.figures.memory();
        job.figures.print(System.out);
    }

    private void run(Name name) throws Exception {
        switch (name) {
            case MAKE -> files.make();
            case DECODE_DIRECT -> decode(Decoder.DIRECT);
            case DECODE_PAGES -> decode(Decoder.PAGES);
            case DECODE_RECORDS -> decode(Decoder.RECORDS);
            case DECODE_DUCK, DECODE_DUCK_SPARK, FUSED_DUCK, SEPARATE_DUCK, SINGLE_DUCK -> duck(name);
            case SUITE -> suite(QualitySuite.all(), files.ascending());
            case SUITE_SHUFFLED -> suite(QualitySuite.all(), files.shuffled());
            case SUITE_WITHOUT_KEYS -> suite(QualitySuite.withoutUniqueness(), files.ascending());
            case SUITE_SPARK -> suite(QualitySuite.all(), files.ofSpark());
            case SUITE_TWO_THREADS -> twoThreads(rounds);
            case SUITE_COLD -> twoThreads(new Rounds(1, 0));
            case SUITE_SMALL -> small();
            case SINGLE -> single();
            case MEMORY -> memory();
            case FOOTERS -> footers();
        }
    }

    private void decode(Decoder decoder) throws Exception {
        rounds.of(new DecodeJob(files.ascending(), decoder, files.rows())::run).note("", figures);
    }

    private void suite(List<SuiteItem> items, Path file) throws Exception {
        run(new SuiteJob(items, files.customers(), ALONE), file, rounds);
    }

    private void run(SuiteJob job, Path file, Rounds times) throws Exception {
        job.note(job.report(file), figures);
        if (times.counted() > 0) {
            times.of(() -> require(job.report(file))).note("", figures);
        }
    }

    private void twoThreads(Rounds times) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            run(new SuiteJob(QualitySuite.all(), files.customers(), other), files.ascending(), times);
        } finally {
            other.shutdown();
        }
    }

    private void small() throws Exception {
        SuiteJob.Spill spill = new SuiteJob.Spill(SPILL_LIMIT, files.folder());
        run(
                new SuiteJob(QualitySuite.all(), files.customers(), ALONE, Optional.of(spill)),
                files.shuffled(),
                new Rounds(1, 1));
    }

    private void single() throws Exception {
        for (SuiteItem item : QualitySuite.all()) {
            SuiteJob job = new SuiteJob(List.of(item), files.customers(), ALONE);
            rounds.of(() -> require(job.report(files.ascending()))).note(item.name(), figures);
        }
    }

    private void memory() throws Exception {
        MemoryJob data = MemoryJob.of(files);
        SuiteJob job = new SuiteJob(QualitySuite.ofRows(), files.customers(), ALONE);
        double batches = rounds.of(() -> require(job.report(data.batches()))).cpu();
        double maps = rounds.of(() -> require(job.report(data.maps()))).cpu();
        figures.cost("batch rows", data.batchRows() / batches);
        figures.cost("map rows", data.mapRows() / maps);
    }

    private void footers() throws Exception {
        Path file = files.ascending();
        SuiteJob job =
                new SuiteJob(FooterSuite.of(ParquetDatasets.of(file).schema().names()), files.customers(), ALONE);
        Dataset unknowing = new Unknowing(ParquetDatasets.of(file));
        if (!job.report(file).equals(job.report(unknowing))) {
            throw new IllegalStateException(
                    "Footers and pages do not agree: %s and %s".formatted(job.report(file), job.report(unknowing)));
        }
        rounds.of(() -> require(job.report(file))).note("footers", figures);
        rounds.of(() -> require(job.report(unknowing))).note("pages", figures);
    }

    private void duck(Name name) throws Exception {
        List<SuiteItem> items = QualitySuite.all();
        boolean ofSpark = name == Name.DECODE_DUCK_SPARK;
        try (DuckJob duck = DuckJob.open(ofSpark ? files.ofSpark() : files.ascending(), files.customers())) {
            if (name == Name.DECODE_DUCK || ofSpark) {
                rounds.of(duck::touch).note("", figures);
            } else if (name == Name.FUSED_DUCK) {
                duck.fused(items).forEach((item, value) -> item.note(value, figures));
                rounds.of(() -> duck.fused(items)).note("", figures);
            } else if (name == Name.SEPARATE_DUCK) {
                duck.separate(items).forEach((item, value) -> item.note(value, figures));
                rounds.of(() -> duck.separate(items)).note("", figures);
            } else {
                for (SuiteItem item : items) {
                    rounds.of(() -> duck.separate(List.of(item))).note(item.name(), figures);
                }
            }
        }
    }

    private static void require(QualityReport report) {
        if (report.rowCount() == 0) {
            throw new IllegalStateException("No row was measured");
        }
    }

    /** The jobs. */
    enum Name {
        MAKE,
        DECODE_DIRECT,
        DECODE_PAGES,
        DECODE_RECORDS,
        DECODE_DUCK,
        SUITE,
        SUITE_SHUFFLED,
        SUITE_WITHOUT_KEYS,
        SUITE_TWO_THREADS,
        SUITE_COLD,
        SUITE_SMALL,
        SINGLE,
        MEMORY,
        FOOTERS,
        FUSED_DUCK,
        SEPARATE_DUCK,
        SINGLE_DUCK,
        DECODE_DUCK_SPARK,
        SUITE_SPARK;

        /** Returns whether it reads a file that Spark has to write first. */
        boolean needsSpark() {
            return this == DECODE_DUCK_SPARK || this == SUITE_SPARK;
        }

        /** Returns the option that bounds the heap of the job's process. */
        String memory() {
            return this == SUITE_SMALL ? "-Xmx256m" : "-Xmx2g";
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
