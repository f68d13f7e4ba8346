package io.meshsdk.benchmarks.deequ;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** Writes the rows of a file once more, as Spark writes them unless told otherwise, with zstd. */
public final class SparkFile {
    private SparkFile() {}

    /**
     * Writes the file, if it is not there.
     *
     * @param arguments the file to read and the one to write
     * @throws IOException if the file cannot be put in its place
     */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[1]);
        if (Files.exists(target)) {
            return;
        }
        Path folder = target.resolveSibling(target.getFileName() + ".draft");
        try (SparkSession spark = Sparks.open("spark file")) {
            // One split, so that rows keep their order.
            spark.conf().set("spark.sql.files.maxPartitionBytes", Long.toString(Long.MAX_VALUE));
            spark.read()
                    .parquet(arguments[0])
                    .coalesce(1)
                    .write()
                    .mode("overwrite")
                    .parquet(folder.toString());
        }
        try (Stream<Path> parts = Files.list(folder)) {
            Path part = parts.filter(file -> file.getFileName().toString().matches("part-.*\\.parquet"))
                    .findFirst()
                    .orElseThrow();
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
