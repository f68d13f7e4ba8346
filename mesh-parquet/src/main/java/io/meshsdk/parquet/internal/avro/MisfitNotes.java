package io.meshsdk.parquet.internal.avro;

import io.meshsdk.data.Misfits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What did not fit, batch by batch. Not thread-safe. */
final class MisfitNotes {
    private static final String NO_SUCH_FIELD = "no such field";

    private final List<Misfits.Misfit> sample = new ArrayList<>();
    private final Map<String, Long> totals = new HashMap<>();
    private long row;

    /** Goes to the next row. */
    void endRow() {
        row++;
    }

    long row() {
        return row;
    }

    void misfit(Place place, Object value) {
        note(place.field(), place.within(place.type().name()), value.getClass().getName());
    }

    /** Notes a field of a record that has no place in the struct, or in the rows. */
    void unknown(Place struct, String found) {
        note(
                struct.field().isEmpty() ? Misfits.UNDECLARED : struct.field(),
                struct.field().isEmpty() ? NO_SUCH_FIELD : NO_SUCH_FIELD + " in " + struct.path(),
                found);
    }

    private void note(String field, String expected, String found) {
        totals.merge(field, 1L, Long::sum);
        if (sample.size() < Misfits.SAMPLE_LIMIT) {
            sample.add(new Misfits.Misfit(row, field, expected, found));
        }
    }

    /** Returns what was noted, and forgets it. */
    Misfits drain() {
        if (totals.isEmpty()) {
            return Misfits.none();
        }
        Misfits found = new Misfits(totals, sample);
        totals.clear();
        sample.clear();
        return found;
    }
}
