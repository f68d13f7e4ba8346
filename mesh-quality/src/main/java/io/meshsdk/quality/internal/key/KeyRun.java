package io.meshsdk.quality.internal.key;

import io.meshsdk.quality.internal.state.FirstRows;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Keys that ascend strictly from row to row, so that none repeats among them: only the ends are kept. */
final class KeyRun {
    private final long base;
    private final byte[] first;
    private final byte[] last;
    private final long size;
    private final boolean hashed;

    /**
     * @param base the packed position of the first row
     * @param first the first key, in bytes that order as keys do
     * @param last the last key
     * @param size how many keys there are
     */
    KeyRun(long base, byte[] first, byte[] last, long size) {
        this(base, first, last, size, false);
    }

    private KeyRun(long base, byte[] first, byte[] last, long size, boolean hashed) {
        this.base = base;
        this.first = first;
        this.last = last;
        this.size = size;
        this.hashed = hashed;
    }

    long base() {
        return base;
    }

    int partition() {
        return FirstRows.partition(base);
    }

    byte[] first() {
        return first;
    }

    long size() {
        return size;
    }

    byte[] last() {
        return last;
    }

    /** Returns whether those of its keys that another run may have were hashed. */
    boolean isHashed() {
        return hashed;
    }

    /** Returns whether all keys are below those of another run. */
    boolean isBelow(KeyRun other) {
        return Arrays.compareUnsigned(last, other.first) < 0;
    }

    /** Returns whether the last key is below that of another run. */
    boolean endsBelow(KeyRun other) {
        return Arrays.compareUnsigned(last, other.last) < 0;
    }

    KeyRun hashedToo() {
        return new KeyRun(base, first, last, size, true);
    }

    KeyRun moved(long distance) {
        return new KeyRun(base + distance, first, last, size, hashed);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(base);
        writeBytes(first, out);
        writeBytes(last, out);
        out.writeLong(size);
        out.writeBoolean(hashed);
    }

    static KeyRun read(DataInput in) throws IOException {
        return new KeyRun(in.readLong(), readBytes(in), readBytes(in), in.readLong(), in.readBoolean());
    }

    private static void writeBytes(byte[] bytes, DataOutput out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
