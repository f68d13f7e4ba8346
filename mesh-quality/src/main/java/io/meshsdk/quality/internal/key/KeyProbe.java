package io.meshsdk.quality.internal.key;

import io.meshsdk.data.Batch;
import io.meshsdk.quality.internal.probe.Gauge;
import io.meshsdk.quality.internal.probe.Means;
import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.probe.RowPositions;
import io.meshsdk.quality.internal.probe.ValueSpans;
import io.meshsdk.quality.internal.state.FirstRows;
import io.meshsdk.schema.Schema;
import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the keys of rows.
 *
 * @param columns the key
 * @param nulls what a null in it means
 */
public record KeyProbe(List<String> columns, NullKeys nulls) implements Probe {
    /** Makes a probe of rows without a null in their key. */
    public KeyProbe(List<String> columns) {
        this(columns, NullKeys.LEAVE);
    }

    @Override
    public Gauge gauge(Schema schema) {
        return gauge(schema, Means.PLAIN);
    }

    @Override
    public Gauge gauge(Schema schema, Means means) {
        int[] indexes = columns.stream().mapToInt(schema::indexOf).toArray();
        boolean proving = means.proves() && indexes.length == 1;
        RowKeys keys = new RowKeys(indexes, nulls, means.hashes());
        return new KeyGauge(indexes, keys, new KeyRecorder(means.spill()), proving, means.spans());
    }

    @Override
    public KeyHashes none() {
        return KeyHashes.NONE;
    }

    @Override
    public KeyHashes read(DataInput in) throws IOException {
        return KeyHashes.read(in);
    }

    private static final class KeyGauge implements Gauge {
        private final int[] indexes;
        private final RowKeys keys;
        private final KeyRecorder recorder;
        private final @Nullable ValueSpans spans;
        private @Nullable RunTracker run;
        private int unproven = -1;

        KeyGauge(int[] indexes, RowKeys keys, KeyRecorder recorder, boolean proving, @Nullable ValueSpans spans) {
            this.indexes = indexes;
            this.keys = keys;
            this.recorder = recorder;
            this.run = proving ? new RunTracker() : null;
            this.spans = spans;
        }

        @Override
        public void accept(Batch batch, RowPositions rows) {
            if (unproven >= 0 || (run != null && isProven(run, batch, rows))) {
                return;
            }
            List<SpanRows.Range> ranges = ranges(batch);
            if (!ranges.isEmpty()) {
                keys.hash(batch);
                ranges.forEach(range -> record(range, rows));
            }
        }

        private List<SpanRows.Range> ranges(Batch batch) {
            return spans == null
                    ? List.of(new SpanRows.Range(0, batch.rowCount()))
                    : SpanRows.of(spans, batch.column(indexes[0]));
        }

        private void record(SpanRows.Range range, RowPositions rows) {
            boolean holed = keys.hasHoles();
            for (int i = range.start(); i < range.end(); i++) {
                if (!holed || keys.isWhole(i)) {
                    recorder.add(keys.high(i), keys.low(i), rows.at(i));
                }
            }
        }

        /** Where keys of the first batch do not ascend, they are hashed; where those of a later one do not, those before are lost. */
        private boolean isProven(RunTracker tracker, Batch batch, RowPositions rows) {
            if (tracker.extend(batch.column(indexes[0]), rows)) {
                return true;
            }
            run = null;
            if (!tracker.isEmpty()) {
                unproven = FirstRows.partition(rows.at(0));
            }
            return unproven >= 0;
        }

        @Override
        public KeyHashes finish() {
            if (unproven >= 0) {
                return KeyHashes.unproven(unproven);
            }
            return run != null ? run.finish() : recorder.finish();
        }
    }
}
