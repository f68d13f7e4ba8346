package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.internal.rule.ValueRule;
import io.meshsdk.quality.internal.rule.ValueRules;
import io.meshsdk.quality.internal.state.Tally;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import java.util.List;

/**
 * Counts texts that are null or stand for nothing.
 *
 * @param column the column
 * @param tokens the texts that stand for nothing
 */
public record MissingProbe(String column, List<String> tokens) implements TallyProbe {
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
        return new MissingGauge(schema.indexOf(column), rule());
    }

    private ValueRule rule() {
        if (tokens.isEmpty()) {
            return (plain, broken) -> java.util.Arrays.fill(broken, 0, plain.size(), false);
        }
        List<Literal> literals = tokens.stream().<Literal>map(Literal.Text::new).toList();
        return ValueRules.compile(
                new ValueCheck.NoneOf(column, literals),
                new DataType.StringType(),
                Instant.EPOCH,
                IllegalArgumentException::new);
    }

    private static final class MissingGauge implements Gauge {
        private final int column;
        private final ValueMarks marks;
        private final Tally tally = new Tally();
        private boolean[] missing = new boolean[0];

        MissingGauge(int column, ValueRule rule) {
            this.column = column;
            this.marks = new ValueMarks(rule);
        }

        @Override
        public void accept(Batch batch, RowPositions rows) {
            int size = batch.rowCount();
            missing = missing.length >= size ? missing : new boolean[size];
            Column values = batch.column(column);
            boolean any = size > 0 && marks.mark(values, missing);
            if (!any) {
                tally.countNulls(values.validity(), rows);
                return;
            }
            for (int i = 0; i < size; i++) {
                tally.count(values.isNull(i) || missing[i], rows, i);
            }
        }

        @Override
        public Tally finish() {
            return tally;
        }
    }
}
