package io.meshsdk.parquet.internal.nesting;

import io.meshsdk.data.Column;
import java.io.IOException;
import java.util.List;

/** A part of a nested field, which takes a column apart. Not thread-safe. */
sealed interface Part permits LeafPart, StructPart, ListPart, MapPart {
    /** Returns the columns of the file that lie in this part. */
    List<Leaf> leaves();

    /** Returns this part and those in it that are lists or maps, but not those in other lists or maps. */
    List<Repeated> repeated();

    /**
     * Gives what some entries go on to in a column to the columns of the file.
     *
     * @param entries overwritten on the way
     */
    void take(Column column, Entries entries, int rows, LeafSink sink) throws IOException;

    /** A list or a map, and how often it was null. */
    sealed interface Repeated permits ListPart, MapPart {
        /** Returns its name as that of a leaf. */
        String name();

        /** Returns how many rows had none so far. */
        long nulls();
    }
}
