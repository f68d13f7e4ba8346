package io.meshsdk.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the integration tests read of a table and wrote down beside the warehouse, in {@link CanonicalText}. */
final class Recording {
    private final Path folder;

    private Recording(Path folder) {
        this.folder = folder;
    }

    /** Returns what was written down of the table at a path below the folder of the tables. */
    static Recording of(String path) {
        Path warehouse = SparkTables.location("");
        return new Recording(warehouse
                .toAbsolutePath()
                .normalize()
                .resolveSibling("recording")
                .resolve(path));
    }

    /** Returns a line {@code name: type} for each column. */
    List<String> schema() throws IOException {
        return lines("schema.txt");
    }

    List<String> rows() throws IOException {
        return lines("rows.txt");
    }

    /** Returns the files of the table, relative to its folder and sorted. */
    List<String> files() throws IOException {
        return lines("files.txt");
    }

    /** Returns the files that Delta Kernel listed for the segment {@code gold}. */
    List<String> filesOfGold() throws IOException {
        return lines("files-gold.txt");
    }

    /** Returns the files that Delta Kernel listed for a score from 25,000 to below 35,000. */
    List<String> filesOfRange() throws IOException {
        return lines("files-range.txt");
    }

    private List<String> lines(String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.notExists(file)) {
            throw new IllegalStateException(
                    ("Cannot compare what Spark reads: '%s' is absent. Run 'mvn verify' first, which writes the tables"
                                    + " and what other readers found in them, or name their folder with -D%s=<folder>.")
                            .formatted(file, SparkTables.FOLDER));
        }
        return Files.readAllLines(file);
    }
}
