package io.meshsdk.core.documents.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder {@code shared/standards} with the official schemas and examples, which are not part of the project: beside the
 * checkout, or where {@code -Dmesh.shared} says. Tests that need it are skipped where it is not.
 */
public final class Shared {
    /** Why a test is skipped. */
    public static final String ABSENT =
            "Skipped: reads the official standards in ../shared/standards, which is not there; name another place with"
                    + " -Dmesh.shared.";

    private Shared() {}

    /** Returns the folder, or skips the test. */
    public static Path standards() {
        Optional<Path> folder = find();
        Assumptions.assumeTrue(folder.isPresent(), ABSENT);
        return folder.orElseThrow();
    }

    /** Returns whether the folder is there. */
    public static boolean isThere() {
        return find().isPresent();
    }

    private static Optional<Path> find() {
        String named = System.getProperty("mesh.shared");
        Stream<Path> places = named != null
                ? Stream.of(Path.of(named))
                : Stream.iterate(Path.of("").toAbsolutePath(), here -> here != null, Path::getParent)
                        .map(here -> here.resolve("shared"));
        return places.map(place -> place.resolve("standards"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** Returns the files of a folder, sorted by name. */
    public static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(standards().resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
