package io.meshsdk.parquet.internal.pages;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.parquet.io.SeekableInputStream;

/** The bytes of one column chunk, read in few large pieces. Other chunks may be read from the same stream in between. */
final class ChunkBytes extends InputStream {
    private static final int PIECE = 4 * 1024 * 1024;

    private final SeekableInputStream stream;
    private final ChunkArrays arrays;
    private long next;
    private long left;
    private byte[] window;
    private int position;
    private int limit;

    ChunkBytes(SeekableInputStream stream, long start, long length, ChunkArrays arrays) {
        this.stream = stream;
        this.arrays = arrays;
        this.next = start;
        this.left = length;
        this.window = arrays.window(0, 0);
    }

    /** Returns how many bytes of the chunk are still to come. */
    long remaining() {
        return left + limit - position;
    }

    /** Returns the array that taken bytes lie in, until more are taken. */
    byte[] window() {
        return window;
    }

    /** Passes over so many bytes, and returns where in the window they start. */
    int take(int length) throws IOException {
        if (length < 0 || length > remaining()) {
            throw new DamagedPageException("%d bytes where the column has %d left".formatted(length, remaining()));
        }
        if (length > limit - position) {
            fill(length);
        }
        int start = position;
        position += length;
        return start;
    }

    private void fill(int wanted) throws IOException {
        int kept = limit - position;
        System.arraycopy(window, position, window, 0, kept);
        int size = (int) Math.max(wanted, Math.min(PIECE, kept + left));
        window = arrays.window(size, kept);
        int read = (int) Math.min(window.length - kept, left);
        stream.seek(next);
        stream.readFully(window, kept, read);
        next += read;
        left -= read;
        position = 0;
        limit = kept + read;
    }

    @Override
    public int read() throws IOException {
        if (remaining() == 0) {
            throw new EOFException("The column ends inside a page header");
        }
        int at = take(1);
        return window[at] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = (int) Math.min(length, remaining());
        if (read == 0 && length > 0) {
            return -1;
        }
        int start = take(read);
        System.arraycopy(window, start, into, from, read);
        return read;
    }
}
