package io.meshsdk.delta.internal.files;

import io.delta.storage.CloseableIterator;
import io.delta.storage.LineCloseableIterator;
import io.delta.storage.LogStore;
import java.io.BufferedWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/**
 * Keeps the log of a table in a local folder. A log file is written under a temporary name, forced to disk, and then
 * published by a hard link: readers never see half a file, and of two writers of one version exactly one wins, be they
 * threads, processes or other tools. Made by the Delta libraries, hence public with a public constructor.
 */
public class LinkLogStore extends LogStore {
    private final LocalDisk disk;

    /** Creates the store; {@link HadoopSettings#DURABILITY} in the settings says whether files are forced to disk. */
    public LinkLogStore(Configuration settings) {
        this(settings, new LocalDisk(settings.getEnum(HadoopSettings.DURABILITY, Durability.FORCED)));
    }

    /** Creates the store on a disk. */
    protected LinkLogStore(Configuration settings, LocalDisk disk) {
        super(settings);
        this.disk = disk;
    }

    /** Returns the lines of a log file. */
    @Override
    public CloseableIterator<String> read(org.apache.hadoop.fs.Path path, Configuration settings) throws IOException {
        try {
            return new LineCloseableIterator(disk.read(LocalPaths.toNio(path)));
        } catch (NoSuchFileException e) {
            throw missing(path, e);
        }
    }

    /**
     * Writes a log file that nobody sees before it is whole.
     *
     * @throws FileAlreadyExistsException if the file exists and must not be overwritten
     */
    @Override
    public void write(org.apache.hadoop.fs.Path path, Iterator<String> lines, Boolean overwrite, Configuration settings)
            throws IOException {
        Path target = LocalPaths.toNio(path);
        Path folder = target.resolveSibling("");
        Path temporary = PublishedFile.temporary(target);
        try {
            fill(disk.create(temporary), lines);
            written(temporary, target);
            publish(temporary, target, overwrite);
            disk.keepNames(folder);
        } finally {
            disk.discard(temporary);
        }
    }

    /** Does nothing; a subclass learns here that a log file is whole and not yet visible. */
    protected void written(Path temporary, Path target) {}

    private void fill(FileChannel file, Iterator<String> lines) throws IOException {
        try (FileChannel channel = file;
                Writer text = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
            while (lines.hasNext()) {
                text.write(lines.next());
                text.write('\n');
            }
            text.flush();
            disk.keep(channel);
        }
    }

    private void publish(Path temporary, Path target, boolean overwrite) throws IOException {
        if (overwrite) {
            disk.replace(temporary, target);
        } else {
            disk.place(temporary, target);
        }
    }

    /** Lists the files beside a path whose names are not smaller than its name, in the order of names. */
    @Override
    public Iterator<FileStatus> listFrom(org.apache.hadoop.fs.Path path, Configuration settings) throws IOException {
        FileSystem files = path.getFileSystem(settings);
        if (files instanceof NioFileSystem local) {
            return local.listFrom(path).iterator();
        }
        String first = path.getName();
        return Arrays.stream(files.listStatus(path.getParent()))
                .filter(file -> file.getPath().getName().compareTo(first) >= 0)
                .iterator();
    }

    /** Returns the path with its scheme. */
    @Override
    public org.apache.hadoop.fs.Path resolvePathOnPhysicalStorage(
            org.apache.hadoop.fs.Path path, Configuration settings) throws IOException {
        return path.getFileSystem(settings).makeQualified(path);
    }

    /** Returns whether readers may see a checkpoint half written: yes, checkpoints do not pass through this store. */
    @Override
    public Boolean isPartialWriteVisible(org.apache.hadoop.fs.Path path, Configuration settings) {
        return true;
    }

    private static FileNotFoundException missing(org.apache.hadoop.fs.Path path, IOException cause) {
        FileNotFoundException missing = new FileNotFoundException("No log file '%s'.".formatted(path));
        missing.initCause(cause);
        return missing;
    }
}
