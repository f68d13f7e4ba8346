package io.meshsdk.delta.internal.logstore;

import io.delta.storage.HadoopFileSystemLogStore;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;

/**
 * Keeps the log of a table in an object store that creates an object only where none is, when asked to: of two writers of
 * one version exactly one wins, wherever they run. Made by the Delta libraries, hence public with a public constructor.
 */
public final class ConditionalPutLogStore extends HadoopFileSystemLogStore {
    static final String CAPABILITY = CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;

    private static final int MOST_TRIES = 5;

    /** Creates the store. */
    public ConditionalPutLogStore(Configuration settings) {
        super(settings);
    }

    /**
     * Writes a log file that nobody sees before it is whole.
     *
     * @throws FileAlreadyExistsException if the file exists and must not be overwritten
     * @throws UncertainWriteException if the store did not tell whether it took the file
     */
    @Override
    public void write(Path path, Iterator<String> lines, Boolean overwrite, Configuration settings) throws IOException {
        FileSystem files = path.getFileSystem(settings);
        byte[] bytes = bytes(lines);
        if (overwrite) {
            WholeFile.write(files.create(path, true), bytes);
            return;
        }
        if (!files.hasPathCapability(path, CAPABILITY)) {
            throw new IOException(LogStores.withoutCondition(path));
        }
        publish(files, path, bytes);
    }

    static byte[] bytes(Iterator<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEachRemaining(line -> text.append(line).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void publish(FileSystem files, Path path, byte[] bytes) throws IOException {
        for (int tries = 1; ; tries++) {
            FSDataOutputStream out = create(files, path);
            WholeFile.fill(out, bytes);
            try {
                out.close();
                return;
            } catch (AccessDeniedException e) {
                throw e;
            } catch (IOException e) {
                if (isTaken(files, path, bytes, e)) {
                    return;
                }
                if (tries == MOST_TRIES || e instanceof InterruptedIOException) {
                    throw uncertain(path, e);
                }
            }
        }
    }

    private static FSDataOutputStream create(FileSystem files, Path path) throws IOException {
        FSDataOutputStreamBuilder<?, ?> builder = files.createFile(path);
        builder.recursive();
        builder.must(CAPABILITY, true);
        return builder.build();
    }

    /** Returns whether the file is there and ours: a store may have taken it, answered twice, and refused the second try. */
    private static boolean isTaken(FileSystem files, Path path, byte[] bytes, IOException failure) throws IOException {
        Optional<byte[]> found;
        try {
            found = read(files, path);
        } catch (IOException e) {
            failure.addSuppressed(e);
            throw uncertain(path, failure);
        }
        if (found.isPresent() && !Arrays.equals(found.get(), bytes)) {
            FileAlreadyExistsException taken = new FileAlreadyExistsException(path.toString());
            taken.initCause(failure);
            throw taken;
        }
        return found.isPresent();
    }

    private static Optional<byte[]> read(FileSystem files, Path path) throws IOException {
        try (FSDataInputStream in = files.open(path)) {
            return Optional.of(in.readAllBytes());
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    private static UncertainWriteException uncertain(Path path, IOException cause) {
        return new UncertainWriteException("No answer whether log file '%s' was taken".formatted(path), cause);
    }

    /** Returns whether readers may see half a file: no, an object appears when it is whole. */
    @Override
    public Boolean isPartialWriteVisible(Path path, Configuration settings) {
        return false;
    }
}
