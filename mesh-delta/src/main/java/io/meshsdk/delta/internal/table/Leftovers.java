package io.meshsdk.delta.internal.table;

import io.meshsdk.delta.internal.files.PublishedFile;
import io.meshsdk.delta.internal.log.CommitEntry;
import io.meshsdk.delta.internal.log.CommitFiles;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.error.StorageException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files that a write left behind when its process died: of our naming, old enough, and needed by no version ever. */
public final class Leftovers {
    private static final Pattern DATA =
            Pattern.compile("part-\\d{5}-[0-9a-f-]{36}-[0-9a-f]{8}-\\d{4,}\\.zstd\\.parquet");
    private static final Pattern TEMPORARY = Pattern.compile("\\..+\\.[0-9a-f-]{36}\\.tmp");

    private final DeltaTable table;

    /** Creates a view of what was left behind in a table. */
    public Leftovers(DeltaTable table) {
        this.table = table;
    }

    /**
     * Deletes what was left behind before a time, and returns it, relative to the table, sorted.
     *
     * @throws StorageException if the log does not reach back to the first version, so that nobody can tell which files
     *     it once listed, or something cannot be deleted
     */
    public List<Path> deleteOlderThan(Instant time) {
        try {
            List<Path> old = olderThan(time);
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
            return old.stream().map(table.folder()::relativize).toList();
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot delete what was left behind in '%s': %s. Check the disk and the permissions, then try again."
                            .formatted(table.folder(), e.getMessage()),
                    e);
        }
    }

    private List<Path> olderThan(Instant time) throws IOException {
        if (!Files.isDirectory(table.folder())) {
            return List.of();
        }
        // Looked at before the log: a file that is committed in between is found in the log.
        List<Path> old = new ArrayList<>();
        // A walk does not enter a link, not even the one it starts from.
        Path start = table.folder().toRealPath();
        try (Stream<Path> tree = Files.walk(start)) {
            for (Path file : tree.map(found -> table.folder().resolve(start.relativize(found)))
                    .filter(this::isOurs)
                    .sorted()
                    .toList()) {
                if (isOlder(file, time)) {
                    old.add(file);
                }
            }
        }
        removeNeeded(old);
        return old;
    }

    private boolean isOurs(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return DATA.matcher(name).matches()
                || TEMPORARY.matcher(name).matches()
                || PublishedFile.isLock(file)
                || table.contracts().isDocument(file);
    }

    private static boolean isOlder(Path file, Instant time) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(time);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private void removeNeeded(List<Path> old) {
        CommitFiles commits = table.commits();
        long newest = table.log().latest().map(TableSnapshot::version).orElse(-1L);
        Set<Path> listed = new HashSet<>();
        Set<String> digests = new HashSet<>();
        for (long version = 0; version <= newest; version++) {
            long missing = version;
            CommitEntry entry = commits.entry(version)
                    .orElseThrow(() -> new StorageException(
                            "Cannot tell what was left behind in '%s': commit file %d is gone. Compare the folder with the log by hand."
                                    .formatted(table.folder(), missing)));
            entry.addedPaths().forEach(path -> listed.add(location(path)));
            ContractFiles.digest(entry.properties()).ifPresent(digests::add);
        }
        boolean isTable = newest >= 0;
        old.removeIf(file -> listed.contains(file)
                || table.contracts().isNeeded(file, digests)
                || (isTable && PublishedFile.isLock(file)));
    }

    private Path location(String path) {
        URI uri = URI.create(path);
        return uri.isAbsolute() ? Path.of(uri) : table.folder().resolve(uri.getPath());
    }
}
