package io.meshsdk.parquet.internal.pages;

import java.io.IOException;

/** The pages of one column chunk, one after the other. Not thread-safe. */
public interface PageSource {
    /** Says that there is no dictionary. */
    int NO_DICTIONARY = -1;

    /** Returns how many rows the chunk has. */
    long rowCount();

    /** Reads the bytes of the dictionary, before the first page, and returns how many entries it has. */
    int readDictionary(PageSlice into) throws IOException;

    /** Reads the next page. */
    void readPage(Page into) throws IOException;
}
