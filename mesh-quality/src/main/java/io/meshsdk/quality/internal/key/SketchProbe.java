package io.meshsdk.quality.internal.key;

import io.meshsdk.data.Batch;
import io.meshsdk.quality.internal.probe.Gauge;
import io.meshsdk.quality.internal.probe.Means;
import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.probe.RowPositions;
import io.meshsdk.quality.internal.statistic.DistinctSketch;
import io.meshsdk.schema.Schema;
import java.io.DataInput;
import java.io.IOException;
import java.util.List;

/**
 * Estimates how many different values a column has.
 *
 * @param column the column
 */
public record SketchProbe(String column) implements Probe {
    @Override
    public List<String> columns() {
        return List.of(column);
    }

    @Override
    public Gauge gauge(Schema schema) {
        return gauge(schema, Means.PLAIN);
    }

    @Override
    public Gauge gauge(Schema schema, Means means) {
        return new SketchGauge(new RowKeys(new int[] {schema.indexOf(column)}, NullKeys.LEAVE, means.hashes()));
    }

    @Override
    public DistinctSketch none() {
        return new DistinctSketch(DistinctSketch.MOST_PRECISION);
    }

    @Override
    public DistinctSketch read(DataInput in) throws IOException {
        return DistinctSketch.read(in);
    }

    private static final class SketchGauge implements Gauge {
        private final RowKeys keys;
        private final DistinctSketch sketch = new DistinctSketch(DistinctSketch.MOST_PRECISION);

        SketchGauge(RowKeys keys) {
            this.keys = keys;
        }

        @Override
        public void accept(Batch batch, RowPositions rows) {
            keys.hash(batch);
            boolean holed = keys.hasHoles();
            for (int i = 0; i < batch.rowCount(); i++) {
                if (!holed || keys.isWhole(i)) {
                    sketch.add(keys.high(i));
                }
            }
        }

        @Override
        public DistinctSketch finish() {
            return sketch;
        }
    }
}
