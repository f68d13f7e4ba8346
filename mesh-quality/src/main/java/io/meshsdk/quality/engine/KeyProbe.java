package io.meshsdk.quality.engine;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.Schema;
import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Remembers the keys of rows, those with a null in a column of the key left out. */
record KeyProbe(List<String> columns) implements Probe {
    @Override
    public Gauge gauge(Schema schema) {
        return new KeyGauge(columns.stream().mapToInt(schema::indexOf).toArray());
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
        private final int[] columns;
        private final KeyRecorder recorder = new KeyRecorder();
        private long[] hashes = new long[0];
        private long[] next = new long[0];

        KeyGauge(int[] columns) {
            this.columns = columns;
        }

        @Override
        public void accept(Batch batch, long firstRow) {
            int words = 2 * batch.rowCount();
            hashes = hashes.length < words ? new long[words] : hashes;
            KeyHasher.hash(batch.column(columns[0]), hashes);
            for (int i = 1; i < columns.length; i++) {
                next = next.length < words ? new long[words] : next;
                KeyHasher.hash(batch.column(columns[i]), next);
                KeyHasher.join(hashes, next, words);
            }
            record(batch, firstRow);
        }

        @Override
        public KeyHashes finish() {
            return recorder.finish();
        }

        private void record(Batch batch, long firstRow) {
            List<Validity> holed = holed(batch);
            for (int i = 0; i < batch.rowCount(); i++) {
                boolean whole = true;
                for (int k = 0; k < holed.size(); k++) {
                    whole &= !holed.get(k).isNull(i);
                }
                if (whole) {
                    recorder.add(hashes[2 * i], hashes[2 * i + 1], firstRow + i);
                }
            }
        }

        private List<Validity> holed(Batch batch) {
            List<Validity> holed = new ArrayList<>();
            for (int column : columns) {
                Validity validity = batch.column(column).validity();
                if (validity.hasNulls()) {
                    holed.add(validity);
                }
            }
            return holed;
        }
    }
}
