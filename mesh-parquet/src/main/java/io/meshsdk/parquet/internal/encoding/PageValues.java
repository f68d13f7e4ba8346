package io.meshsdk.parquet.internal.encoding;

import io.meshsdk.data.Column;
import org.apache.parquet.column.Encoding;
import org.jspecify.annotations.Nullable;

/** Encodes the values of one column, page by page, over the length of a column chunk. Not thread-safe. */
sealed interface PageValues permits NumberValues, BytesValues, BooleanValues {
    /** The most rows of a page. */
    int PAGE_ROWS = 20_000;

    /** The most rows that are added at once. */
    int SLICE_ROWS = 2_048;

    /** Learns that the columns added from here on come from another batch, whose buffers may be those of the last. */
    default void startBatch() {}

    /** Adds rows from a position on, as many of them as the page takes, at least one; returns the row behind them. */
    int add(Column column, int from, int to);

    /** Returns whether the page must end here. */
    boolean endsPage();

    /** Returns about how many bytes wait for the end of the page or the chunk. */
    long bufferedBytes();

    /** Returns the bounds of the values on the page. */
    Bounds bounds();

    /** Appends the values of the page, starts the next, and returns how they are encoded. */
    Encoding finishPage(ByteSink out);

    /** Returns the dictionary of the chunk, where a page refers to one, and starts the next chunk. */
    @Nullable
    Entries finishChunk();

    /** The entries of a dictionary, as plain values. */
    record Entries(ByteSink plain, int count) {}
}
