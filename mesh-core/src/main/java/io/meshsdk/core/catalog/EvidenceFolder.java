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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The evidence of one port's table: a file per version, published once under a name that says the version, so that of two
 * writers one is first. They lie in the folder of a series: the highest is that of the table, lower ones are of tables that it
 * took the place of.
 */
final class EvidenceFolder {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceFolder.class);
    private static final Pattern SERIES = Pattern.compile("s([0-9]{6})");
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
        NumberedFiles files = series();
        if (files.publish(evidence.version(), write(evidence))) {
            return evidence;
        }
        Path file = files.file(evidence.version());
        return read(file)
                .orElseThrow(() -> new StorageException(
                        "Cannot read evidence '%s': the file is damaged. Delete it, and call mesh.reconcile(...) for its product."
                                .formatted(file)));
    }

    List<CommitEvidence> list(long from) throws IOException {
        List<CommitEvidence> found = new ArrayList<>();
        for (Path file : series().from(from)) {
            read(file).ifPresentOrElse(found::add, () -> LOG.warn("Evidence '{}' is left out: it is damaged", file));
        }
        return List.copyOf(found);
    }

    void renew() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Path next = folder.resolve(String.format(Locale.ROOT, "s%06d", lastSeries() + 1));
        try {
            Files.createDirectory(next);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("Evidence '{}' was begun by another", next);
        }
        LinkedFiles.forceFolder(next);
    }

    private NumberedFiles series() throws IOException {
        return new NumberedFiles(folder.resolve(String.format(Locale.ROOT, "s%06d", lastSeries())));
    }

    /** Returns zero where there is none yet. */
    private int lastSeries() throws IOException {
        int last = 0;
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                Matcher name = SERIES.matcher(String.valueOf(child.getFileName()));
                last = name.matches() ? Math.max(last, Integer.parseInt(name.group(1))) : last;
            }
        } catch (NoSuchFileException e) {
            return 0;
        }
        return last;
    }

    private static byte[] write(CommitEvidence evidence) {
        return ("{\"format\":1,\"version\":" + evidence.version() + ",\"digest\":\"" + evidence.digest() + "\"}\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns what a file says; empty where it is damaged, or says it of another version. */
    private static Optional<CommitEvidence> read(Path file) throws IOException {
        Matcher content = CONTENT.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        return content.matches() && isNumber(content.group(1), NumberedFiles.number(file))
                ? Optional.of(new CommitEvidence(Long.parseLong(content.group(1)), content.group(2)))
                : Optional.empty();
    }

    private static boolean isNumber(String text, long number) {
        return text.equals(Long.toString(number));
    }
}
