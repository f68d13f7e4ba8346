package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.quality.internal.state.FirstRows;
import io.meshsdk.quality.internal.state.Newest;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.schema.Schema;
import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Finds the newest value of a date or timestamp column that is not of the future, and counts those that are.
 *
 * @param column the column
 * @param limit the largest value that is not of the future
 */
public record NewestProbe(String column, long limit) implements Probe {
    @Override
    public List<String> columns() {
        return List.of(column);
    }

    @Override
    public String basis() {
        return "up to " + limit;
    }

    @Override
    public Gauge gauge(Schema schema) {
        return new NewestGauge(schema.indexOf(column), limit);
    }

    @Override
    public Newest none() {
        return Newest.NONE;
    }

    @Override
    public Newest read(DataInput in) throws IOException {
        return Newest.read(in);
    }

    @Override
    public Optional<SlotState> answer(PartitionStatistics statistics, Schema schema) {
        ColumnStatistics known = statistics.column(column).orElseGet(ColumnStatistics::unknown);
        if (known.nullCount().isPresent() && known.nullCount().getAsLong() == statistics.rowCount()) {
            return Optional.of(Newest.NONE);
        }
        return Bounds.of(schema.field(column).type(), known)
                .map(bounds -> value(bounds, 1))
                .filter(largest -> largest <= limit)
                .map(Newest::of);
    }

    private static long value(Column plain, int row) {
        return plain instanceof IntColumn days ? days.value(row) : ((LongColumn) plain).value(row);
    }

    private static final class NewestGauge implements Gauge {
        private final int column;
        private final long limit;
        private final FirstRows futureRows = new FirstRows();
        private boolean found;
        private long newest = Newest.NONE.value();
        private long future;

        NewestGauge(int column, long limit) {
            this.column = column;
            this.limit = limit;
        }

        @Override
        public void accept(Batch batch, RowPositions rows) {
            Column values = batch.column(column);
            Column plain = values instanceof DictionaryColumn coded ? coded.decoded() : values;
            if (plain instanceof IntColumn days) {
                scan(days, rows);
            } else {
                scan((LongColumn) plain, rows);
            }
        }

        @Override
        public Newest finish() {
            return new Newest(found, newest, future, futureRows);
        }

        private void scan(IntColumn days, RowPositions rows) {
            int[] values = days.values();
            for (int i = 0; i < days.size(); i++) {
                if (values[i] >= newest && !days.isNull(i)) {
                    take(values[i], i, rows);
                }
            }
        }

        private void scan(LongColumn micros, RowPositions rows) {
            long[] values = micros.values();
            for (int i = 0; i < micros.size(); i++) {
                if (values[i] >= newest && !micros.isNull(i)) {
                    take(values[i], i, rows);
                }
            }
        }

        private void take(long value, int row, RowPositions rows) {
            if (value <= limit) {
                found = true;
                newest = value;
            } else {
                future++;
                futureRows.offer(rows.at(row));
                rows.broken(row);
            }
        }
    }
}
