package io.meshsdk.benchmarks.quality;

import io.meshsdk.core.Datasets;
import io.meshsdk.data.Batch;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.parquet.ParquetDatasets;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orders in memory: as batches, and some of them as maps. */
final class MemoryJob {
    private static final int BATCHES = 125;
    private static final int IN_MAPS = 50;

    private final Schema schema;
    private final List<Batch> batches;
    private final List<Map<String, @Nullable Object>> maps;

    private MemoryJob(Schema schema, List<Batch> batches) {
        this.schema = schema;
        this.batches = batches;
        this.maps = batches.stream()
                .limit(IN_MAPS)
                .flatMap(batch -> IntStream.range(0, batch.rowCount()).mapToObj(row -> Row.copyOf(batch, row)))
                .map(Row::toMap)
                .toList();
    }

    static MemoryJob of(OrderFiles files) {
        Dataset data = ParquetDatasets.of(files.ascending());
        try (Stream<Batch> some = data.batches()) {
            List<Batch> copies = some.limit(BATCHES).map(MemoryJob::copy).toList();
            return new MemoryJob(data.schema(), copies);
        }
    }

    private static Batch copy(Batch batch) {
        return batch.gather(IntStream.range(0, batch.rowCount()).toArray(), batch.rowCount());
    }

    Dataset batches() {
        return Datasets.batches(schema, batches);
    }

    Dataset maps() {
        return Datasets.rows(schema, maps);
    }

    int batchRows() {
        return batches.stream().mapToInt(Batch::rowCount).sum();
    }

    int mapRows() {
        return maps.size();
    }
}
