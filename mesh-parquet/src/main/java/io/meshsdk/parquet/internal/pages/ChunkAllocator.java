package io.meshsdk.parquet.internal.pages;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.jspecify.annotations.Nullable;

/** Gives parquet-java arrays for the bytes of column chunks, first those that it has given back. Not thread-safe. */
final class ChunkAllocator implements ByteBufferAllocator {
    // What parquet-java reads at once.
    private static final int LARGEST = 8 * 1024 * 1024;

    private final Map<Integer, Deque<byte[]>> free = new HashMap<>();

    @Override
    public ByteBuffer allocate(int size) {
        int length = lengthFor(size);
        byte @Nullable [] found = free(length).pollFirst();
        return ByteBuffer.wrap(found == null ? new byte[length] : found, 0, size)
                .slice();
    }

    /** Returns a power of two, so that chunks of about one size share arrays. */
    private static int lengthFor(int size) {
        return size <= 1 || size > LARGEST ? size : Integer.highestOneBit(size - 1) << 1;
    }

    private Deque<byte[]> free(int length) {
        return free.computeIfAbsent(length, key -> new ArrayDeque<>());
    }

    @Override
    public void release(ByteBuffer buffer) {
        byte[] array = buffer.array();
        if (buffer.arrayOffset() == 0 && array.length <= LARGEST) {
            free(array.length).addFirst(array);
        }
    }

    @Override
    public boolean isDirect() {
        return false;
    }
}
