package io.meshsdk.parquet.internal.sorting;

import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.ListColumn;
import io.meshsdk.data.MapColumn;
import io.meshsdk.data.StructColumn;

/** Gives columns without dictionaries. */
final class Decoding {
    private Decoding() {}

    /** Returns the same values, without a dictionary at any depth. */
    static Column of(Column column) {
        if (column instanceof DictionaryColumn coded) {
            return coded.size() == 0 ? of(coded.dictionary().gather(new int[0], 0)) : of(coded.decoded());
        }
        if (column instanceof StructColumn structs) {
            return StructColumn.of(structs.fields().stream().map(Decoding::of).toList(), structs.validity());
        }
        if (column instanceof ListColumn lists) {
            return ListColumn.of(lists.offsets(), of(lists.elements()), lists.validity());
        }
        return column instanceof MapColumn maps
                ? MapColumn.of(maps.offsets(), of(maps.keys()), of(maps.values()), maps.validity())
                : column;
    }
}
