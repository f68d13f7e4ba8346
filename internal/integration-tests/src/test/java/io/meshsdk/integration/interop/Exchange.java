package io.meshsdk.integration.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of Delta tables that another process reads, each with a folder {@code <name>.expected} beside it that says what
 * its writer reads: {@code versions.txt} with a number and a time a line, {@code stats.txt} with a path and statistics a line,
 * and for each version {@code <number>/schema.txt} and {@code <number>/rows.txt} in {@link CanonicalText}.
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

    /** Returns the names of the tables, sorted; none where there is no folder. */
    List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXPECTED))
                    .map(name -> name.substring(0, name.length() - EXPECTED.length()))
                    .sorted()
                    .toList();
        }
    }

    List<Version> versions(String name) throws IOException {
        return lines(name, "versions.txt").stream().map(Version::of).toList();
    }

    List<String> schema(String name, long version) throws IOException {
        return lines(name, version + "/schema.txt");
    }

    List<String> rows(String name, long version) throws IOException {
        return lines(name, version + "/rows.txt");
    }

    List<String> lines(String name, String file) throws IOException {
        return Files.readAllLines(expected(name).resolve(file));
    }

    void write(String name, String file, List<String> lines) throws IOException {
        Path written = expected(name).resolve(file);
        Files.createDirectories(written.getParent());
        Files.write(written, lines);
    }

    /** Deletes a table and what is expected of it. */
    void clear(String name) throws IOException {
        delete(table(name));
        delete(expected(name));
    }

    /** Copies a table into another exchange, whose table of that name is deleted; times of files are kept. */
    void copyTable(String name, Exchange other) throws IOException {
        other.clear(name);
        try (Stream<Path> files = Files.walk(table(name))) {
            for (Path file : files.toList()) {
                Path copy =
                        other.table(name).resolve(table(name).relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
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

    /** A version of a table and when it was committed. */
    record Version(long number, Instant time) {
        private static Version of(String line) {
            String[] parts = line.split("\t");
            return new Version(Long.parseLong(parts[0]), Instant.parse(parts[1]));
        }

        @Override
        public String toString() {
            return number + "\t" + time;
        }
    }
}
