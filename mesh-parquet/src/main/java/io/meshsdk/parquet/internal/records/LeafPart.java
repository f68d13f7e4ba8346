package io.meshsdk.parquet.internal.records;

import io.meshsdk.data.Column;
import java.util.List;

/** A value. */
record LeafPart(LeafValues values, Level level) implements Part {
    @Override
    public List<LeafValues> leaves() {
        return List.of(values);
    }

    @Override
    public Column column() {
        return values.column(level.slot());
    }
}
