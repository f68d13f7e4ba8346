package io.meshsdk.quality.internal.state;

import io.meshsdk.error.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A temporary file for what states hold beyond a limit of bytes in memory. The file is made when it is first needed, readable by its
 * owner only, and deleted by {@link #close()}. Thread-safe.
 */
public final class SpillFile implements AutoCloseable {
    private static final String CLOSED = "the file is closed";

    private final Path folder;
    private final long limit;
    private final AtomicLong held = new AtomicLong();
    private @Nullable Path file;
    private @Nullable FileChannel channel;
    private long length;
    private boolean closed;

    /**
     * Creates a spill.
     *
     * @param folder where the file is made
     * @param limit how many bytes stay in memory
     */
    public SpillFile(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** Returns whether so many bytes more may stay in memory, and counts them if so. */
    public boolean hasRoom(long bytes) {
        if (held.addAndGet(bytes) <= limit) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    /** Writes bytes to the end of the file, and returns where they begin. */
    public synchronized long append(ByteBuffer bytes) {
        try {
            long at = length;
            length += bytes.remaining();
            FileChannel open = open();
            for (long to = at; bytes.hasRemaining(); ) {
                to += open.write(bytes, to);
            }
            return at;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private FileChannel open() throws IOException {
        if (closed) {
            throw new IOException(CLOSED);
        }
        FileChannel open = channel;
        if (open == null) {
            file = Files.createTempFile(folder, "mesh-keys-", ".tmp");
            open = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel = open;
        }
        return open;
    }

    /** Returns bytes of the file. */
    public ByteBuffer read(long at, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            FileChannel open = channel;
            if (open == null) {
                throw new IOException(CLOSED);
            }
            while (bytes.hasRemaining()) {
                if (open.read(bytes, at + bytes.position()) < 0) {
                    throw new IOException("the file ends early");
                }
            }
            return bytes.flip();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private StorageException failure(IOException cause) {
        return new StorageException(
                "Cannot keep states in the temporary folder '%s': %s. Give another folder, or more memory."
                        .formatted(folder, cause.getMessage()),
                cause);
    }

    /** Deletes the file; states that lie in it are of no use any more. Closing twice is harmless. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (channel != null) {
                channel.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
            channel = null;
            file = null;
        } catch (IOException e) {
            throw failure(e);
        }
    }
}
