package io.meshsdk.parquet.internal.nesting;

import io.meshsdk.data.Column;
import java.io.IOException;
import java.util.List;

/**
 * Values that lie in one column of the file.
 *
 * @param leaf what lies there
 * @param number its number among the leaves of the field
 * @param nullness whether there is a level for nulls
 */
record LeafPart(Leaf leaf, int number, Nullness nullness) implements Part {
    @Override
    public List<Leaf> leaves() {
        return List.of(leaf);
    }

    @Override
    public List<Repeated> repeated() {
        return List.of();
    }

    @Override
    public void take(Column column, Entries entries, int rows, LeafSink sink) throws IOException {
        nullness.define(entries, column, leaf.name());
        sink.write(number, LeafRows.of(entries, column, rows));
    }
}
