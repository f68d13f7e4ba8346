package io.meshsdk.delta.internal.files;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.hadoop.fs.FSInputStream;

/** Reads a local file; positioned reads do not move the stream, so threads may share it for those. */
final class NioInput extends FSInputStream {
    private final FileChannel channel;
    private long position;

    NioInput(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    @Override
    public void seek(long target) throws IOException {
        if (target < 0 || target > channel.size()) {
            throw new EOFException("Cannot seek to byte %d of %d.".formatted(target, channel.size()));
        }
        position = target;
    }

    @Override
    public long getPos() {
        return position;
    }

    @Override
    public boolean seekToNewSource(long target) {
        return false;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = read(position, into, offset, length);
        position += Math.max(count, 0);
        return count;
    }

    @Override
    public int read(long from, byte[] into, int offset, int length) throws IOException {
        return length == 0 ? 0 : channel.read(ByteBuffer.wrap(into, offset, length), from);
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, channel.size() - position));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
