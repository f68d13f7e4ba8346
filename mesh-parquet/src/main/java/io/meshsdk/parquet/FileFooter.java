package io.meshsdk.parquet;

import io.meshsdk.error.DataSourceException;
import io.meshsdk.parquet.internal.pages.ArrayStream;
import io.meshsdk.parquet.internal.pages.PageCodecs;
import io.meshsdk.parquet.internal.pages.ReaderArrays;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
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
    private static final long UNKNOWN = -1;

    private final TableFile file;
    private @Nullable ParquetMetadata metadata;
    private @Nullable Map<String, List<ColumnDescriptor>> leaves;
    private long length = UNKNOWN;

    FileFooter(TableFile file) {
        this.file = file;
    }

    TableFile file() {
        return file;
    }

    MessageType schema() {
        return metadata().getFileMetaData().getSchema();
    }

    /** Returns the columns that the values of a field lie in. */
    List<ColumnDescriptor> leaves(String field) {
        return leaves().getOrDefault(field, List.of());
    }

    private synchronized Map<String, List<ColumnDescriptor>> leaves() {
        Map<String, List<ColumnDescriptor>> found = leaves;
        if (found == null) {
            found = schema().getColumns().stream()
                    .collect(Collectors.groupingBy(leaf -> leaf.getPath()[0], Collectors.toUnmodifiableList()));
            leaves = found;
        }
        return found;
    }

    /** Returns what wrote the file, as it calls itself; empty where it does not. */
    Optional<String> writer() {
        return Optional.ofNullable(metadata().getFileMetaData().getCreatedBy());
    }

    String mark(String key) {
        return metadata().getFileMetaData().getKeyValueMetaData().getOrDefault(key, "");
    }

    /** Returns the row groups that have rows. */
    List<RowGroup> groups() {
        List<RowGroup> found = new ArrayList<>();
        long firstRow = 0;
        for (int i = 0; i < rowGroups().size(); i++) {
            RowGroup group = new RowGroup(this, i, firstRow);
            if (group.rowCount() > 0) {
                found.add(group);
            }
            firstRow += group.rowCount();
        }
        return found;
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
        ReaderArrays arrays = new ReaderArrays.Pool().take();
        PageCodecs codecs = new PageCodecs(arrays);
        try {
            InputFile input = file.file().input();
            try (SeekableInputStream stream = input.newStream()) {
                return ParquetFileReader.readFooter(input, options(codecs, arrays.chunks()), stream);
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

    /** Opens the file as bytes; the caller closes the stream. */
    SeekableInputStream stream() throws IOException {
        return file.file().input().newStream();
    }

    /** Opens the file; the caller closes the reader, and releases the codecs. */
    ParquetFileReader open(PageCodecs codecs, ByteBufferAllocator chunks) throws IOException {
        InputFile input = file.file().input();
        SeekableInputStream stream = new ArrayStream(input.newStream());
        try {
            return new ParquetFileReader(input, metadata(), options(codecs, chunks), stream);
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    /** Returns the length of the file, asked for once. */
    synchronized long length() throws IOException {
        if (length == UNKNOWN) {
            length = file.file().input().getLength();
        }
        return length;
    }

    private static ParquetReadOptions options(PageCodecs codecs, ByteBufferAllocator chunks) {
        return ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(codecs)
                .withAllocator(chunks)
                .usePageChecksumVerification()
                .withUseHadoopVectoredIo(false)
                .build();
    }
}
