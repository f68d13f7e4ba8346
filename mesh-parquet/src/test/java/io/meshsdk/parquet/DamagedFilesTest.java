package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.meshsdk.data.Row;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DamagedFilesTest {
    private static final Schema SCHEMA = RandomBatches.everyType();

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void choose() {
        file = folder.resolve("damaged.parquet");
    }

    private byte[] write(Compression compression) throws IOException {
        WriterOptions options = WriterOptions.defaults().compression(compression);
        try (ColumnFileWriter writer = ColumnFileWriter.create(file, SCHEMA, options)) {
            writer.write(new RandomBatches(7, 300, 0.2).next(SCHEMA, 500));
            assertThat(writer.finish().rowCount()).isEqualTo(500);
        }
        return Files.readAllBytes(file);
    }

    private List<Row> read() {
        return read(Decoder.DIRECT);
    }

    private List<Row> read(Decoder decoder) {
        try (Stream<Row> rows = AllDecoders.dataset(file, decoder).rows()) {
            return rows.toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void rows_bytesChanged_areRightOrATypedError(Compression compression) throws IOException {
        byte[] whole = write(compression);
        List<Row> expected = read();
        Random random = new Random(11);
        List<Decoder> decoders = List.of(Decoder.values());
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(whole.length - 8);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            try {
                assertThat(read(decoders.get(i % decoders.size()))).hasSize(expected.size());
            } catch (DataSourceException e) {
                refused++;
                assertThat(e).hasMessageContaining("damaged.parquet");
            }
        }
        assertThat(refused).isGreaterThan(200);
    }

    @Test
    void rows_pageBytesChanged_isATypedErrorThatNamesTheColumn() throws IOException {
        byte[] bytes = write(Compression.UNCOMPRESSED);
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            ColumnChunkMetaData chunk =
                    reader.getRowGroups().get(0).getColumns().get(5);
            bytes[(int) (chunk.getStartingPos() + chunk.getTotalSize() - 1)] ^= 1;
        }
        Files.write(file, bytes);

        try {
            fail("%d rows were read", read().size());
        } catch (DataSourceException e) {
            assertThat(e).hasMessageContainingAll("damaged.parquet", "'long'");
        }
    }

    @Test
    void rows_fileCutShort_isATypedError() throws IOException {
        byte[] whole = write(Compression.ZSTD);
        for (int length = 0; length < whole.length; length += 997) {
            Files.write(file, Arrays.copyOf(whole, length));
            try {
                fail("%d rows were read", read().size());
            } catch (DataSourceException e) {
                assertThat(e).hasMessageContaining("damaged.parquet");
            }
        }
    }
}
