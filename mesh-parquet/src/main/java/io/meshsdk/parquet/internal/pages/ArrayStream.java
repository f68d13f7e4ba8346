package io.meshsdk.parquet.internal.pages;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.SeekableInputStream;

/** A stream that reads into the arrays of buffers: others read into one of their own, and copy. */
public final class ArrayStream extends DelegatingSeekableInputStream {
    private final SeekableInputStream stream;

    /** Creates a stream over another one, which it closes. */
    public ArrayStream(SeekableInputStream stream) {
        super(stream);
        this.stream = stream;
    }

    @Override
    public long getPos() throws IOException {
        return stream.getPos();
    }

    @Override
    public void seek(long position) throws IOException {
        stream.seek(position);
    }

    @Override
    public void readFully(byte[] into) throws IOException {
        stream.readFully(into);
    }

    @Override
    public void readFully(byte[] into, int from, int length) throws IOException {
        stream.readFully(into, from, length);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return stream.read(into);
    }

    @Override
    public void readFully(ByteBuffer into) throws IOException {
        if (into.hasArray()) {
            stream.readFully(into.array(), into.arrayOffset() + into.position(), into.remaining());
            into.position(into.limit());
        } else {
            stream.readFully(into);
        }
    }
}
