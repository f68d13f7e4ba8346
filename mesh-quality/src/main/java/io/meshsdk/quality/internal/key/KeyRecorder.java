package io.meshsdk.quality.internal.key;

import io.meshsdk.quality.internal.state.SpillFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects hashed keys of one partition, in the order of their rows, into segments. */
final class KeyRecorder {
    private static final int SMALLEST = 256;

    private final List<KeySegment> segments = new ArrayList<>();
    private final @Nullable SpillFile spill;
    private long[] hashes = new long[2 * SMALLEST];
    private int[] distances = new int[SMALLEST];
    private long base;
    private int size;

    /**
     * @param spill where segments go that memory has no room for; without it there is always room
     */
    KeyRecorder(@Nullable SpillFile spill) {
        this.spill = spill;
    }

    void add(long high, long low, long row) {
        if (size > 0 && row - base > Integer.MAX_VALUE) {
            seal();
        }
        if (size == distances.length) {
            makeRoom();
        }
        if (size == 0) {
            base = row;
        }
        hashes[2 * size] = high;
        hashes[2 * size + 1] = low;
        distances[size++] = (int) (row - base);
    }

    KeyHashes finish() {
        seal();
        return new KeyHashes(segments);
    }

    private void makeRoom() {
        if (size < KeySegment.CAPACITY) {
            hashes = Arrays.copyOf(hashes, 2 * hashes.length);
            distances = Arrays.copyOf(distances, 2 * distances.length);
        } else {
            seal();
        }
    }

    private void seal() {
        if (size > 0) {
            KeySegment segment = KeySegment.of(base, hashes, distances, size);
            segments.add(spill == null ? segment : segment.heldBy(spill));
            size = 0;
        }
    }
}
