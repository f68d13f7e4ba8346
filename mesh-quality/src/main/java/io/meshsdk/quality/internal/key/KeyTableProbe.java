package io.meshsdk.quality.internal.key;

import io.meshsdk.data.Batch;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.internal.probe.Gauge;
import io.meshsdk.quality.internal.probe.Means;
import io.meshsdk.quality.internal.probe.RowPositions;
import io.meshsdk.quality.internal.probe.TallyProbe;
import io.meshsdk.quality.internal.probe.ValueGauge;
import io.meshsdk.quality.internal.state.Tally;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts rows whose key is not among those of another dataset, or that have other values than there. */
public final class KeyTableProbe implements TallyProbe {
    private final KeyCheck check;
    private final KeyTable table;
    private final List<String> key;
    private final List<String> values;

    private KeyTableProbe(KeyCheck check, KeyTable table, List<String> key, List<String> values) {
        this.check = check;
        this.table = table;
        this.key = key;
        this.values = values;
    }

    /** Returns the probe of keys that have to be there. */
    public static KeyTableProbe of(KeyCheck.References check, KeyTable table) {
        return new KeyTableProbe(check, table, check.columns(), List.of());
    }

    /** Returns the probe of rows that have to be alike. */
    public static KeyTableProbe of(KeyCheck.Agrees check, KeyTable table) {
        return new KeyTableProbe(check, table, check.key(), check.values());
    }

    @Override
    public List<String> columns() {
        return check.columns();
    }

    @Override
    public boolean readsEntries() {
        return table.numbered().isPresent();
    }

    @Override
    public String basis() {
        return table.digest();
    }

    @Override
    public Gauge gauge(Schema schema) {
        return gauge(schema, Means.PLAIN);
    }

    @Override
    public Gauge gauge(Schema schema, Means means) {
        int[] columns = key.stream().mapToInt(schema::indexOf).toArray();
        Optional<NumberedKeys> numbered = table.numbered();
        if (numbered.isPresent()) {
            return new ValueGauge(columns[0], numbered.get());
        }
        RowKeys keys = new RowKeys(columns, NullKeys.LEAVE, means.hashes());
        Optional<RowKeys> rest = values.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RowKeys(values.stream().mapToInt(schema::indexOf).toArray(), NullKeys.EQUAL));
        return new TableGauge(table, keys, rest.orElse(null));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyTableProbe probe && check.equals(probe.check);
    }

    @Override
    public int hashCode() {
        return check.hashCode();
    }

    private static final class TableGauge implements Gauge {
        private final KeyTable table;
        private final RowKeys keys;
        private final @Nullable RowKeys values;
        private final Tally tally = new Tally();
        private int[] slots = new int[0];
        private long[] guesses = new long[0];

        TableGauge(KeyTable table, RowKeys keys, @Nullable RowKeys values) {
            this.table = table;
            this.keys = keys;
            this.values = values;
        }

        @Override
        public void accept(Batch batch, RowPositions rows) {
            keys.hash(batch);
            if (values != null) {
                values.hash(batch);
            }
            if (slots.length < batch.rowCount()) {
                slots = new int[batch.rowCount()];
                guesses = new long[batch.rowCount()];
            }
            boolean holed = keys.hasHoles();
            table.find(keys.words(), batch.rowCount(), slots, guesses);
            long there = 0;
            for (int i = 0; i < batch.rowCount(); i++) {
                if (!holed || keys.isWhole(i)) {
                    if (isThere(i)) {
                        there++;
                    } else {
                        tally.count(true, rows, i);
                    }
                }
            }
            tally.count(there, 0);
        }

        private boolean isThere(int row) {
            int slot = slots[row];
            return slot >= 0 && (values == null || table.hasValues(slot, values.high(row), values.low(row)));
        }

        @Override
        public Tally finish() {
            return tally;
        }
    }
}
