package io.meshsdk.parquet.internal.sorting;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.ListColumn;
import io.meshsdk.data.MapColumn;
import io.meshsdk.data.StructColumn;

/** Tells how much memory columns take. */
final class Sizes {
    private Sizes() {}

    /** Returns about how many bytes the values take. */
    static long of(Column column) {
        long rows = column.size();
        if (column instanceof BytesColumn texts) {
            return texts.offsets()[texts.size()] + rows * Integer.BYTES;
        }
        if (column instanceof StructColumn structs) {
            return structs.fields().stream().mapToLong(Sizes::of).sum() + rows;
        }
        if (column instanceof ListColumn lists) {
            return of(lists.elements()) + rows * Integer.BYTES;
        }
        if (column instanceof MapColumn maps) {
            return of(maps.keys()) + of(maps.values()) + rows * Integer.BYTES;
        }
        if (column instanceof DecimalColumn decimals) {
            return rows * (decimals.isCompact() ? Long.BYTES : 2 * Long.BYTES);
        }
        return rows * (column instanceof BooleanColumn ? 1 : Long.BYTES);
    }
}
