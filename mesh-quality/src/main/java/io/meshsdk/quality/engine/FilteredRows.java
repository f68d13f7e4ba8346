package io.meshsdk.quality.engine;

import io.meshsdk.data.Batch;
import io.meshsdk.quality.internal.probe.RowPositions;
import io.meshsdk.quality.internal.rule.RowFilter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gauges that see the same rows: all, or those that one filter lets through. For one thread. */
final class FilteredRows {
    private final @Nullable RowFilter filter;
    private final List<TimedGauge> gauges = new ArrayList<>();

    FilteredRows(@Nullable RowFilter filter) {
        this.filter = filter;
    }

    void add(TimedGauge gauge) {
        gauges.add(gauge);
    }

    void accept(Batch batch, RowPositions rows, @Nullable BrokenRows broken) {
        if (filter == null) {
            all(batch, rows, broken);
            return;
        }
        int[] positions = new int[batch.rowCount()];
        int count = filter.select(batch, positions);
        if (count == batch.rowCount()) {
            all(batch, rows, broken);
        } else if (count > 0) {
            all(batch.gather(positions, count), rows.select(positions), broken);
        }
    }

    private void all(Batch batch, RowPositions rows, @Nullable BrokenRows broken) {
        for (TimedGauge gauge : gauges) {
            gauge.accept(batch, broken == null ? rows : rows.collecting(broken.of(gauge.names())));
        }
    }
}
