package io.meshsdk.delta.internal.write;

import io.meshsdk.delta.internal.files.FileStore;
import io.meshsdk.delta.internal.files.StoredPaths;
import io.meshsdk.error.StorageException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;

/** Remembers the files and folders made for one write, to take them away again. Thread-safe. */
final class Staging {
    private final FileStore store;
    private final boolean isNew;
    private final Set<Path> files = new LinkedHashSet<>();
    // The last one made is the first to be taken away.
    private final Set<Path> folders = new LinkedHashSet<>();

    Staging(FileStore store) {
        this.store = store;
        this.isNew = store.find(store.root()).isEmpty();
    }

    /** Returns where the files lie. */
    FileStore store() {
        return store;
    }

    /** Returns what opens a new file, after the folders above it were made. */
    synchronized <T> T begin(String relative, Function<Path, T> opener) {
        Path file = store.resolve(relative);
        files.add(file);
        return within(file.getParent(), () -> opener.apply(file));
    }

    /** Acts in a folder, making it and those above it; acts again if the folder was taken away before the act was done. */
    synchronized <T> T within(Path folder, Supplier<T> act) {
        while (true) {
            folder(folder);
            try {
                return act.get();
            } catch (StorageException e) {
                // Another write that is given up may have taken the empty folder away.
                if (!store.hasFolders() || !(forgetGone() || !store.isFolder(folder))) {
                    throw e;
                }
            }
        }
    }

    private boolean forgetGone() {
        return folders.removeIf(made -> !store.isFolder(made));
    }

    /** Makes a folder and those above it. */
    private void folder(Path folder) {
        if (folder.isRoot() || folders.contains(folder)) {
            return;
        }
        if (!store.isFolder(folder)) {
            folder(folder.getParent());
            // Noted first: an attempt that fails may have made it.
            folders.add(folder);
            make(folder);
        } else if (isNew && StoredPaths.isWithin(folder, store.root())) {
            // Made by a write that runs beside this one: whoever ends last takes it away.
            folder(folder.getParent());
            folders.add(folder);
            store.keepNames(folder.getParent());
        }
    }

    private void make(Path folder) {
        if (store.hasFolders()) {
            store.makeFolder(folder);
        }
    }

    /** Deletes some files; those that are gone already do no harm. */
    synchronized void delete(List<Path> unwanted) {
        List<StorageException> failures = new ArrayList<>();
        for (Path file : unwanted) {
            try {
                store.delete(file);
                files.remove(file);
            } catch (StorageException e) {
                failures.add(e);
            }
        }
        refuseIfAny(failures);
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
        List<Path> made = new ArrayList<>(folders);
        folders.clear();
        if (isNew) {
            made.add(store.resolve("_delta_log"));
        }
        Collections.reverse(made);
        List<StorageException> failures = new ArrayList<>();
        for (Path folder : made) {
            try {
                store.deleteIfEmpty(folder);
            } catch (StorageException e) {
                failures.add(e);
            }
        }
        refuseIfAny(failures);
    }

    private static void refuseIfAny(List<StorageException> failures) {
        if (!failures.isEmpty()) {
            StorageException first = failures.get(0);
            StorageException refusal = new StorageException(
                    "Cannot delete what was staged: %s No table lists it; delete it by hand."
                            .formatted(failures.stream()
                                    .map(StorageException::getMessage)
                                    .toList()),
                    first);
            failures.subList(1, failures.size()).forEach(refusal::addSuppressed);
            throw refusal;
        }
    }
}
