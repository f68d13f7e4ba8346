package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.quality.check.SequenceCheck.Order;
import io.meshsdk.quality.internal.state.FirstRows;
import io.meshsdk.quality.internal.state.Runs;
import io.meshsdk.quality.internal.state.Tally;
import io.meshsdk.schema.Schema;
import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Follows the values of a column from row to row.
 *
 * @param column the column
 * @param order the order they should be in
 */
public record SortedProbe(String column, Order order) implements Probe {
    @Override
    public List<String> columns() {
        return List.of(column);
    }

    /** Returns whether a value that compares so with the one before keeps the order. */
    public boolean keeps(int comparison) {
        return switch (order) {
            case ASCENDING -> comparison >= 0;
            case STRICTLY_ASCENDING -> comparison > 0;
            case DESCENDING -> comparison <= 0;
            case STRICTLY_DESCENDING -> comparison < 0;
        };
    }

    @Override
    public Gauge gauge(Schema schema) {
        return new SortedGauge(schema.indexOf(column));
    }

    @Override
    public Runs none() {
        return Runs.none();
    }

    @Override
    public Runs read(DataInput in) throws IOException {
        return Runs.read(in);
    }

    private final class SortedGauge implements Gauge {
        private final int index;
        private final FirstRows rows = new FirstRows();
        private byte[] first = new byte[0];
        private byte[] last = first;
        private long firstRow;
        private long values;
        private long failing;

        SortedGauge(int index) {
            this.index = index;
        }

        @Override
        public void accept(Batch batch, RowPositions positions) {
            Column values = batch.column(index);
            Column plain = values instanceof DictionaryColumn coded ? coded.decoded() : values;
            if (plain instanceof LongColumn longs && !plain.validity().hasNulls() && plain.size() > 0) {
                takeLongs(longs, positions);
                return;
            }
            for (int i = 0; i < plain.size(); i++) {
                if (!plain.isNull(i)) {
                    take(OrderedBytes.of(plain, i), positions, i);
                }
            }
        }

        private void takeLongs(LongColumn longs, RowPositions positions) {
            take(OrderedBytes.of(longs, 0), positions, 0);
            long[] all = longs.values();
            for (int i = 1; i < longs.size(); i++) {
                if (!keeps(Long.compare(all[i], all[i - 1]))) {
                    failing++;
                    rows.offer(positions.at(i));
                }
            }
            values += longs.size() - 1L;
            last = OrderedBytes.of(longs, longs.size() - 1);
        }

        private void take(byte[] value, RowPositions positions, int row) {
            if (values++ == 0) {
                first = value;
                firstRow = positions.at(row);
            } else if (!keeps(Arrays.compareUnsigned(value, last))) {
                failing++;
                rows.offer(positions.at(row));
            }
            last = value;
        }

        @Override
        public Runs finish() {
            return values == 0
                    ? Runs.none()
                    : Runs.of(new Runs.Run(firstRow, first, last, Tally.of(values, failing, rows)));
        }
    }
}
