package io.meshsdk.parquet.internal.buffers;

import org.apache.parquet.column.ColumnReader;

/** A buffer that takes what parquet-java decodes too. Not thread-safe. */
public sealed interface ValueBuffer extends ColumnBuffer
        permits BooleanBuffer, IntBuffer, LongBuffer, FloatBuffer, DoubleBuffer, DecimalBuffer, BytesBuffer {
    /** Reads the value that parquet-java stands at into a row. */
    void read(ColumnReader values, int row);
}
