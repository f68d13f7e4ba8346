package io.meshsdk.delta.internal.write;

import io.meshsdk.delta.internal.files.Durability;
import io.meshsdk.delta.internal.files.PublishedFile;
import io.meshsdk.error.StorageException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Remembers the files and folders made for one write, to take them away again. Thread-safe. */
final class Staging {
    private final Path table;
    private final Durability durability;
    private final boolean isNew;
    private final Set<Path> files = new LinkedHashSet<>();
    private final Deque<Path> folders = new ArrayDeque<>();

    Staging(Path table, Durability durability) {
        this.table = table;
        this.durability = durability;
        this.isNew = !Files.exists(table);
    }

    /** Returns what opens a new file, after the folders above it were made. */
    synchronized <T> T begin(String relative, Function<Path, T> opener) {
        Path file = table.resolve(relative);
        files.add(file);
        return within(file.resolveSibling(""), () -> opener.apply(file));
    }

    /** Acts in a folder, making it and those above it; acts again if the folder was taken away before the act was done. */
    synchronized <T> T within(Path folder, Supplier<T> act) {
        while (true) {
            try {
                folder(folder);
                return act.get();
            } catch (StorageException e) {
                // Another write that is given up may have taken the empty folder away.
                if (!folders.removeIf(made -> !Files.isDirectory(made)) && Files.isDirectory(folder)) {
                    throw e;
                }
            } catch (IOException e) {
                throw new StorageException(
                        "Cannot create folder '%s': %s. Check the disk and the permissions, then publish again."
                                .formatted(folder, e.getMessage()),
                        e);
            }
        }
    }

    /** Makes a folder and those above it. */
    private void folder(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent == null || folders.contains(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            folder(parent);
            create(folder);
        } else if (isNew && folder.startsWith(table)) {
            // Made by a write that runs beside this one: whoever ends last takes it away.
            folder(parent);
            folders.push(folder);
            durability.folder(parent);
        }
    }

    private void create(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
            folders.push(folder);
            durability.folder(folder.resolveSibling(""));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            folder(folder);
        } catch (NoSuchFileException e) {
            folders.removeIf(made -> !Files.isDirectory(made));
            folder(folder);
        }
    }

    /** Deletes some files; those that are gone already do no harm. */
    synchronized void delete(List<Path> unwanted) {
        List<String> left = new ArrayList<>();
        for (Path file : unwanted) {
            try {
                Files.deleteIfExists(file);
                files.remove(file);
            } catch (IOException e) {
                left.add(file.toString());
            }
        }
        refuseIfAny(left);
    }

    /** Deletes all files but some, and the folders that are empty then. */
    synchronized void deleteAllBut(Set<Path> wanted) {
        try {
            delete(files.stream().filter(file -> !wanted.contains(file)).toList());
        } finally {
            deleteEmptyFolders();
        }
    }

    private void deleteEmptyFolders() {
        if (isNew) {
            folders.addFirst(table.resolve("_delta_log"));
        }
        List<String> left = new ArrayList<>();
        while (!folders.isEmpty()) {
            Path folder = folders.pop();
            try {
                deleteIfEmpty(folder);
            } catch (IOException e) {
                left.add(folder.toString());
            }
        }
        refuseIfAny(left);
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            PublishedFile.withdrawLock(folder);
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            // Another write is at work in it, or took it away.
        }
    }

    private static void refuseIfAny(List<String> left) {
        if (!left.isEmpty()) {
            throw new StorageException(
                    "Cannot delete what was staged: %s. No table lists it; delete it by hand.".formatted(left));
        }
    }
}
