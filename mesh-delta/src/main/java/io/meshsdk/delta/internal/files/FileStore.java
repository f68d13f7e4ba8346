package io.meshsdk.delta.internal.files;

import io.meshsdk.delta.internal.logstore.LogStores;
import io.meshsdk.delta.internal.logstore.WholeFile;
import io.meshsdk.error.StorageException;
import io.meshsdk.parquet.HadoopFiles;
import io.meshsdk.parquet.ParquetFile;
import io.meshsdk.spi.storage.TableLocation;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files in and below one folder, a table's or a warehouse's, on whatever file system Hadoop reaches. Everything done to
 * them fails with a {@link StorageException} that names the file and holds no secret. Thread-safe.
 */
public final class FileStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

    private final FileSystem files;
    private final FileSystem creating;
    private final Path root;
    private final Configuration settings;
    private final FolderKind folders;

    private FileStore(FileSystem files, Path root, Configuration settings) {
        this.files = files;
        this.root = files.makeQualified(root);
        this.settings = settings;
        this.folders = FolderKind.of(this.root);
        this.creating = folders == FolderKind.LOCAL ? new ExistingFolders(files) : files;
    }

    /**
     * Returns the files of a location.
     *
     * @throws StorageException if no file system serves its scheme
     */
    public static FileStore at(TableLocation location, Configuration settings) {
        Path root = StoredPaths.of(location.uri());
        Configuration theirs = HadoopSettings.of(location.uri().getScheme(), settings);
        return new FileStore(FileSystems.of(root, theirs), root, theirs);
    }

    /** Returns the folder, which need not exist. */
    public Path root() {
        return root;
    }

    /** Returns the settings under which it is reached. */
    public Configuration settings() {
        return settings;
    }

    /** Returns what lies below the folder, by its names with slashes between. */
    public Path resolve(String names) {
        return StoredPaths.below(root, names);
    }

    /** Returns whether folders exist by themselves; where they do not, making one is nothing that could fail. */
    public boolean hasFolders() {
        return folders != FolderKind.NONE;
    }

    /**
     * Refuses to write where commits of several writers might replace each other.
     *
     * @throws StorageException if no log store is known that prevents it
     */
    public void requireSafeCommits() {
        act("look at", root, () -> LogStores.refusal(files, root, settings)).ifPresent(refusal -> {
            throw new StorageException(refusal);
        });
    }

    /** Returns length, kind and time of a file or folder, empty if there is none. */
    public Optional<FileStatus> find(Path path) {
        return act("look at", path, () -> {
            try {
                return Optional.of(files.getFileStatus(path));
            } catch (FileNotFoundException e) {
                return Optional.empty();
            }
        });
    }

    /** Returns whether there is a folder of a path. */
    public boolean isFolder(Path path) {
        return find(path).filter(FileStatus::isDirectory).isPresent();
    }

    /** Returns the bytes of a file, empty if there is none. */
    public Optional<byte[]> read(Path file) {
        return act("read", file, () -> {
            try (var bytes = files.open(file)) {
                return Optional.of(bytes.readAllBytes());
            } catch (FileNotFoundException e) {
                return Optional.empty();
            }
        });
    }

    /** Returns what a reader makes of the lines of a file, which it need not read to the end; empty if there is none. */
    public <T> Optional<T> lines(Path file, LineReader<T> reader) {
        return act("read", file, () -> {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(files.open(file), StandardCharsets.UTF_8.newDecoder()))) {
                return Optional.of(reader.read(lines));
            } catch (FileNotFoundException e) {
                return Optional.empty();
            }
        });
    }

    /** Returns what is in a folder, by name; nothing where there is no folder. */
    public List<FileStatus> list(Path folder) {
        return act("list", folder, () -> {
            try {
                FileStatus[] found = files.listStatus(folder);
                Arrays.sort(found);
                return List.of(found);
            } catch (FileNotFoundException e) {
                return List.of();
            }
        });
    }

    /** Returns whether a folder is reached through a link of this name. */
    public boolean isLink(Path path) {
        return files.supportsSymlinks()
                && act("look at", path, () -> {
                    try {
                        return files.getFileLinkStatus(path).isSymlink();
                    } catch (FileNotFoundException e) {
                        return false;
                    }
                });
    }

    /** Returns all files below the folder; links to folders are not followed. */
    public List<FileStatus> all() {
        List<FileStatus> found = new ArrayList<>();
        if (hasFolders()) {
            collect(root, found);
        } else {
            collectFlat(found);
        }
        return found;
    }

    private void collect(Path folder, List<FileStatus> found) {
        for (FileStatus entry : list(folder)) {
            if (!entry.isDirectory()) {
                found.add(entry);
            } else if (!isLink(entry.getPath())) {
                collect(entry.getPath(), found);
            }
        }
    }

    private void collectFlat(List<FileStatus> found) {
        act("list", root, () -> {
            try {
                RemoteIterator<LocatedFileStatus> entries = files.listFiles(root, true);
                while (entries.hasNext()) {
                    found.add(entries.next());
                }
            } catch (FileNotFoundException e) {
                found.clear();
            }
            return found;
        });
    }

    /** Makes a folder in one that is there. */
    public void makeFolder(Path folder) {
        act("create folder", folder, () -> files.mkdirs(folder));
    }

    /** Brings the names in a folder to where they outlive a loss of power, if that is asked for and can be done. */
    public void keepNames(Path folder) {
        if (folders == FolderKind.LOCAL) {
            act("keep the names in", folder, () -> {
                settings.getEnum(HadoopSettings.DURABILITY, Durability.FORCED).folder(LocalPaths.toNio(folder));
                return folder;
            });
        }
    }

    /** Returns a Parquet file to be read; absolute names in a log may lead to another file system. */
    public ParquetFile parquet(Path file) {
        FileSystem owner = isOnRootsSystem(file) ? files : FileSystems.of(file, settings);
        return owner instanceof NioFileSystem
                ? ParquetFile.local(LocalPaths.toNio(file))
                : HadoopFiles.file(owner, file);
    }

    private boolean isOnRootsSystem(Path file) {
        return file.toUri().getScheme().equals(root.toUri().getScheme())
                && java.util.Objects.equals(
                        file.toUri().getAuthority(), root.toUri().getAuthority());
    }

    /** Returns a Parquet file to be written, in a folder that is there. */
    public ParquetFile newParquet(Path file) {
        return HadoopFiles.file(creating, file);
    }

    /** Returns where a file is written before it gets its name: hidden from listings, and recognisable. */
    public static Path temporary(Path target) {
        return StoredPaths.below(target.getParent(), ".%s.%s.tmp".formatted(target.getName(), UUID.randomUUID()));
    }

    /** Writes a whole file in a folder that is there; what there is of one that failed is deleted. */
    public void write(Path file, byte[] bytes) {
        boolean written = false;
        try {
            act("write", file, () -> {
                WholeFile.write(creating.create(file, true), bytes);
                return file;
            });
            written = true;
        } finally {
            if (!written) {
                discard(file);
            }
        }
    }

    /** Writes a file whose name tells its bytes, unless it is there, so that nobody sees half of it under its name. */
    public void writeNamedByBytes(Path file, byte[] bytes) {
        if (!hasFolders()) {
            // Object stores show a file when it is whole; whoever comes second writes the same.
            write(file, bytes);
            return;
        }
        Path temporary = temporary(file);
        write(temporary, bytes);
        try {
            boolean named = act("write", file, () -> files.rename(temporary, file));
            if (!named && find(file).isEmpty()) {
                throw failed("write", file, new IOException("the finished file could not be renamed to it"));
            }
        } finally {
            discard(temporary);
        }
    }

    /** Deletes a file, and returns whether there was one. */
    public boolean delete(Path file) {
        return act("delete", file, () -> {
            try {
                return files.delete(file, false);
            } catch (FileNotFoundException e) {
                return false;
            }
        });
    }

    /** Deletes a temporary file; the name is given or refused by then: one that stays is untidy, not an error. */
    public void discard(Path temporary) {
        try {
            delete(temporary);
        } catch (StorageException e) {
            LOG.warn("Cannot delete temporary file '{}': delete it by hand", temporary, e);
        }
    }

    /** Deletes a folder, unless something is in it or it is gone. */
    public void deleteIfEmpty(Path folder) {
        act("delete", folder, () -> {
            if (folders == FolderKind.LOCAL) {
                PublishedFile.withdrawLock(LocalPaths.toNio(folder));
            }
            try {
                return isEmptyFolder(folder) && files.delete(folder, false);
            } catch (IOException e) {
                // Another write may be at work in it, or have taken it away.
                if (isEmptyFolder(folder)) {
                    throw e;
                }
                return false;
            }
        });
    }

    private boolean isEmptyFolder(Path folder) throws IOException {
        try {
            return files.getFileStatus(folder).isDirectory() && files.listStatus(folder).length == 0;
        } catch (FileNotFoundException e) {
            return false;
        }
    }

    /** Returns in words that hold no secret what is behind a failure. */
    public String cause(Throwable failure) {
        return Secrets.without(String.valueOf(failure.getCause()), settings);
    }

    /** Returns the error of something that failed: the one place where such errors are worded. */
    private StorageException failed(String act, Path path, IOException cause) {
        String reason = "%s: %s".formatted(cause.getClass().getSimpleName(), cause.getMessage());
        return new StorageException(
                "Cannot %s '%s': %s. Check the storage and the permissions, then try again."
                        .formatted(act, path, Secrets.without(reason, settings)),
                cause);
    }

    private <T> T act(String act, Path path, Act<T> code) {
        try {
            return code.run();
        } catch (IOException e) {
            throw failed(act, path, e);
        }
    }

    /** Something done to files. */
    private interface Act<T> {
        T run() throws IOException;
    }

    /** Makes something of lines. */
    public interface LineReader<T> {
        /** Returns what the lines say. */
        T read(BufferedReader lines) throws IOException;
    }
}
