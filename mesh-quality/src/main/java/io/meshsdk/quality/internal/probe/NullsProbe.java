package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.Batch;
import io.meshsdk.quality.internal.state.Tally;
import io.meshsdk.schema.Schema;
import java.util.List;

/**
 * Counts the nulls of a column.
 *
 * @param column the column
 */
public record NullsProbe(String column) implements TallyProbe {
    @Override
    public List<String> columns() {
        return List.of(column);
    }

    @Override
    public Gauge gauge(Schema schema) {
        int index = schema.indexOf(column);
        Tally tally = new Tally();
        return new Gauge() {
            @Override
            public void accept(Batch batch, RowPositions rows) {
                tally.countNulls(batch.column(index).validity(), rows);
            }

            @Override
            public Tally finish() {
                return tally;
            }
        };
    }
}
