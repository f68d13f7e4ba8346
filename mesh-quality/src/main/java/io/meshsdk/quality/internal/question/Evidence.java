package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.state.SlotState;
import java.util.List;
import java.util.SortedMap;

/** What was measured, as far as one expectation speaks of it: its rows and its scope. */
public interface Evidence {
    /** Returns the state of a probe over the rows that are spoken of. */
    SlotState state(Probe probe);

    /** Returns the state of a probe over the published rows, which are those that can be pointed at. */
    SlotState published(Probe probe);

    /** Returns the state of a probe over the rows of the table that are spoken of beside the published ones. */
    SlotState existing(Probe probe);

    /** Returns how many rows were published. */
    long rowCount();

    /** Returns the columns that came, in their order, of each source; empty where no source is known. */
    List<List<OfferedColumn>> offered();

    /** Returns how the published rows break the schema. */
    SchemaBreaks schemaBreaks();

    /**
     * How rows break a schema.
     *
     * @param differences how the columns that came differ
     * @param misfits how many values did not fit, by field
     * @param misfitRows where the first of them are
     */
    record SchemaBreaks(
            List<String> differences,
            SortedMap<String, Long> misfits,
            io.meshsdk.quality.internal.state.FirstRows misfitRows) {}
}
