package io.meshsdk.benchmarks.delta;

import io.meshsdk.benchmarks.Figures;
import io.meshsdk.benchmarks.LineItems;
import io.meshsdk.benchmarks.Rounds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One job in the process that is started for it: prints its {@link Figures}. */
public final class DeltaJob {
    private static final int WARM_UP = 3;

    private final Workplace place;
    private final Rounds rounds;
    private final int number;
    private final Figures figures = new Figures();

    private DeltaJob(Workplace place, Rounds rounds, int number) {
        this.place = place;
        this.rounds = rounds;
        this.number = number;
    }

    /**
     * Runs a job.
     *
     * @param arguments the name of the job, the folder of the files, how many line items, how many rounds count, and a number
     *     that the job understands
     * @throws Exception if it fails
     */
    public static void main(String[] arguments) throws Exception {
        Workplace place = new Workplace(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        Rounds rounds = new Rounds(WARM_UP, Integer.parseInt(arguments[3]));
        DeltaJob job = new DeltaJob(place, rounds, Integer.parseInt(arguments[4]));
        job.run(Name.valueOf(arguments[0]));
        job.figures.memory();
        job.figures.print(System.out);
    }

    private void run(Name name) throws Exception {
        switch (name) {
            case MAKE -> make();
            case WRITE -> new WriteJob(place).run(rounds, figures);
            case WRITE_AVRO -> writeAvro();
            case READ -> new ReadJob(place).run(rounds, figures);
            case COMMIT_CACHED -> new CommitJob(place, "CACHED").run(figures);
            case COMMIT_FORCED -> new CommitJob(place, "FORCED").run(figures);
            case APPEND_CREATE -> new AppendJob(place).create();
            case APPEND -> new AppendJob(place).run(number, figures);
            case APPEND_COUNT -> new AppendJob(place).count(figures);
            case VERSIONS -> new VersionsJob(place, number).run(figures);
            case PARTITIONS -> new PartitionsJob(place, number).run(figures);
        }
    }

    private void make() throws Exception {
        Files.createDirectories(place.folder());
        WriteJob data = new WriteJob(place);
        data.writeFile();
        new ReadJob(place).write(data.batches());
    }

    private void writeAvro() throws Exception {
        AvroJob job = new AvroJob(LineItems.batches(place.rows()));
        rounds.of(() -> job.run(place.resolve("avro.parquet"))).note("", figures);
    }

    /** The jobs. */
    enum Name {
        MAKE("-Xmx4g"),
        WRITE("-Xmx4g"),
        WRITE_AVRO("-Xmx6g"),
        READ("-Xmx2g"),
        COMMIT_CACHED("-Xmx1g"),
        COMMIT_FORCED("-Xmx1g"),
        APPEND_CREATE("-Xmx1g"),
        APPEND("-Xmx512m"),
        APPEND_COUNT("-Xmx1g"),
        VERSIONS("-Xmx1g"),
        PARTITIONS("-Xmx256m");

        private final String memory;

        Name(String memory) {
            this.memory = memory;
        }

        /** Returns how a process of this job is started. */
        List<String> command(Workplace place, int rounds, int number) {
            return Stream.of(
                            memory,
                            DeltaJob.class.getName(),
                            name(),
                            place.folder().toString(),
                            place.rows(),
                            rounds,
                            number)
                    .map(Object::toString)
                    .toList();
        }
    }
}
