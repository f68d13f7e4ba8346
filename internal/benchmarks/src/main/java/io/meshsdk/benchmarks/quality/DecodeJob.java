package io.meshsdk.benchmarks.quality;

import io.meshsdk.benchmarks.Touch;
import io.meshsdk.data.Batch;
import io.meshsdk.parquet.Decoder;
import io.meshsdk.parquet.ParquetDatasets;
import io.meshsdk.parquet.ParquetFile;
import io.meshsdk.parquet.ReadOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decodes a file and looks at every value once: what any check of all columns takes at least.
 *
 * @param file the file
 * @param decoder how it is decoded
 * @param rows how many rows it holds
 */
record DecodeJob(Path file, Decoder decoder, long rows) {
    void run() {
        Touch touch = new Touch();
        ReadOptions options = ReadOptions.defaults().decoder(decoder);
        try (Stream<Batch> batches =
                ParquetDatasets.of(List.of(ParquetFile.local(file)), options).batches()) {
            batches.forEach(touch::see);
        }
        if (touch.rows() != rows) {
            throw new IllegalStateException("%s holds %d rows".formatted(file, touch.rows()));
        }
    }
}
