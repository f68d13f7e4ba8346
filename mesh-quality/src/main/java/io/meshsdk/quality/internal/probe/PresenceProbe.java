package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.Batch;
import io.meshsdk.quality.check.NullCheck.Quantity;
import io.meshsdk.quality.internal.state.Tally;
import io.meshsdk.schema.Schema;
import java.util.List;

/**
 * Counts rows in which not so many of some columns are there as should be.
 *
 * @param columns the columns
 * @param least how many at least
 * @param most how many at most
 * @param orNone whether none is as good
 */
public record PresenceProbe(List<String> columns, int least, int most, boolean orNone) implements TallyProbe {
    /** Makes a probe of a quantity. */
    public PresenceProbe(List<String> columns, Quantity quantity) {
        this(
                columns,
                quantity == Quantity.ALL || quantity == Quantity.ALL_OR_NONE ? columns.size() : 1,
                quantity == Quantity.ONE ? 1 : columns.size(),
                quantity == Quantity.ALL_OR_NONE);
    }

    /** Returns the probe of a column that should be null. */
    public static PresenceProbe absent(String column) {
        return new PresenceProbe(List.of(column), 0, 0, true);
    }

    @Override
    public Gauge gauge(Schema schema) {
        return new PresenceGauge(columns.stream().mapToInt(schema::indexOf).toArray());
    }

    private final class PresenceGauge implements Gauge {
        private final int[] indexes;
        private final Tally tally = new Tally();
        private int[] there = new int[0];

        PresenceGauge(int[] indexes) {
            this.indexes = indexes;
        }

        @Override
        public void accept(Batch batch, RowPositions rows) {
            int size = batch.rowCount();
            there = there.length >= size ? there : new int[size];
            java.util.Arrays.fill(there, 0, size, 0);
            for (int column : indexes) {
                count(batch, column);
            }
            for (int i = 0; i < size; i++) {
                boolean right = (there[i] >= least && there[i] <= most) || (orNone && there[i] == 0);
                tally.count(!right, rows, i);
            }
        }

        private void count(Batch batch, int column) {
            for (int i = 0; i < batch.rowCount(); i++) {
                there[i] += batch.column(column).isNull(i) ? 0 : 1;
            }
        }

        @Override
        public Tally finish() {
            return tally;
        }
    }
}
