package io.meshsdk.quality.engine;

import io.meshsdk.quality.filter.Filter;
import io.meshsdk.quality.internal.probe.NullsProbe;
import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.probe.RowsProbe;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What keeps a state: a probe of all rows, or of those that a filter lets through.
 *
 * @param filter the filter, where there is one
 * @param probe the probe
 */
record Slot(Optional<Filter> filter, Probe probe) {
    /** Returns whether every state counts it anyway. */
    boolean isCounted() {
        return filter.isEmpty() && (probe instanceof NullsProbe || probe instanceof RowsProbe);
    }

    /** Returns the columns that are read. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(probe.columns());
        filter.ifPresent(some -> columns.addAll(some.columns()));
        return columns;
    }
}
