package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Batch;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.generic.IndexedRecord;

final class AvroDatasetsProperties {
    @Property(tries = 50)
    void of_recordsThatParquetAvroReads_areTheRowsOfTheFile(@ForAll long seed) throws IOException {
        Schema schema = RandomTypes.keptByAvro(seed).schema();
        Path folder = Files.createTempDirectory("mesh");
        Path file = folder.resolve("rows.parquet");
        Path again = folder.resolve("again.parquet");
        try {
            try (ColumnFileWriter writer = ColumnFileWriter.create(file, schema, WriterOptions.defaults())) {
                writer.write(new RandomBatches(seed, 300, 0.2).next(schema, 400));
                assertThat(writer.finish().rowCount()).isEqualTo(400);
            }
            List<IndexedRecord> records = AvroRows.records(file);
            try (ColumnFileWriter writer = ColumnFileWriter.create(again, schema, WriterOptions.defaults());
                    Stream<Batch> batches = AvroDatasets.of(schema, records).batches()) {
                batches.forEach(batch -> {
                    assertThat(batch.misfits().isEmpty()).isTrue();
                    writer.write(batch);
                });
                assertThat(writer.finish().rowCount()).isEqualTo(400);
            }

            assertThat(AllDecoders.rows(again)).isEqualTo(AllDecoders.rows(file));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(again);
            Files.delete(folder);
        }
    }
}
