package io.meshsdk.core.publication.rows;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.PartitionValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Splits batches by the values of the partition columns. For one thread.
 *
 * @since 0.1.0
 */
public final class PartitionSplit {
    private final List<String> columns;
    private final Schema key;

    /** Creates a split of batches of a schema, by no column if there are none. */
    public PartitionSplit(Schema schema, List<String> columns) {
        this.columns = columns;
        this.key = columns.isEmpty() ? schema : schema.select(columns);
    }

    /** Hands the rows of a batch on, those of one partition after those of another. */
    public void split(Batch batch, BiConsumer<PartitionValues, Batch> sink) {
        if (columns.isEmpty()) {
            sink.accept(PartitionValues.none(), batch);
            return;
        }
        RowGroups groups = RowGroups.of(keys(batch));
        if (groups.count() == 1) {
            sink.accept(valuesOf(batch, 0), batch);
            return;
        }
        for (Positions positions : positions(groups)) {
            sink.accept(valuesOf(batch, positions.rows[0]), batch.gather(positions.rows, positions.count));
        }
    }

    private List<Column> keys(Batch batch) {
        return columns.stream().map(batch::column).toList();
    }

    private static List<Positions> positions(RowGroups groups) {
        List<Positions> positions = new ArrayList<>();
        for (int row = 0; row < groups.rowCount(); row++) {
            if (groups.of(row) == positions.size()) {
                positions.add(new Positions());
            }
            positions.get(groups.of(row)).add(row);
        }
        return positions;
    }

    private PartitionValues valuesOf(Batch batch, int row) {
        Batch keys = Batch.of(key, batch.rowCount(), keys(batch));
        return new PartitionValues(
                new ArrayList<@Nullable Object>(Row.copyOf(keys, row).toMap().values()));
    }

    private static final class Positions {
        private int[] rows = new int[64];
        private int count;

        void add(int row) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, count * 2);
            }
            rows[count++] = row;
        }
    }
}
