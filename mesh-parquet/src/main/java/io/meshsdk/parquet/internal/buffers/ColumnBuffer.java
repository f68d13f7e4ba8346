package io.meshsdk.parquet.internal.buffers;

import io.meshsdk.data.Column;
import io.meshsdk.data.Validity;
import io.meshsdk.parquet.internal.pages.DamagedPageException;
import io.meshsdk.parquet.internal.pages.PageSlice;

/** The values of one column of a batch, in arrays that are filled again for the next one. Not thread-safe. */
public sealed interface ColumnBuffer permits ValueBuffer, CodedBuffer {
    /** Makes room for so many rows, which are filled in their order; what is in the first of them stays. */
    void start(int rows);

    /** Says how many bytes the rows may take, where that depends on their values. */
    default void limit(long bytes) {}

    /** Says which dictionary the entries to copy are of, and how many it has: once, before the first row is filled. */
    default void useDictionary(ColumnBuffer dictionary, int size) {}

    /** Reads so many plain values into the rows from one on. */
    void readPlain(PageSlice page, int row, int count);

    /** Copies byte strings of some lengths, which lie end to end, into the rows from one on. */
    default void readEach(byte[] bytes, int start, int[] lengths, int row, int count) {
        throw new DamagedPageException("byte strings in a column of numbers");
    }

    /** Copies entries of a dictionary, which is a buffer of the same kind, into the rows from one on. */
    void copy(ColumnBuffer dictionary, int[] entries, int row, int count);

    /** Moves the values of some rows, filled without a gap, to those that are not null. */
    void spread(boolean[] nulls, int from, int length, int values);

    /** Returns the rows as a column over the arrays of this buffer. */
    Column column(Validity validity);
}
