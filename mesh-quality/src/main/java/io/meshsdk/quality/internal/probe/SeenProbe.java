package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.quality.check.SetCheck;
import io.meshsdk.quality.internal.rule.ValueRule;
import io.meshsdk.quality.internal.state.SeenValues;
import io.meshsdk.schema.Schema;
import java.io.DataInput;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds which values of a list a column has; a value that was found is not looked for again. */
public final class SeenProbe implements Probe {
    private final SetCheck.DistinctValues check;
    private final List<ValueRule> rules;

    /**
     * Creates a probe; two of one check are equal.
     *
     * @param rules for each value of the list, the rule that only it keeps
     */
    public SeenProbe(SetCheck.DistinctValues check, List<ValueRule> rules) {
        this.check = check;
        this.rules = List.copyOf(rules);
    }

    @Override
    public List<String> columns() {
        return check.columns();
    }

    @Override
    public Gauge gauge(Schema schema) {
        return new SeenGauge(schema.indexOf(check.column()), rules);
    }

    @Override
    public SeenValues none() {
        return new SeenValues(new BitSet());
    }

    @Override
    public SeenValues read(DataInput in) throws IOException {
        return SeenValues.read(in);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SeenProbe probe && check.equals(probe.check);
    }

    @Override
    public int hashCode() {
        return check.hashCode();
    }

    private static final class SeenGauge implements Gauge {
        private final int index;
        private final List<ValueRule> rules;
        private final BitSet seen = new BitSet();
        private boolean[] broken = new boolean[0];

        SeenGauge(int index, List<ValueRule> rules) {
            this.index = index;
            this.rules = rules;
        }

        @Override
        public void accept(Batch batch, RowPositions rows) {
            if (seen.cardinality() == rules.size()) {
                return;
            }
            Column values = batch.column(index);
            Column plain = values instanceof DictionaryColumn coded ? coded.decoded() : values;
            broken = broken.length >= plain.size() ? broken : new boolean[plain.size()];
            for (int i = seen.nextClearBit(0); i < rules.size(); i = seen.nextClearBit(i + 1)) {
                rules.get(i).mark(plain, broken);
                if (anyKeeps(plain)) {
                    seen.set(i);
                }
            }
        }

        private boolean anyKeeps(Column plain) {
            for (int row = 0; row < plain.size(); row++) {
                if (!broken[row] && !plain.isNull(row)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public SeenValues finish() {
            return new SeenValues(seen);
        }
    }
}
