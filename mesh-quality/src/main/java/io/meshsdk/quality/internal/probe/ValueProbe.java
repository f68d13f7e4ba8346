package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.Column;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.internal.rule.ValueRule;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.state.Tally;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges each value of a column by itself: by statistics where the smallest and the largest keep a rule that all between them
 * keep, too; by the entries of a dictionary, once each; else one by one.
 */
public final class ValueProbe implements TallyProbe {
    private final ValueCheck check;
    private final ValueRule rule;

    /** Creates a probe; two of one check are equal. */
    public ValueProbe(ValueCheck check, ValueRule rule) {
        this.check = check;
        this.rule = rule;
    }

    @Override
    public List<String> columns() {
        return check.columns();
    }

    @Override
    public boolean readsEntries() {
        return true;
    }

    @Override
    public Gauge gauge(Schema schema) {
        return new ValueGauge(schema.indexOf(check.column()), rule);
    }

    @Override
    public Optional<SlotState> answer(PartitionStatistics statistics, Schema schema) {
        ColumnStatistics column = statistics.column(check.column()).orElseGet(ColumnStatistics::unknown);
        if (column.nullCount().isEmpty()) {
            return Optional.empty();
        }
        long values = statistics.rowCount() - column.nullCount().getAsLong();
        if (values == 0) {
            return Optional.of(new Tally());
        }
        return Bounds.of(schema.field(check.column()).type(), column)
                .filter(bounds -> rule.isConvex() && keepsAll(bounds))
                .map(bounds -> Tally.of(values, 0));
    }

    private boolean keepsAll(Column bounds) {
        boolean[] broken = new boolean[bounds.size()];
        rule.mark(bounds, broken);
        return !broken[0] && !broken[1];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValueProbe probe && check.equals(probe.check);
    }

    @Override
    public int hashCode() {
        return check.hashCode();
    }
}
