package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.Batch;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.state.Tally;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Optional;

/** Counts rows. */
public record RowsProbe() implements TallyProbe {
    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public Gauge gauge(Schema schema) {
        Tally tally = new Tally();
        return new Gauge() {
            @Override
            public void accept(Batch batch, RowPositions rows) {
                tally.count(batch.rowCount(), 0);
            }

            @Override
            public Tally finish() {
                return tally;
            }
        };
    }

    @Override
    public Optional<SlotState> answer(PartitionStatistics statistics, Schema schema) {
        return Optional.of(Tally.of(statistics.rowCount(), 0));
    }
}
