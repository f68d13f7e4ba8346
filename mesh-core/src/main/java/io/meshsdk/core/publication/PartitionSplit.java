package io.meshsdk.core.publication;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.PartitionValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Splits batches by the values of the partition columns. For one thread. */
final class PartitionSplit {
    private final List<String> columns;
    private final Schema key;

    PartitionSplit(Schema schema, List<String> columns) {
        this.columns = columns;
        this.key = columns.isEmpty() ? schema : schema.select(columns);
    }

    void split(Batch batch, BiConsumer<PartitionValues, Batch> sink) {
        if (columns.isEmpty()) {
            sink.accept(PartitionValues.none(), batch);
            return;
        }
        Map<PartitionValues, Positions> groups = groups(batch);
        if (groups.size() == 1) {
            sink.accept(groups.keySet().iterator().next(), batch);
            return;
        }
        groups.forEach((values, positions) -> sink.accept(values, batch.gather(positions.rows, positions.count)));
    }

    private Map<PartitionValues, Positions> groups(Batch batch) {
        Batch keys = Batch.of(
                key, batch.rowCount(), columns.stream().map(batch::column).toList());
        Map<PartitionValues, Positions> groups = new LinkedHashMap<>();
        for (int row = 0; row < batch.rowCount(); row++) {
            groups.computeIfAbsent(valuesOf(keys, row), values -> new Positions())
                    .add(row);
        }
        return groups;
    }

    private static PartitionValues valuesOf(Batch keys, int row) {
        List<@Nullable Object> values =
                new ArrayList<>(Row.copyOf(keys, row).toMap().values());
        return new PartitionValues(values);
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
