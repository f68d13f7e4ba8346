package io.meshsdk.delta.internal.replace;

import java.util.Arrays;

/** Positions of rows in a file, in the order they were found among those that were looked at. */
final class Positions {
    private long[] positions = new long[16];
    private int count;
    private long rows;

    void add(long position) {
        if (count == positions.length) {
            positions = Arrays.copyOf(positions, count * 2);
        }
        positions[count++] = position;
    }

    /** Notes that so many rows more were looked at. */
    void looked(int more) {
        rows += more;
    }

    /** Returns whether every row that was looked at was found, and there was one. */
    boolean areAll() {
        return rows > 0 && count == rows;
    }

    int count() {
        return count;
    }

    long[] toArray() {
        return Arrays.copyOf(positions, count);
    }
}
