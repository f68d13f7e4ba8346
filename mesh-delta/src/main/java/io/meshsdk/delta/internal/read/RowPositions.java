package io.meshsdk.delta.internal.read;

import java.util.Arrays;

/** Where the rows of a batch lie in their file, whose deleted rows are in no batch. For one thread. */
public final class RowPositions {
    private final long[] deleted;
    private long[] positions = new long[0];
    private long next;

    RowPositions(long[] deleted) {
        this.deleted = deleted;
    }

    /** Goes on to the next batch of the file, which has so many rows. */
    void advance(int rows) {
        if (positions.length < rows) {
            positions = new long[rows];
        }
        for (int row = 0; row < rows; row++) {
            while (Arrays.binarySearch(deleted, next) >= 0) {
                next++;
            }
            positions[row] = next++;
        }
    }

    /** Returns the position in the file, from 0, of a row of the batch. */
    public long at(int row) {
        return positions[row];
    }
}
