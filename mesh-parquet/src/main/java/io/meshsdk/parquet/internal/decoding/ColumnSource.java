package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.data.Column;
import java.io.IOException;

/** Gives the values of one field, some rows at a time, in buffers that the next rows overwrite. Not thread-safe. */
public interface ColumnSource {
    /** Returns the next so many rows. */
    Column read(int rows) throws IOException;

    /** Returns which page is being read, as a message names it. */
    String place();
}
