package io.meshsdk.quality.engine;

import io.meshsdk.quality.RowSample;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The first rows of some set of rows, in the order of partition and row, at most {@link RowSample#LIMIT}: the same
 * whatever the order in which they are offered. A row is packed into one long.
 */
final class FirstRows {
    static final int MAX_PARTITIONS = 1 << 23;
    private static final int ROW_BITS = 40;

    private final long[] rows = new long[RowSample.LIMIT];
    private int size;

    static long pack(int partition, long row) {
        if (row >>> ROW_BITS != 0) {
            throw new IllegalStateException(
                    "Cannot measure partition %d: it has more than 2^%d rows, split it".formatted(partition, ROW_BITS));
        }
        return ((long) partition << ROW_BITS) | row;
    }

    boolean isFull() {
        return size == rows.length;
    }

    /** Returns whether a row offered now would be kept. */
    boolean wants(long row) {
        return !isFull() || row < rows[size - 1];
    }

    void offer(long row) {
        if (!wants(row)) {
            return;
        }
        int at = Arrays.binarySearch(rows, 0, size, row);
        if (at >= 0) {
            return;
        }
        int insert = -at - 1;
        size = Math.min(size + 1, rows.length);
        System.arraycopy(rows, insert, rows, insert + 1, size - insert - 1);
        rows[insert] = row;
    }

    FirstRows with(FirstRows other) {
        FirstRows both = new FirstRows();
        both.offerAll(this);
        both.offerAll(other);
        return both;
    }

    RowSample toSample() {
        List<RowSample.Position> positions = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            positions.add(new RowSample.Position((int) (rows[i] >>> ROW_BITS), rows[i] & ((1L << ROW_BITS) - 1)));
        }
        return new RowSample(positions);
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(rows[i]);
        }
    }

    static FirstRows read(DataInput in) throws IOException {
        FirstRows read = new FirstRows();
        int size = in.readUnsignedByte();
        for (int i = 0; i < size; i++) {
            read.offer(in.readLong());
        }
        return read;
    }

    private void offerAll(FirstRows other) {
        for (int i = 0; i < other.size; i++) {
            offer(other.rows[i]);
        }
    }
}
