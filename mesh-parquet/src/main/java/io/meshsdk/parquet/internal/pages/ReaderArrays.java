package io.meshsdk.parquet.internal.pages;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.jspecify.annotations.Nullable;

/** The arrays of one reader at a time: none of them is seen in a batch. */
public final class ReaderArrays {
    private final Map<String, ChunkArrays> byColumn = new HashMap<>();
    private final List<ChunkArrays> byCodec = new ArrayList<>();
    private final ChunkAllocator chunks = new ChunkAllocator();

    private ReaderArrays() {}

    ChunkArrays of(String column) {
        return byColumn.computeIfAbsent(column, name -> new ChunkArrays());
    }

    /** Returns the arrays of the codec with a number, from 0: parquet-java has a codec for each column. */
    ChunkArrays ofCodec(int number) {
        while (byCodec.size() <= number) {
            byCodec.add(new ChunkArrays());
        }
        return byCodec.get(number);
    }

    /** Returns what gives parquet-java arrays for what it reads. */
    public ByteBufferAllocator chunks() {
        return chunks;
    }

    /** Keeps the arrays of finished readers for the next ones, for as long as there is memory. Thread-safe. */
    public static final class Pool {
        private final Deque<SoftReference<ReaderArrays>> free = new ConcurrentLinkedDeque<>();

        /** Creates a pool without arrays. */
        public Pool() {}

        /** Returns arrays that nobody else has. */
        public ReaderArrays take() {
            for (@Nullable SoftReference<ReaderArrays> next = free.pollFirst(); next != null; next = free.pollFirst()) {
                ReaderArrays found = next.get();
                if (found != null) {
                    return found;
                }
            }
            return new ReaderArrays();
        }

        /** Takes back what a reader needs no more. */
        public void give(ReaderArrays arrays) {
            free.addFirst(new SoftReference<>(arrays));
        }
    }
}
