package io.meshsdk.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What lies in a folder, names and lengths, all the way down. */
final class Listing {
    private Listing() {}

    static List<String> of(Path folder) {
        if (!Files.exists(folder)) {
            return List.of("(no folder)");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file) + " " + length(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String length(Path file) {
        try {
            return Files.isDirectory(file) ? "folder" : Long.toString(Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
