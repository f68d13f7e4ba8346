package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.statistic.Numeric;
import io.meshsdk.schema.Schema;
import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Feeds the values of columns into a state that describes them.
 *
 * @param feed the kind of state
 * @param columns the columns, as many as it takes
 */
public record StatisticProbe(StatisticFeed feed, List<String> columns) implements Probe {
    @Override
    public boolean readsEntries() {
        return feed == StatisticFeed.FREQUENCIES || feed == StatisticFeed.LENGTHS;
    }

    @Override
    public Gauge gauge(Schema schema) {
        int[] indexes = columns.stream().mapToInt(schema::indexOf).toArray();
        Numeric numbers = new Numeric();
        SlotState state = feed.none();
        return new Gauge() {
            @Override
            public void accept(Batch batch, RowPositions rows) {
                Column first = batch.column(indexes[0]);
                feed.add(state, first, indexes.length > 1 ? batch.column(indexes[1]) : first, numbers);
            }

            @Override
            public SlotState finish() {
                return state;
            }
        };
    }

    @Override
    public SlotState none() {
        return feed.none();
    }

    @Override
    public SlotState read(DataInput in) throws IOException {
        return feed.read(in);
    }

    @Override
    public Optional<SlotState> answer(PartitionStatistics statistics, Schema schema) {
        ColumnStatistics known = statistics.column(columns.get(0)).orElseGet(ColumnStatistics::unknown);
        if (known.nullCount().isPresent() && known.nullCount().getAsLong() == statistics.rowCount()) {
            return Optional.of(feed.none());
        }
        return feed.isOfBounds()
                ? Bounds.of(schema.field(columns.get(0)).type(), known).map(this::ofBounds)
                : Optional.empty();
    }

    private SlotState ofBounds(Column bounds) {
        SlotState state = feed.none();
        feed.add(state, bounds, bounds, new Numeric());
        return state;
    }
}
