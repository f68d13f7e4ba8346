package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.data.Validity;
import io.meshsdk.quality.internal.rule.ValueRule;
import io.meshsdk.quality.internal.state.Tally;

/** Counts the values of a column that break a rule. For one thread. */
public final class ValueGauge implements Gauge {
    private final int column;
    private final Tally tally = new Tally();
    private final ValueMarks marks;
    private boolean[] broken = new boolean[0];

    /** Creates the gauge of a column, by its position. */
    public ValueGauge(int column, ValueRule rule) {
        this.column = column;
        this.marks = new ValueMarks(rule);
    }

    @Override
    public void accept(Batch batch, RowPositions rows) {
        if (batch.rowCount() == 0) {
            return;
        }
        broken = broken.length >= batch.rowCount() ? broken : new boolean[batch.rowCount()];
        Column values = batch.column(column);
        if (marks.mark(values, broken)) {
            tally.countBroken(broken, values.validity(), rows);
        } else {
            Validity validity = values.validity();
            tally.count(validity.size() - (long) validity.nullCount(), 0);
        }
    }

    @Override
    public Tally finish() {
        return tally;
    }
}
