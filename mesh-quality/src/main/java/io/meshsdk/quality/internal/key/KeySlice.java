package io.meshsdk.quality.internal.key;

/** Some keys of a segment: those from one to another, without the last. */
final class KeySlice {
    private final long base;
    private final long[] hashes;
    private final int[] distances;
    private final int start;
    private final int end;

    /**
     * @param base the packed position of the segment's first row
     * @param hashes two words for each key
     * @param distances how far the row of each key is from the base
     */
    KeySlice(long base, long[] hashes, int[] distances, int start, int end) {
        this.base = base;
        this.hashes = hashes;
        this.distances = distances;
        this.start = start;
        this.end = end;
    }

    long[] hashes() {
        return hashes;
    }

    int[] distances() {
        return distances;
    }

    int start() {
        return start;
    }

    /** Returns where the keys end: behind the last one. */
    int end() {
        return end;
    }

    long high(int key) {
        return hashes[2 * key];
    }

    long low(int key) {
        return hashes[2 * key + 1];
    }

    /** Returns the packed position of the row of a key. */
    long row(int key) {
        return base + distances[key];
    }
}
