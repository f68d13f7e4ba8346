package io.meshsdk.quality.personal;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Column;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.schema.Schema;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Batches, each a partition of its own. */
record Columns(Schema schema, List<Batch> parts) implements Dataset {
    static Columns of(Schema schema, Column... columns) {
        return new Columns(schema, List.of(Batch.of(schema, columns[0].size(), List.of(columns))));
    }

    @Override
    public List<Partition> partitions() {
        return parts.stream().map(batch -> (Partition) () -> reader(batch)).toList();
    }

    private static BatchReader reader(Batch batch) {
        Iterator<Batch> one = List.of(batch).iterator();
        return new BatchReader() {
            @Override
            public Optional<Batch> next() {
                return one.hasNext() ? Optional.of(one.next()) : Optional.empty();
            }

            @Override
            public void close() {}
        };
    }
}
