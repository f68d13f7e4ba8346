package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.quality.internal.state.Windows;
import io.meshsdk.schema.Schema;
import java.io.DataInput;
import java.io.IOException;
import java.util.List;

/**
 * Finds which windows of time hold a value.
 *
 * @param column a date or timestamp column
 * @param length the length of a window, in seconds
 */
public record WindowProbe(String column, long length) implements Probe {
    private static final long SECONDS_OF_DAY = 86_400;
    private static final long MICROS_OF_SECOND = 1_000_000;

    @Override
    public List<String> columns() {
        return List.of(column);
    }

    @Override
    public Gauge gauge(Schema schema) {
        return new WindowGauge(schema.indexOf(column), length);
    }

    @Override
    public Windows none() {
        return new Windows();
    }

    @Override
    public Windows read(DataInput in) throws IOException {
        return Windows.read(in);
    }

    private static final class WindowGauge implements Gauge {
        private final int index;
        private final long length;
        private final Windows windows = new Windows();
        private long last = Long.MIN_VALUE;

        WindowGauge(int index, long length) {
            this.index = index;
            this.length = length;
        }

        @Override
        public void accept(Batch batch, RowPositions rows) {
            Column values = batch.column(index);
            Column plain = values instanceof DictionaryColumn coded ? coded.decoded() : values;
            for (int i = 0; i < plain.size(); i++) {
                if (!plain.isNull(i)) {
                    long window = Math.floorDiv(second(plain, i), length);
                    if (window != last) {
                        windows.add(window);
                        last = window;
                    }
                }
            }
        }

        private static long second(Column plain, int row) {
            return plain instanceof IntColumn days
                    ? days.value(row) * SECONDS_OF_DAY
                    : Math.floorDiv(((LongColumn) plain).value(row), MICROS_OF_SECOND);
        }

        @Override
        public Windows finish() {
            return windows;
        }
    }
}
