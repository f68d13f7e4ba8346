package io.meshsdk.core.catalog;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folder of one product: a file per revision. The highest is the entry; older ones are history. */
final class ProductFolder {
    /** More revisions than can be written while one writer stands between two steps. */
    static final int KEPT = 32;

    private static final Pattern REVISION = Pattern.compile("([0-9]{1,18})\\.json");
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;

    ProductFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    Path file(long revision) {
        return folder.resolve(String.format(Locale.ROOT, "%018d.json", revision));
    }

    /** Returns the files by revision; empty where the folder is missing. */
    NavigableMap<Long, Path> revisions() throws IOException {
        NavigableMap<Long, Path> revisions = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                Matcher matcher = REVISION.matcher(String.valueOf(file.getFileName()));
                if (matcher.matches()) {
                    revisions.put(Long.valueOf(matcher.group(1)), file);
                }
            }
        } catch (NoSuchFileException e) {
            return revisions;
        }
        return revisions;
    }

    /** Creates the folder and those above it, durably. */
    void create() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        List<Path> missing = new ArrayList<>();
        for (Path level = folder.toAbsolutePath();
                level != null && !Files.isDirectory(level);
                level = level.getParent()) {
            missing.add(level);
        }
        Files.createDirectories(folder);
        for (Path level : missing) {
            LinkedFiles.forceFolder(level);
        }
    }

    /**
     * Deletes old revisions, oldest first, so that a missing one has no older ones, and what writers left behind that died
     * long before a file was staged.
     */
    void prune(FileTime staged) throws IOException {
        NavigableMap<Long, Path> revisions = revisions();
        int surplus = revisions.size() - KEPT;
        for (Path old : revisions.values()) {
            if (surplus-- <= 0) {
                break;
            }
            Files.deleteIfExists(old);
        }
        deleteAbandoned(staged);
    }

    /** Deletes what writers left behind that died long before a file was staged. */
    void deleteAbandoned(FileTime staged) throws IOException {
        Instant abandoned = staged.toInstant().minus(ABANDONED);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + LinkedFiles.UNFINISHED)) {
            for (Path file : files) {
                deleteIfOlder(file, abandoned);
            }
        }
    }

    private static void deleteIfOlder(Path file, Instant limit) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            return;
        }
    }
}
