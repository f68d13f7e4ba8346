package io.meshsdk.quality.internal.state;

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
public final class FirstRows {
    public static final int MAX_PARTITIONS = 1 << 23;
    private static final int ROW_BITS = 40;

    private final long[] rows = new long[RowSample.LIMIT];
    private int size;

    /** Packs a row into one word, which orders as rows do. */
    public static long pack(int partition, long row) {
        if (row >>> ROW_BITS != 0) {
            throw new IllegalStateException(
                    "Cannot measure partition %d: it has more than 2^%d rows, split it".formatted(partition, ROW_BITS));
        }
        return ((long) partition << ROW_BITS) | row;
    }

    /** Returns the partition of a packed row. */
    public static int partition(long row) {
        return (int) (row >>> ROW_BITS);
    }

    /** Returns the number of a partition whose rows are so much further on. */
    public static int moved(int partition, long distance) {
        return partition + (int) (distance >> ROW_BITS);
    }

    /** Returns how far rows of one partition are from those of another. */
    public static long distance(int fromPartition, int toPartition) {
        return ((long) toPartition - fromPartition) << ROW_BITS;
    }

    /** Returns whether there are as many rows as are kept. */
    public boolean isFull() {
        return size == rows.length;
    }

    /** Returns whether a row offered now would be kept. */
    public boolean wants(long row) {
        return !isFull() || row < rows[size - 1];
    }

    /** Takes a row, if it is among the first. */
    public void offer(long row) {
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

    /** Returns the first rows of both. */
    public FirstRows with(FirstRows other) {
        FirstRows both = new FirstRows();
        both.offerAll(this);
        both.offerAll(other);
        return both;
    }

    /** Returns the same rows at positions so much further on. */
    public FirstRows moved(long distance) {
        FirstRows moved = new FirstRows();
        for (int i = 0; i < size; i++) {
            moved.offer(rows[i] + distance);
        }
        return moved;
    }

    /** Returns the rows as positions. */
    public RowSample toSample() {
        List<RowSample.Position> positions = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            positions.add(new RowSample.Position((int) (rows[i] >>> ROW_BITS), rows[i] & ((1L << ROW_BITS) - 1)));
        }
        return new RowSample(positions);
    }

    /** Writes the rows. */
    public void write(DataOutput out) throws IOException {
        out.writeByte(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(rows[i]);
        }
    }

    /** Reads rows that were written. */
    public static FirstRows read(DataInput in) throws IOException {
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
