package io.meshsdk.quality.filter;

import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What statistics say of a column: whether nulls and values may be there, and what the values lie between. */
record KnownColumn(
        boolean hasNulls,
        boolean hasValues,
        @Nullable Object least,
        @Nullable Object most) {
    static KnownColumn of(PartitionStatistics statistics, String name) {
        ColumnStatistics column = statistics.column(name).orElseGet(ColumnStatistics::unknown);
        long nulls = column.nullCount().orElse(-1);
        Object least = column.minimum().orElse(null);
        Object most = column.maximum().orElse(null);
        return new KnownColumn(nulls != 0, nulls != statistics.rowCount(), least, most);
    }

    /** Returns the truths of a comparison, of null and of what values have between bounds. */
    Truths truths(BiFunction<Object, Object, Truths> between) {
        Truths ofNull = hasNulls ? Truths.UNKNOWN : Truths.NONE;
        return hasValues ? ofNull.or(ofValues(between)) : ofNull;
    }

    private Truths ofValues(BiFunction<Object, Object, Truths> between) {
        return least == null || most == null ? Truths.DECIDED : between.apply(least, most);
    }
}
