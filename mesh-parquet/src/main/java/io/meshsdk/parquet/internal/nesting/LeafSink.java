package io.meshsdk.parquet.internal.nesting;

import java.io.IOException;

/** Takes what some rows of a nested column have in the columns of a file. */
public interface LeafSink {
    /** Takes the rows of one column of the file; they are overwritten by those of the next. */
    void write(int leaf, LeafRows rows) throws IOException;
}
