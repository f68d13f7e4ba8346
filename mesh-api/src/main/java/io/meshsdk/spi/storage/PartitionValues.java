package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    /** Returns the values of a table without partition columns. */
    public static PartitionValues none() {
        return NONE;
    }
}
