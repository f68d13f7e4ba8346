package io.meshsdk.quality.engine;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.schema.Schema;
import java.io.DataInput;
import java.io.IOException;

/** Judges each value of a column by itself: entries of a dictionary once each, where they are no more than the rows. */
record ValueProbe(String column, ValueRule rule) implements Probe {
    @Override
    public Gauge gauge(Schema schema) {
        return new ValueGauge(schema.indexOf(column), rule);
    }

    @Override
    public Tally none() {
        return new Tally();
    }

    @Override
    public Tally read(DataInput in) throws IOException {
        return Tally.read(in);
    }

    private static final class ValueGauge implements Gauge {
        private final int column;
        private final ValueRule rule;
        private final Tally tally = new Tally();
        private boolean[] broken = new boolean[0];
        private boolean[] brokenEntries = new boolean[0];

        ValueGauge(int column, ValueRule rule) {
            this.column = column;
            this.rule = rule;
        }

        @Override
        public void accept(Batch batch, long firstRow) {
            if (batch.rowCount() == 0) {
                return;
            }
            broken = room(broken, batch.rowCount());
            mark(batch.column(column));
            tally.countBroken(broken, batch.column(column).validity(), firstRow);
        }

        @Override
        public Tally finish() {
            return tally;
        }

        private void mark(Column values) {
            if (!(values instanceof DictionaryColumn coded)) {
                rule.mark(values, broken);
            } else if (coded.dictionary().size() > coded.size()) {
                rule.mark(coded.decoded(), broken);
            } else {
                markByEntry(coded);
            }
        }

        private void markByEntry(DictionaryColumn coded) {
            brokenEntries = room(brokenEntries, coded.dictionary().size());
            rule.mark(coded.dictionary(), brokenEntries);
            int[] ids = coded.ids();
            for (int i = 0; i < coded.size(); i++) {
                broken[i] = !coded.isNull(i) && brokenEntries[ids[i]];
            }
        }

        private static boolean[] room(boolean[] marks, int size) {
            return marks.length >= size ? marks : new boolean[size];
        }
    }
}
