package io.meshsdk.core.catalog;

import io.meshsdk.catalog.CommitEvidence;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PortKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The evidence of one port's table: a file per version, published once under a name that says the version, so that of two
 * writers one is first. Versions lie in folders of a thousand, and those in the folder of a series: the highest is that of
 * the table, lower ones are of tables that it took the place of.
 */
final class EvidenceFolder {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceFolder.class);
    private static final int PER_FOLDER = 1000;
    private static final Pattern SERIES = Pattern.compile("s([0-9]{6})");
    private static final Pattern NAME = Pattern.compile("[0-9]{18,19}\\.json");
    private static final Pattern CONTENT =
            Pattern.compile("\\{\"format\":1,\"version\":([0-9]{1,19}),\"digest\":\"([0-9a-f]{64})\"}\n");

    private final Path folder;

    private EvidenceFolder(Path folder) {
        this.folder = folder;
    }

    static EvidenceFolder of(ProductFolder product, PortKey port) {
        return new EvidenceFolder(
                product.path().resolve("evidence").resolve(port.name()).resolve("v" + port.major()));
    }

    Path path() {
        return folder;
    }

    CommitEvidence witness(CommitEvidence evidence) throws IOException {
        Path file = file(evidence.version());
        if (!Files.exists(file)) {
            ProductFolder some = create(file.resolveSibling(""));
            Path staged = LinkedFiles.stage(some.path(), write(evidence));
            try {
                if (LinkedFiles.publish(staged, file)) {
                    some.deleteAbandoned(Files.getLastModifiedTime(staged));
                    return evidence;
                }
            } finally {
                Files.deleteIfExists(staged);
            }
        }
        return read(file)
                .orElseThrow(() -> new StorageException(
                        "Cannot read evidence '%s': the file is damaged. Delete it, and call mesh.reconcile(...) for its product."
                                .formatted(file)));
    }

    List<CommitEvidence> list() throws IOException {
        List<CommitEvidence> found = new ArrayList<>();
        for (Path some : children(series(), Files::isDirectory)) {
            for (Path file : children(some, EvidenceFolder::isNamed)) {
                read(file)
                        .ifPresentOrElse(found::add, () -> LOG.warn("Evidence '{}' is left out: it is damaged", file));
            }
        }
        found.sort(Comparator.comparingLong(CommitEvidence::version));
        return List.copyOf(found);
    }

    void renew() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Path next = folder.resolve("s%06d".formatted(number(series()) + 1));
        try {
            Files.createDirectory(next);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("Evidence '{}' was begun by another", next);
        }
        LinkedFiles.forceFolder(next);
    }

    private Path series() throws IOException {
        return children(
                        folder,
                        child -> SERIES.matcher(String.valueOf(child.getFileName()))
                                .matches())
                .stream()
                .max(Comparator.naturalOrder())
                .orElseGet(() -> folder.resolve("s000000"));
    }

    private static int number(Path series) {
        return Integer.parseInt(String.valueOf(series.getFileName()).substring(1));
    }

    private Path file(long version) throws IOException {
        return series().resolve("%016d".formatted(version / PER_FOLDER)).resolve("%018d.json".formatted(version));
    }

    /** Creates a folder of files, and those above it, durably. */
    private ProductFolder create(Path files) throws IOException {
        ProductFolder some = new ProductFolder(files);
        if (!Files.isDirectory(files)) {
            some.create();
            Path level = folder;
            for (int i = 0; i < 2; i++) {
                LinkedFiles.forceFolder(level);
                level = level.resolveSibling("");
            }
        }
        return some;
    }

    private static boolean isNamed(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName())).matches();
    }

    private static List<Path> children(Path folder, DirectoryStream.Filter<Path> wanted) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, wanted)) {
            files.forEach(children::add);
        } catch (NoSuchFileException e) {
            return children;
        }
        return children;
    }

    private static byte[] write(CommitEvidence evidence) {
        return "{\"format\":1,\"version\":%d,\"digest\":\"%s\"}\n"
                .formatted(evidence.version(), evidence.digest())
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns what a file says; empty where it is damaged, or says it of another version. */
    private static Optional<CommitEvidence> read(Path file) throws IOException {
        Matcher content = CONTENT.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        return content.matches() && name(content.group(1)).equals(String.valueOf(file.getFileName()))
                ? Optional.of(new CommitEvidence(Long.parseLong(content.group(1)), content.group(2)))
                : Optional.empty();
    }

    private static String name(String version) {
        return "0".repeat(Math.max(0, 18 - version.length())) + version + ".json";
    }
}
