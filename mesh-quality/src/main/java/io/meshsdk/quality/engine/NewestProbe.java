package io.meshsdk.quality.engine;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.schema.Schema;
import java.io.DataInput;
import java.io.IOException;

/**
 * Finds the newest value of a date or timestamp column that is not of the future.
 *
 * @param column the column
 * @param limit the largest value that is not of the future
 */
record NewestProbe(String column, long limit) implements Probe {
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

    private static final class NewestGauge implements Gauge {
        private final int column;
        private final long limit;
        private boolean found;
        private long newest = Newest.NONE.value();

        NewestGauge(int column, long limit) {
            this.column = column;
            this.limit = limit;
        }

        @Override
        public void accept(Batch batch, long firstRow) {
            Column values = batch.column(column);
            Column plain = values instanceof DictionaryColumn coded ? coded.decoded() : values;
            if (plain instanceof IntColumn days) {
                scan(days);
            } else {
                scan((LongColumn) plain);
            }
        }

        @Override
        public Newest finish() {
            return new Newest(found, newest);
        }

        private void scan(IntColumn days) {
            int[] values = days.values();
            for (int i = 0; i < days.size(); i++) {
                if (values[i] >= newest && values[i] <= limit && !days.isNull(i)) {
                    found = true;
                    newest = values[i];
                }
            }
        }

        private void scan(LongColumn micros) {
            long[] values = micros.values();
            for (int i = 0; i < micros.size(); i++) {
                if (values[i] >= newest && values[i] <= limit && !micros.isNull(i)) {
                    found = true;
                    newest = values[i];
                }
            }
        }
    }
}
