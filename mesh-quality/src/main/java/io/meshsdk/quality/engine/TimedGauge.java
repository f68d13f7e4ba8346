package io.meshsdk.quality.engine;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.quality.Effort;
import io.meshsdk.quality.Level;
import io.meshsdk.quality.internal.probe.Gauge;
import io.meshsdk.quality.internal.probe.Means;
import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.probe.RowPositions;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.schema.Schema;
import java.util.List;

/** A gauge and what it takes. For one thread. */
final class TimedGauge {
    private final Gauge gauge;
    private final boolean readsEntries;
    private final int[] columns;
    private final List<String> names;
    private Level level = Level.STATISTICS;
    private long nanos;
    private long bytes;

    TimedGauge(Probe probe, Schema schema, Means means, List<String> names) {
        this.gauge = probe.gauge(schema, means);
        this.readsEntries = probe.readsEntries();
        this.columns = probe.columns().stream().mapToInt(schema::indexOf).toArray();
        this.names = names;
    }

    /** Returns the names of the expectations that it measures. */
    List<String> names() {
        return names;
    }

    void accept(Batch batch, RowPositions rows) {
        long begun = System.nanoTime();
        gauge.accept(batch, rows);
        nanos += System.nanoTime() - begun;
        for (int column : columns) {
            look(batch.column(column));
        }
    }

    private void look(Column column) {
        boolean coded = column instanceof DictionaryColumn;
        Level found = coded && readsEntries ? Level.DICTIONARY : Level.VALUES;
        level = level.compareTo(found) >= 0 ? level : found;
        bytes += bytes(column);
    }

    private static long bytes(Column column) {
        long rows = column.size();
        if (column instanceof LongColumn) {
            return rows * Long.BYTES;
        }
        if (column instanceof IntColumn || column instanceof DictionaryColumn) {
            return rows * Integer.BYTES;
        }
        if (column instanceof BytesColumn texts && rows > 0) {
            return (long) texts.offsets()[(int) rows] - texts.offsets()[0];
        }
        return column instanceof DecimalColumn decimals && !decimals.isCompact()
                ? rows * 2 * Long.BYTES
                : rows * Long.BYTES;
    }

    SlotState finish() {
        return gauge.finish();
    }

    Effort effort() {
        return new Effort(level, nanos, bytes);
    }
}
