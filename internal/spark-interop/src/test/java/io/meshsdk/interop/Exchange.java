package io.meshsdk.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A folder of Delta tables that another process reads, each with a folder {@code <name>.expected} beside it that says what
 * Spark reads: {@code versions.txt} with a number and a time a line, {@code features.txt} with what the protocol asks for, and
 * for each version {@code <number>/schema.txt} and {@code <number>/rows.txt} in {@link CanonicalText}.
 */
final class Exchange {
    private static final String EXPECTED = ".expected";

    private final Path folder;

    private Exchange(Path folder) {
        this.folder = folder;
    }

    static Exchange in(Path folder) {
        return new Exchange(folder.toAbsolutePath().normalize());
    }

    Path table(String name) {
        return folder.resolve(name);
    }

    /** Deletes a table and what is expected of it. */
    void clear(String name) throws IOException {
        delete(table(name));
        delete(expected(name));
    }

    /** Writes down what Spark reads of each version of a table. */
    void record(SparkTables spark, String name) throws IOException {
        DeltaLogFacts facts = DeltaLogFacts.of(spark, table(name));
        record(spark, name, facts, facts.numbers());
    }

    /** Writes down what Spark reads of the newest version of a table. */
    void recordNewest(SparkTables spark, String name) throws IOException {
        DeltaLogFacts facts = DeltaLogFacts.of(spark, table(name));
        record(spark, name, facts, List.of(facts.newest()));
    }

    private void record(SparkTables spark, String name, DeltaLogFacts facts, List<Long> versions) throws IOException {
        write(name, "versions.txt", facts.versions());
        write(name, "features.txt", facts.features());
        write(name, "stats.txt", facts.stats());
        for (long version : versions) {
            Dataset<Row> read = spark.table(table(name), version);
            write(name, version + "/schema.txt", CanonicalText.schema(read.schema()));
            if (facts.isComparable(read.schema())) {
                write(name, version + "/rows.txt", CanonicalText.lines(read.collectAsList()));
            }
        }
    }

    /** Returns the names of the tables, sorted. */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXPECTED))
                    .map(name -> name.substring(0, name.length() - EXPECTED.length()))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the versions of a table and when they were committed, the oldest first. */
    Map<Long, Instant> versions(String name) throws IOException {
        Map<Long, Instant> versions = new TreeMap<>();
        for (String line : lines(name, "versions.txt")) {
            String[] parts = line.split("\t");
            versions.put(Long.valueOf(parts[0]), Instant.parse(parts[1]));
        }
        return versions;
    }

    List<String> lines(String name, String file) throws IOException {
        return Files.readAllLines(expected(name).resolve(file));
    }

    /** Copies a table under another name into another exchange; times of files are kept. */
    void copyTable(String name, Exchange other, String copy) throws IOException {
        other.clear(copy);
        try (Stream<Path> files = Files.walk(table(name))) {
            for (Path file : files.toList()) {
                Path copied =
                        other.table(copy).resolve(table(name).relativize(file).toString());
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private void write(String name, String file, List<String> lines) throws IOException {
        Path written = expected(name).resolve(file);
        Files.createDirectories(written.getParent());
        Files.write(written, lines);
    }

    private Path expected(String name) {
        return folder.resolve(name + EXPECTED);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
