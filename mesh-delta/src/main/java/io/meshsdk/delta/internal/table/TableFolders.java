package io.meshsdk.delta.internal.table;

import io.meshsdk.error.StorageException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the folders that hold a Delta log. Does not look inside tables, nor in folders that begin with a dot or that we keep
 * our own files in, nor through links below the first folder.
 */
public final class TableFolders extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> found = new ArrayList<>();

    private TableFolders(Path root) {
        this.root = root;
    }

    /**
     * Returns the tables in a folder and below it, sorted; none where there is no folder.
     *
     * @throws StorageException if the folder cannot be listed
     */
    public static List<Path> below(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try {
            // A walk does not enter a link, not even the one it starts from.
            TableFolders folders = new TableFolders(root.toRealPath());
            Files.walkFileTree(folders.root, folders);
            return folders.found.stream()
                    .map(found -> root.resolve(folders.root.relativize(found)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot list folder '%s': %s. Check the disk and the permissions, then try again."
                            .formatted(root, e.getMessage()),
                    e);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (Files.isDirectory(folder.resolve("_delta_log"))) {
            found.add(folder);
            return FileVisitResult.SKIP_SUBTREE;
        }
        return isHidden(folder) && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path folder) {
        return folder.endsWith("_delta_log")
                || folder.endsWith("_mesh")
                || (folder.getFileName() != null
                        && folder.getFileName().toString().startsWith("."));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        // A folder may go away while it is listed.
        if (failure instanceof java.nio.file.NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
