package io.meshsdk.integration;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real tables in the folder {@code shared/data}, which are not part of the project: beside the checkout, or where {@code
 * -Dmesh.shared} says.
 */
final class SharedFiles {
    private SharedFiles() {}

    /** Returns a file of the folder, or skips the test. */
    static Path data(String file) {
        String named = System.getProperty("mesh.shared");
        Path shared = named != null ? Path.of(named) : above();
        Path found = shared.resolve("data").resolve(file);
        assumeTrue(
                Files.exists(found),
                "Skipped: reads ../shared/data/%s, which is not there; name another place with -Dmesh.shared."
                        .formatted(file));
        return found;
    }

    private static Path above() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of("shared") : folder.resolve("shared");
    }
}
