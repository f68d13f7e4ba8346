package io.meshsdk.delta.internal.log;

/** Rows of a data file that are deleted without the file being written anew. */
public interface Deletions {
    /** Returns what tells these deletions from others of the same file. */
    String id();

    /** Returns how many rows are deleted. */
    long count();

    /** Returns the positions of the deleted rows in their file, ascending. */
    long[] positions();
}
