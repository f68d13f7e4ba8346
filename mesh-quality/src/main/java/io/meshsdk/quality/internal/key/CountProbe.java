package io.meshsdk.quality.internal.key;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.quality.internal.probe.Gauge;
import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.probe.RowPositions;
import io.meshsdk.schema.Schema;
import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the different values of a column; entries of a dictionary once for all batches that share it.
 *
 * @param column the column
 */
public record CountProbe(String column) implements Probe {
    @Override
    public List<String> columns() {
        return List.of(column);
    }

    @Override
    public boolean readsEntries() {
        return true;
    }

    @Override
    public Gauge gauge(Schema schema) {
        return new CountGauge(schema.indexOf(column));
    }

    @Override
    public KeyCounts none() {
        return new KeyCounts();
    }

    @Override
    public KeyCounts read(DataInput in) throws IOException {
        return KeyCounts.read(in);
    }

    private static final class CountGauge implements Gauge {
        private final int index;
        private final RowKeys keys;
        private final KeyCounts counts = new KeyCounts();
        private @Nullable Column dictionary;
        private long[] entries = new long[0];
        private long[] hashes = new long[0];

        CountGauge(int index) {
            this.index = index;
            this.keys = new RowKeys(new int[] {index}, NullKeys.LEAVE);
        }

        @Override
        public void accept(Batch batch, RowPositions rows) {
            if (batch.column(index) instanceof DictionaryColumn coded
                    && (coded.dictionary() == dictionary || coded.dictionary().size() <= coded.size())) {
                countEntries(coded);
            } else {
                countRows(batch);
            }
        }

        private void countRows(Batch batch) {
            keys.hash(batch);
            for (int i = 0; i < batch.rowCount(); i++) {
                if (keys.isWhole(i)) {
                    counts.add(keys.high(i), keys.low(i), 1);
                }
            }
        }

        private void countEntries(DictionaryColumn coded) {
            if (coded.dictionary() != dictionary) {
                flush();
                dictionary = coded.dictionary();
                entries = new long[coded.dictionary().size()];
                hashes = new long[2 * entries.length];
                KeyHasher.hash(coded.dictionary(), hashes);
            }
            int[] ids = coded.ids();
            if (coded.validity().hasNulls()) {
                for (int i = 0; i < coded.size(); i++) {
                    if (!coded.isNull(i)) {
                        entries[ids[i]]++;
                    }
                }
                return;
            }
            for (int i = 0; i < coded.size(); i++) {
                entries[ids[i]]++;
            }
        }

        private void flush() {
            for (int i = 0; i < entries.length; i++) {
                if (entries[i] > 0) {
                    counts.add(hashes[2 * i], hashes[2 * i + 1], entries[i]);
                }
            }
            dictionary = null;
            entries = new long[0];
        }

        @Override
        public KeyCounts finish() {
            flush();
            return counts;
        }
    }
}
