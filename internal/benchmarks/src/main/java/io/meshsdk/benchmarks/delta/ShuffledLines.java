package io.meshsdk.benchmarks.delta;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Column;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.Partition;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows that are numbered by the shard they belong to, which is another one from row to row.
 *
 * @param lines the rows
 * @param shards how many shards there are
 */
record ShuffledLines(Dataset lines, int shards) implements Dataset {
    static final String SHARD = "shard";
    private static final long MIX = 0x9E3779B97F4A7C15L;

    @Override
    public Schema schema() {
        List<Field> fields = new ArrayList<>(lines.schema().fields());
        fields.add(Field.int32(SHARD).required());
        return Schema.of(fields);
    }

    @Override
    public List<? extends Partition> partitions() {
        Schema schema = schema();
        return lines.partitions().stream()
                .map(partition -> (Partition) () -> new Reader(partition.open(), schema, shards))
                .toList();
    }

    private static final class Reader implements BatchReader {
        private final BatchReader lines;
        private final Schema schema;
        private final int shards;
        private long row;

        private Reader(BatchReader lines, Schema schema, int shards) {
            this.lines = lines;
            this.schema = schema;
            this.shards = shards;
        }

        @Override
        public Optional<Batch> next() {
            return lines.next().map(this::numbered);
        }

        private Batch numbered(Batch batch) {
            List<Column> columns = new ArrayList<>(batch.columns());
            int[] values = new int[batch.rowCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (int) Long.remainderUnsigned((row++ * MIX) >>> 20, shards);
            }
            columns.add(IntColumn.of(values));
            return Batch.of(schema, batch.rowCount(), columns);
        }

        @Override
        public void close() {
            lines.close();
        }
    }
}
