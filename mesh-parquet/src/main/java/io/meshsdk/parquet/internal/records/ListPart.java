package io.meshsdk.parquet.internal.records;

import io.meshsdk.data.Column;
import io.meshsdk.data.ListColumn;
import java.util.List;

/** A list. */
record ListPart(Part element, Level level) implements Part {
    @Override
    public List<LeafValues> leaves() {
        return element.leaves();
    }

    @Override
    public Column column() {
        Slots slots = Slots.ofRepeated(levels(), level);
        Column elements = Slots.requireSize(element.column(), slots.elements());
        return ListColumn.of(slots.offsets(), elements, slots.validity());
    }
}
