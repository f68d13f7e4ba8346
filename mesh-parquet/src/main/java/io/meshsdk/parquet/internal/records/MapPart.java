package io.meshsdk.parquet.internal.records;

import io.meshsdk.data.Column;
import io.meshsdk.data.MapColumn;
import io.meshsdk.parquet.internal.pages.DamagedPageException;
import java.util.List;
import java.util.stream.Stream;

/** A map. */
record MapPart(Part key, Part value, Level level) implements Part {
    @Override
    public List<LeafValues> leaves() {
        return Stream.concat(key.leaves().stream(), value.leaves().stream()).toList();
    }

    @Override
    public Column column() {
        Slots slots = Slots.ofRepeated(levels(), level);
        Column keys = Slots.requireSize(key.column(), slots.elements());
        Column values = Slots.requireSize(value.column(), slots.elements());
        if (keys.validity().hasNulls()) {
            throw new DamagedPageException("a map with a key that is null");
        }
        return MapColumn.of(slots.offsets(), keys, values, slots.validity());
    }
}
