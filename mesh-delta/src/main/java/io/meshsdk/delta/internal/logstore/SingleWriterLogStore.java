package io.meshsdk.delta.internal.logstore;

import io.delta.storage.HadoopFileSystemLogStore;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Iterator;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Keeps the log of a table in an object store that cannot create on condition: looks whether a name is free, then takes it.
 * Safe for the threads of one process; a second process that writes may replace its commits. Never chosen by ourselves.
 */
public final class SingleWriterLogStore extends HadoopFileSystemLogStore {
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    /** Creates the store. */
    public SingleWriterLogStore(Configuration settings) {
        super(settings);
    }

    /**
     * Writes a log file that nobody sees before it is whole.
     *
     * @throws FileAlreadyExistsException if the file exists and must not be overwritten
     */
    @Override
    public void write(Path path, Iterator<String> lines, Boolean overwrite, Configuration settings) throws IOException {
        FileSystem files = path.getFileSystem(settings);
        byte[] bytes = ConditionalPutLogStore.bytes(lines);
        IN_THIS_PROCESS.lock();
        try {
            if (!overwrite && files.exists(path)) {
                throw new FileAlreadyExistsException(path.toString());
            }
            put(files, path, bytes);
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    // Nobody knows whether a store that failed to answer keeps what it got.
    private static void put(FileSystem files, Path path, byte[] bytes) throws IOException {
        FSDataOutputStream file = files.create(path, true);
        try {
            WholeFile.write(file, bytes);
        } catch (IOException e) {
            throw new UncertainWriteException("The store did not say whether it keeps '%s'".formatted(path), e);
        }
    }

    /** Returns whether readers may see half a file: no, an object appears when it is whole. */
    @Override
    public Boolean isPartialWriteVisible(Path path, Configuration settings) {
        return false;
    }
}
