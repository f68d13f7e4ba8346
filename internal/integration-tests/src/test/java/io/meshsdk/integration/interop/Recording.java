package io.meshsdk.integration.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was read of the tables, written down for readers on another class path: for each table, below its own path,
 * {@code schema.txt} and {@code rows.txt} in {@link CanonicalText}, and a list of file names for each scan.
 */
final class Recording {
    private final Path folder;

    private Recording(Path folder) {
        this.folder = folder;
    }

    /** Returns a recording in a folder, which is emptied first. */
    static Recording into(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return new Recording(folder);
    }

    void write(QuickstartTable table, String name, List<String> lines) throws IOException {
        Path file = table.below(folder).resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}
