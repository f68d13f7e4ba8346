package io.meshsdk.parquet.internal.records;

import io.meshsdk.data.Column;
import java.util.List;

/** A part of a nested column: a leaf, or what holds others. */
sealed interface Part permits LeafPart, StructPart, ListPart, MapPart {
    /** Returns the columns of the file under this part, at least one. */
    List<LeafValues> leaves();

    /** Returns the part of the rows that were read. */
    Column column();

    /** Returns a column of the file whose levels tell how this part is laid out. */
    default LeafValues levels() {
        return leaves().get(0);
    }
}
