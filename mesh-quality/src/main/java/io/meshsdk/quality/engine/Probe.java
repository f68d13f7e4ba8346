package io.meshsdk.quality.engine;

import io.meshsdk.schema.Schema;
import java.io.DataInput;
import java.io.IOException;

/** A compiled check that keeps a state of its own. Immutable. */
interface Probe {
    /** Returns a gauge for batches of a schema that holds the columns of the check. */
    Gauge gauge(Schema schema);

    /** Returns the state of no rows. */
    SlotState none();

    SlotState read(DataInput in) throws IOException;
}
