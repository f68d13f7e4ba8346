package io.meshsdk.parquet;

import io.meshsdk.error.DataSourceException;
import io.meshsdk.parquet.internal.decoding.PageCodecs;
import java.io.IOException;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** A file whose footer is read when it is first needed, and kept. Thread-safe. */
final class FileFooter {
    private final TableFile file;
    private @Nullable ParquetMetadata metadata;

    FileFooter(TableFile file) {
        this.file = file;
    }

    TableFile file() {
        return file;
    }

    MessageType schema() {
        return metadata().getFileMetaData().getSchema();
    }

    String mark(String key) {
        return metadata().getFileMetaData().getKeyValueMetaData().getOrDefault(key, "");
    }

    List<BlockMetaData> rowGroups() {
        return metadata().getBlocks();
    }

    private synchronized ParquetMetadata metadata() {
        ParquetMetadata found = metadata;
        if (found == null) {
            found = read();
            metadata = found;
        }
        return found;
    }

    private ParquetMetadata read() {
        PageCodecs codecs = new PageCodecs();
        try {
            InputFile input = file.file().input();
            try (SeekableInputStream stream = input.newStream()) {
                return ParquetFileReader.readFooter(input, options(codecs), stream);
            }
        } catch (IOException | RuntimeException e) {
            throw new DataSourceException(
                    "Cannot read the footer of Parquet file '%s': check that it is there, whole, and a Parquet file."
                            .formatted(file),
                    e);
        } finally {
            codecs.release();
        }
    }

    /** Opens the file; the caller closes the reader, and releases the codecs. */
    ParquetFileReader open(PageCodecs codecs) throws IOException {
        InputFile input = file.file().input();
        SeekableInputStream stream = input.newStream();
        try {
            return new ParquetFileReader(input, metadata(), options(codecs), stream);
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    long length() throws IOException {
        return file.file().input().getLength();
    }

    private static ParquetReadOptions options(PageCodecs codecs) {
        return ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(codecs)
                .usePageChecksumVerification()
                .withUseHadoopVectoredIo(false)
                .build();
    }
}
