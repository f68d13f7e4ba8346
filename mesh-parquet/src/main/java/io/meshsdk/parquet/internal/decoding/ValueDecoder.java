package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.parquet.internal.buffers.ColumnBuffer;
import io.meshsdk.parquet.internal.pages.PageSlice;

/** Reads the values of pages of one encoding. Kept for the pages of a column. Not thread-safe. */
interface ValueDecoder {
    /**
     * Goes to the values of a page.
     *
     * @param values their bytes, which are this decoder's from here on
     * @param most how many values there are at most: the rows of the page
     */
    void start(PageSlice values, int most);

    /** Reads the next so many values into the rows from one on. */
    void read(ColumnBuffer into, int row, int count);
}
