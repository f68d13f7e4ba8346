package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.data.Column;
import io.meshsdk.data.Validity;
import org.apache.parquet.column.values.ValuesReader;

/** The values of one column of a batch, in arrays that are filled again for the next one. Not thread-safe. */
sealed interface ColumnBuffer
        permits BooleanBuffer, IntBuffer, LongBuffer, FloatBuffer, DoubleBuffer, DecimalBuffer, BytesBuffer {
    /** Makes room for so many rows, and forgets those before. */
    void start(int rows);

    /** Reads so many plain values into the rows from one on. */
    void readPlain(PageSlice page, int row, int count);

    /** Reads one value of any encoding. */
    void read(ValuesReader values, int row);

    /** Copies an entry of a dictionary, which is a buffer of the same kind. */
    void copy(ColumnBuffer dictionary, int entry, int row);

    /** Passes over a row that is null. Rows are filled in their order. */
    default void skip(int row) {}

    /** Returns the rows as a column over the arrays of this buffer. */
    Column column(Validity validity);
}
