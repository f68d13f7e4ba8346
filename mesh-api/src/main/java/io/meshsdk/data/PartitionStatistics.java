package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the values of a partition without reading them; every figure is exact.
 *
 * @param rowCount the number of rows
 * @param columns by field name; a field without an entry is unknown
 * @since 0.1.0
 */
@CheckReturnValue
public record PartitionStatistics(long rowCount, Map<String, ColumnStatistics> columns) {
    /** Copies the columns in their order. */
    public PartitionStatistics {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Returns what is known about a field. */
    public Optional<ColumnStatistics> column(String field) {
        return Optional.ofNullable(columns.get(field));
    }

    /** What is known about the values of one column: any part may be missing. Sensitive columns have no bounds. */
    public static final class ColumnStatistics {
        private final long nullCount;
        private final @Nullable Object minimum;
        private final @Nullable Object maximum;

        private ColumnStatistics(long nullCount, @Nullable Object minimum, @Nullable Object maximum) {
            this.nullCount = nullCount;
            this.minimum = minimum;
            this.maximum = maximum;
        }

        /** Returns statistics of which nothing is known but how many values are null. */
        public static ColumnStatistics nulls(long count) {
            return new ColumnStatistics(count, null, null);
        }

        /** Returns statistics of which nothing is known. */
        public static ColumnStatistics unknown() {
            return new ColumnStatistics(-1, null, null);
        }

        /** Returns these statistics with exact bounds, in the values that {@link Row} gives; no value is NaN, or each is. */
        public ColumnStatistics between(Object smallest, Object largest) {
            return new ColumnStatistics(nullCount, smallest, largest);
        }

        /** Returns how many values are null, where known. */
        public OptionalLong nullCount() {
            return nullCount < 0 ? OptionalLong.empty() : OptionalLong.of(nullCount);
        }

        /** Returns the smallest value, where known exactly. */
        public Optional<Object> minimum() {
            return Optional.ofNullable(minimum);
        }

        /** Returns the largest value, where known exactly. */
        public Optional<Object> maximum() {
            return Optional.ofNullable(maximum);
        }
    }
}
