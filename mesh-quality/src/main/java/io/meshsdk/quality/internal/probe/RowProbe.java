package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.quality.check.RowCheck;
import io.meshsdk.quality.internal.rule.RowRule;
import io.meshsdk.quality.internal.state.Tally;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges values of several columns, row by row; rows with a null in one of them are left out. */
public final class RowProbe implements TallyProbe {
    private final RowCheck check;
    private final RowRule rule;

    /** Creates a probe; two of one check are equal. */
    public RowProbe(RowCheck check, RowRule rule) {
        this.check = check;
        this.rule = rule;
    }

    @Override
    public List<String> columns() {
        return check.columns();
    }

    @Override
    public Gauge gauge(Schema schema) {
        return new RowGauge(columns().stream().mapToInt(schema::indexOf).toArray(), rule);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowProbe probe && check.equals(probe.check);
    }

    @Override
    public int hashCode() {
        return check.hashCode();
    }

    private static final class RowGauge implements Gauge {
        private final int[] columns;
        private final RowRule rule;
        private final Tally tally = new Tally();
        private boolean[] broken = new boolean[0];

        RowGauge(int[] columns, RowRule rule) {
            this.columns = columns;
            this.rule = rule;
        }

        @Override
        public void accept(Batch batch, RowPositions rows) {
            int size = batch.rowCount();
            broken = broken.length >= size ? broken : new boolean[size];
            List<Column> plain = new ArrayList<>(columns.length);
            for (int column : columns) {
                Column values = batch.column(column);
                plain.add(values instanceof DictionaryColumn coded ? coded.decoded() : values);
            }
            rule.mark(plain, broken);
            tally.countBroken(broken, validity(plain, size), rows);
        }

        /** Returns which rows have all values. */
        private static Validity validity(List<Column> columns, int size) {
            List<Column> holed = columns.stream()
                    .filter(column -> column.validity().hasNulls())
                    .toList();
            if (holed.isEmpty()) {
                return Validity.allValid(size);
            }
            if (holed.size() == 1) {
                return holed.get(0).validity();
            }
            boolean[] nulls = new boolean[size];
            for (Column column : holed) {
                for (int row = 0; row < size; row++) {
                    nulls[row] |= column.isNull(row);
                }
            }
            return Validity.ofNulls(nulls, size);
        }

        @Override
        public Tally finish() {
            return tally;
        }
    }
}
