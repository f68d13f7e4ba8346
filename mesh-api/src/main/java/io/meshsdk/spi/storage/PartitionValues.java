package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.quality.filter.Filter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that all rows of a file share in the partition columns of its table, in their order. A value is what
 * {@link io.meshsdk.data.Row} gives for the column's type, or null.
 *
 * @param values as many as there are partition columns
 * @since 0.1.0
 */
@CheckReturnValue
public record PartitionValues(List<? extends @Nullable Object> values) {
    private static final PartitionValues NONE = new PartitionValues(List.of());

    /** Copies the values. */
    public PartitionValues {
        values = Collections.unmodifiableList(new ArrayList<@Nullable Object>(values));
    }

    /**
     * Returns whether a filter of partition columns holds for rows of these values.
     *
     * @param columns the names of the partition columns, in their order
     * @throws IllegalArgumentException if there are not as many values, or the filter reads another column
     */
    public boolean match(Filter filter, List<String> columns) {
        if (columns.size() != values.size() || !columns.containsAll(filter.columns())) {
            throw new IllegalArgumentException(
                    "Invalid filter '%s': it may read the partition columns %s, of which %d values are there"
                            .formatted(filter.text(), columns, values.size()));
        }
        Map<String, ColumnStatistics> known = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = values.get(i);
            known.put(
                    columns.get(i),
                    value == null
                            ? ColumnStatistics.nulls(1)
                            : ColumnStatistics.nulls(0).between(value, value));
        }
        return filter.mayHold(new PartitionStatistics(1, known));
    }

    /** Returns the values of a table without partition columns. */
    public static PartitionValues none() {
        return NONE;
    }
}
