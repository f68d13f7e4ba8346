package io.meshsdk.delta.internal.files;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * Serves scheme {@code file} through {@link java.nio.file}: no forked program, no checksum files, and the permissions
 * the platform gives. Made by Hadoop, hence public with a public constructor.
 */
public final class NioFileSystem extends FileSystem {
    private static final URI ROOT = URI.create("file:///");
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final OpenOption[] NEW_FILE = {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
    private static final OpenOption[] ANY_FILE = {
        StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
    };

    private Path workingDirectory = new Path(ROOT);
    private Durability durability = Durability.FORCED;

    /** Creates the file system; Hadoop initialises it afterwards. */
    public NioFileSystem() {}

    /** Reads from the settings how durable files are. */
    @Override
    public void initialize(URI uri, Configuration settings) throws IOException {
        super.initialize(uri, settings);
        durability = settings.getEnum(HadoopSettings.DURABILITY, Durability.FORCED);
    }

    /** Returns {@code file}. */
    @Override
    public String getScheme() {
        return "file";
    }

    /** Returns the root of all local files. */
    @Override
    public URI getUri() {
        return ROOT;
    }

    /** Opens a file for sequential and positioned reads. */
    @Override
    public FSDataInputStream open(Path path, int bufferSize) throws IOException {
        try {
            return new FSDataInputStream(new NioInput(nio(path)));
        } catch (NoSuchFileException e) {
            throw missing(path, e);
        }
    }

    /** Creates a file and the folders above it; once it is closed it is as durable as the settings say. */
    @Override
    public FSDataOutputStream create(
            Path path,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress)
            throws IOException {
        Folders.make(nio(path).resolveSibling(""), durability);
        return createNonRecursive(path, permission, overwrite, bufferSize, replication, blockSize, progress);
    }

    /** Creates a file in a folder that is there; once it is closed it is as durable as the settings say. */
    @Override
    @SuppressWarnings("deprecation")
    public FSDataOutputStream createNonRecursive(
            Path path,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress)
            throws IOException {
        java.nio.file.Path file = nio(path);
        OutputStream bytes = new DurableOutput(file, durability, overwrite ? ANY_FILE : NEW_FILE);
        return new FSDataOutputStream(new BufferedOutputStream(bytes, BUFFER_BYTES), statistics);
    }

    /** Refuses: no file of a table is ever appended to. */
    @Override
    public FSDataOutputStream append(Path path, int bufferSize, Progressable progress) {
        throw new UnsupportedOperationException(
                "Cannot append to '%s': files of a table are written once. Write a new file.".formatted(path));
    }

    /** Moves a file, and returns false where the source is missing or the target is taken. */
    @Override
    public boolean rename(Path source, Path target) throws IOException {
        java.nio.file.Path from = nio(source);
        java.nio.file.Path to = nio(target);
        if (!Files.exists(from) || Files.exists(to)) {
            return false;
        }
        Folders.make(to.resolveSibling(""), durability);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        durability.folder(to.resolveSibling(""));
        return true;
    }

    /** Deletes a file or an (if not recursive: empty) folder, and returns whether there was one. */
    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        java.nio.file.Path file = nio(path);
        if (recursive && Files.isDirectory(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            FileTree.delete(file);
            return true;
        }
        return Files.deleteIfExists(file);
    }

    /** Lists a folder in the order of names, or the file itself. */
    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        FileStatus own = getFileStatus(path);
        if (!own.isDirectory()) {
            return new FileStatus[] {own};
        }
        List<FileStatus> found = new ArrayList<>();
        try (DirectoryStream<java.nio.file.Path> entries = Files.newDirectoryStream(nio(path))) {
            for (java.nio.file.Path entry : entries) {
                addIfPresent(
                        found,
                        entry,
                        new Path(own.getPath(), entry.getFileName().toString()));
            }
        }
        FileStatus[] sorted = found.toArray(new FileStatus[0]);
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * Lists the files beside a path whose names are not smaller than its name, in the order of names. Looks at no other: logs
     * grow long.
     */
    List<FileStatus> listFrom(Path path) throws IOException {
        Path folder = makeQualified(path).getParent();
        java.nio.file.Path local = nio(folder);
        List<FileStatus> found = new ArrayList<>();
        for (String name : namesFrom(local, path.getName())) {
            addIfPresent(found, local.resolve(name), new Path(folder, name));
        }
        return found;
    }

    private static List<String> namesFrom(java.nio.file.Path folder, String first) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<java.nio.file.Path> entries = Files.newDirectoryStream(folder)) {
            for (java.nio.file.Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.compareTo(first) >= 0) {
                    names.add(name);
                }
            }
        } catch (NoSuchFileException e) {
            throw missing(LocalPaths.toHadoop(folder), e);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(names);
        return names;
    }

    private static void addIfPresent(List<FileStatus> found, java.nio.file.Path entry, Path path) throws IOException {
        try {
            found.add(status(entry, path));
        } catch (NoSuchFileException e) {
            // Another writer may delete its temporary file between the listing and the look at it.
        }
    }

    /** Notes the folder that relative paths start from. */
    @Override
    public void setWorkingDirectory(Path path) {
        workingDirectory = makeQualified(path);
    }

    /** Returns the folder that relative paths start from. */
    @Override
    public Path getWorkingDirectory() {
        return workingDirectory;
    }

    /** Creates a folder and those above it; a folder that exists is fine. */
    @Override
    public boolean mkdirs(Path path, FsPermission permission) throws IOException {
        return Folders.within(nio(path), durability, () -> true);
    }

    /** Returns length, kind and time of a file or folder. */
    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        try {
            return status(nio(path), makeQualified(path));
        } catch (NoSuchFileException e) {
            throw missing(path, e);
        }
    }

    /** Returns that links are told from what they lead to. */
    @Override
    public boolean supportsSymlinks() {
        return true;
    }

    /** Returns what a link is itself; of anything else what {@link #getFileStatus} returns. */
    @Override
    public FileStatus getFileLinkStatus(Path path) throws IOException {
        java.nio.file.Path file = nio(path);
        if (!Files.isSymbolicLink(file)) {
            return getFileStatus(path);
        }
        Path target = LocalPaths.toHadoop(file.resolveSibling(Files.readSymbolicLink(file)));
        return new FileStatus(0, false, 1, BUFFER_BYTES, 0, 0, null, null, null, target, makeQualified(path));
    }

    private static FileStatus status(java.nio.file.Path file, Path path) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        long length = found.isDirectory() ? 0 : found.size();
        return new FileStatus(
                length,
                found.isDirectory(),
                1,
                BUFFER_BYTES,
                found.lastModifiedTime().toMillis(),
                path);
    }

    private java.nio.file.Path nio(Path path) {
        checkPath(path);
        return LocalPaths.toNio(makeQualified(path));
    }

    private static FileNotFoundException missing(Path path, NoSuchFileException cause) {
        FileNotFoundException missing = new FileNotFoundException("No file '%s'.".formatted(path));
        missing.initCause(cause);
        return missing;
    }
}
