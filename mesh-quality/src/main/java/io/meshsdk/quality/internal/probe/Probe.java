package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.schema.Schema;
import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What is measured of rows, with a state of its own. Equal probes see the same and share a state. Immutable. */
public interface Probe {
    /** Returns the columns that are read. */
    List<String> columns();

    /** Returns a gauge for batches of a schema that holds the columns. */
    Gauge gauge(Schema schema);

    /** Returns a gauge that may use more than memory and one look. */
    default Gauge gauge(Schema schema, Means means) {
        return gauge(schema);
    }

    /** Returns the state of no rows. */
    SlotState none();

    /** Returns the state that was written to bytes. */
    SlotState read(DataInput in) throws IOException;

    /** Returns whether entries of dictionaries are looked at once, and not the rows that hold them. */
    default boolean readsEntries() {
        return false;
    }

    /** Returns what its states depend on beside the rows, the fields and the check, in words; empty where it is nothing. */
    default String basis() {
        return "";
    }

    /**
     * Returns the state of a partition of which only statistics are known; empty where they are not enough.
     *
     * @param schema the fields, as {@link #gauge} gets them
     */
    default Optional<SlotState> answer(PartitionStatistics statistics, Schema schema) {
        return Optional.empty();
    }
}
