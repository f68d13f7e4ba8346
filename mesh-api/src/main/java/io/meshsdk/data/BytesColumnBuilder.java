package io.meshsdk.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects byte strings into a {@link BytesColumn}. Not thread-safe; reusable after {@link #reset()}.
 *
 * @since 0.1.0
 */
public final class BytesColumnBuilder {
    private byte[] bytes;
    private int[] offsets;
    private boolean[] nulls;
    private int rows;

    /** Creates a builder with room for some rows; it grows. */
    public BytesColumnBuilder(int expectedRows) {
        int capacity = Math.max(16, expectedRows);
        this.bytes = new byte[capacity * 8];
        this.offsets = new int[capacity + 1];
        this.nulls = new boolean[capacity];
    }

    /** Appends a row of text, or null. */
    public void append(@Nullable String text) {
        if (text == null) {
            appendNull();
        } else {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            append(encoded, 0, encoded.length);
        }
    }

    /** Appends a row of bytes, copied from a range of an array. */
    public void append(byte[] source, int from, int length) {
        growRows();
        int start = offsets[rows];
        if (bytes.length - start < length) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(start, length), grown(bytes.length)));
        }
        System.arraycopy(source, from, bytes, start, length);
        nulls[rows] = false;
        offsets[++rows] = start + length;
    }

    /** Appends a null row. */
    public void appendNull() {
        growRows();
        nulls[rows] = true;
        offsets[rows + 1] = offsets[rows];
        rows++;
    }

    /** Returns the number of rows so far. */
    public int size() {
        return rows;
    }

    /** Returns a column over this builder's buffers: valid until the next {@link #reset()}. */
    public BytesColumn build() {
        return BytesColumn.of(bytes, offsets, Validity.ofNulls(nulls, rows));
    }

    /** Starts over with the same buffers; columns built before become invalid. */
    public void reset() {
        rows = 0;
    }

    private void growRows() {
        if (rows == nulls.length) {
            int capacity = grown(rows);
            offsets = Arrays.copyOf(offsets, capacity + 1);
            nulls = Arrays.copyOf(nulls, capacity);
        }
    }

    private static int grown(int length) {
        return (int) Math.min(Integer.MAX_VALUE - 16L, length * 2L);
    }
}
