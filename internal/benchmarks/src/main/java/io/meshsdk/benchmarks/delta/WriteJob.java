package io.meshsdk.benchmarks.delta;

import io.meshsdk.DataProduct;
import io.meshsdk.benchmarks.Figures;
import io.meshsdk.benchmarks.LineItems;
import io.meshsdk.benchmarks.Rounds;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.data.Batch;
import io.meshsdk.data.Dataset;
import io.meshsdk.parquet.ColumnFileWriter;
import io.meshsdk.parquet.FileFacts;
import io.meshsdk.parquet.WriterOptions;
import io.meshsdk.spi.storage.StorageProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes batches that lie in memory: as a bare file, as publications with and without checks; the checks alone beside them. */
final class WriteJob {
    private final Workplace place;
    private final List<Batch> batches;
    private final Dataset data;

    WriteJob(Workplace place) {
        this.place = place;
        this.batches = LineItems.batches(place.rows());
        this.data = Datasets.batches(LineItems.SCHEMA, batches);
    }

    void run(Rounds rounds, Figures figures) throws Exception {
        DataProduct checked = LineItemProducts.checked();
        DataProduct unchecked =
                LineItemProducts.product("unchecked", LineItems.SCHEMA).build();
        try (StorageProvider provider = Workplace.provider("FORCED");
                Mesh mesh = place.mesh("lake", provider)) {
            List<Rounds.Seconds> taken = rounds.inTurns(List.of(
                    () -> writeBare(place.resolve("bare.parquet")),
                    () -> mesh.publish(checked, data).orThrow(),
                    () -> mesh.publish(unchecked, data).orThrow(),
                    () -> require(mesh.check(checked, data).passes())));
            taken.get(0).note("bare", figures);
            taken.get(1).note("publish", figures);
            taken.get(2).note("publish unchecked", figures);
            taken.get(3).note("check", figures);
        }
    }

    private void writeBare(Path file) throws IOException {
        write(file, batches);
        Files.delete(file);
    }

    /** Writes the line items into a file. */
    void writeFile() {
        write(place.file(), batches);
    }

    private void write(Path file, List<Batch> some) {
        try (ColumnFileWriter writer = ColumnFileWriter.create(file, LineItems.SCHEMA, WriterOptions.defaults())) {
            some.forEach(writer::write);
            FileFacts facts = writer.finish();
            require(facts.rowCount() == place.rows());
        }
    }

    private static void require(boolean held) {
        if (!held) {
            throw new IllegalStateException("The benchmark did not do what it measures");
        }
    }

    List<Batch> batches() {
        return batches;
    }
}
