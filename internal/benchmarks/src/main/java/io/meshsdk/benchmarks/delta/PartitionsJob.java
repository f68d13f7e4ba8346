package io.meshsdk.benchmarks.delta;

import io.meshsdk.DataProductBuilder;
import io.meshsdk.OutputPort;
import io.meshsdk.benchmarks.Figures;
import io.meshsdk.core.Mesh;
import io.meshsdk.data.Dataset;
import io.meshsdk.parquet.ParquetDatasets;
import io.meshsdk.spi.storage.StorageProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Publishes the line items, which it reads from their file, once: to many partitions, in whose order they do not come.
 *
 * @param place where the file is
 * @param partitions how many; none for a table that is not partitioned
 */
record PartitionsJob(Workplace place, int partitions) {
    private String lake() {
        return "partitions-" + partitions;
    }

    void run(Figures figures) throws IOException {
        Dataset data = new ShuffledLines(ParquetDatasets.of(place.file()), Math.max(1, partitions));
        DataProductBuilder product = LineItemProducts.product("partitioned", data.schema());
        if (partitions > 0) {
            product.output(OutputPort.delta("default").partitionedBy(ShuffledLines.SHARD));
        }
        try (StorageProvider provider = Workplace.provider("CACHED");
                Mesh mesh = place.mesh(lake(), provider)) {
            mesh.publish(product.build(), data).orThrow();
        }
        try (Stream<Path> all = Files.walk(place.resolve(lake()))) {
            figures.cost("files", (double)
                    all.filter(file -> file.toString().endsWith(".parquet")).count());
        }
    }
}
