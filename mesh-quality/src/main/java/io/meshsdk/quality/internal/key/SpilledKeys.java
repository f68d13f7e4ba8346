package io.meshsdk.quality.internal.key;

import io.meshsdk.quality.internal.state.SpillFile;
import java.nio.ByteBuffer;

/**
 * The keys of a segment in a file: hashes, then distances.
 *
 * @param file the file
 * @param at where they begin
 * @param size how many there are
 */
record SpilledKeys(SpillFile file, long at, int size) implements KeySegment.Keys {
    private static final int HASH_BYTES = 2 * Long.BYTES;

    static SpilledKeys write(KeySlice all, SpillFile file) {
        int size = all.end() - all.start();
        ByteBuffer bytes = ByteBuffer.allocate(size * KeySegment.KEY_BYTES);
        bytes.asLongBuffer().put(all.hashes(), 2 * all.start(), 2 * size);
        bytes.position(HASH_BYTES * size);
        bytes.asIntBuffer().put(all.distances(), all.start(), size);
        return new SpilledKeys(file, file.append(bytes.position(0)), size);
    }

    @Override
    public KeySlice slice(long base, int start, int end) {
        int count = end - start;
        long[] hashes = new long[2 * count];
        int[] distances = new int[count];
        if (count > 0) {
            file.read(at + (long) HASH_BYTES * start, HASH_BYTES * count)
                    .asLongBuffer()
                    .get(hashes);
            file.read(at + (long) HASH_BYTES * size + (long) Integer.BYTES * start, Integer.BYTES * count)
                    .asIntBuffer()
                    .get(distances);
        }
        return new KeySlice(base, hashes, distances, 0, count);
    }
}
