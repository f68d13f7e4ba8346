package io.meshsdk.parquet;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Batch;
import io.meshsdk.error.StorageException;
import io.meshsdk.parquet.internal.encoding.ByteSink;
import io.meshsdk.parquet.internal.encoding.ColumnChunk;
import io.meshsdk.parquet.internal.encoding.PageCompressor;
import io.meshsdk.parquet.internal.sorting.SortBuffer;
import io.meshsdk.parquet.internal.types.BatchShape;
import io.meshsdk.parquet.internal.types.ExactBounds;
import io.meshsdk.parquet.internal.types.FieldTypes;
import io.meshsdk.parquet.internal.writing.FieldStatistics;
import io.meshsdk.parquet.internal.writing.FieldWriter;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one Parquet file from batches, column by column, nested ones too. All fields are optional in the file but the
 * keys of maps; logical types, and the groups of lists and maps, are those that Delta and Spark write. A sensitive field
 * leaves nothing but its null counts outside the data pages, wherever it lies; so does all that is in a sensitive field.
 *
 * <p>For one thread. Ends in {@link #finish()} or {@link #abort()}; {@link #close()} aborts what was not finished. Memory
 * is bounded by the size of a row group.
 *
 * @since 0.1.0
 */
public final class ColumnFileWriter implements AutoCloseable {
    private static final int STEP_ROWS = 4_096;
    // The texts of all rows that are sorted at once lie in one array.
    private static final long MOST_UNSORTED_BYTES = 1L << 30;

    private static final Logger LOG = LoggerFactory.getLogger(ColumnFileWriter.class);

    private final ParquetFile target;
    private final Schema schema;
    private final WriterOptions options;
    private final ParquetFileWriter file;
    private final PageCompressor compressor;
    private final List<FieldWriter> fields;
    private final @Nullable SortBuffer unsorted;
    private State state = State.OPEN;
    private long groupRows;
    private long rows;

    private ColumnFileWriter(ParquetFile target, Schema schema, WriterOptions options) throws IOException {
        MessageType message = FieldTypes.message(schema, options.fieldIds());
        this.unsorted = options.sortedBy().isEmpty() ? null : new SortBuffer(schema, options.sortedBy());
        this.target = target;
        this.schema = schema;
        this.options = options;
        this.file = new ParquetFileWriter(
                target.output(), message, ParquetFileWriter.Mode.CREATE, 0, 0, null, properties());
        this.compressor = new PageCompressor(options.compression().codec());
        this.fields = fields(message);
    }

    /**
     * Begins a file where there is none.
     *
     * @throws IllegalArgumentException if the rows are to be sorted by what is no field, or nested
     * @throws StorageException if a field has a type that is not written (time of day, a struct without fields), or the file
     *     exists or cannot be created
     */
    @CheckReturnValue
    public static ColumnFileWriter create(ParquetFile target, Schema schema, WriterOptions options) {
        try {
            ColumnFileWriter writer = new ColumnFileWriter(target, schema, options);
            writer.start();
            return writer;
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot create Parquet file '%s': choose a place that is free and can be written."
                            .formatted(target),
                    e);
        }
    }

    /** Begins a file on the local file system; fails as {@link #create(ParquetFile, Schema, WriterOptions)} does. */
    @CheckReturnValue
    public static ColumnFileWriter create(Path target, Schema schema, WriterOptions options) {
        return create(ParquetFile.local(target), schema, options);
    }

    private void start() throws IOException {
        file.start();
    }

    private static ParquetProperties properties() {
        return ParquetProperties.builder().withPageWriteChecksumEnabled(true).build();
    }

    private List<FieldWriter> fields(MessageType message) {
        ByteSink body = new ByteSink(1024);
        FieldWriter.Chunks chunks =
                (leaf, column) -> new ColumnChunk(leaf, column, options.pageBytes(), compressor, body);
        Map<String, List<ColumnDescriptor>> columns =
                message.getColumns().stream().collect(Collectors.groupingBy(column -> column.getPath()[0]));
        List<FieldWriter> made = new ArrayList<>();
        for (Field field : schema.fields()) {
            made.add(FieldWriter.of(field, columns.getOrDefault(field.name(), List.of()), chunks));
        }
        return made;
    }

    /**
     * Appends the rows of a batch, which is not kept.
     *
     * @throws IllegalArgumentException if the batch has other fields or types than the file
     * @throws IllegalStateException if the file was finished, aborted, or failed before
     * @throws StorageException if the rows cannot be written; the file is of no use then
     */
    public void write(Batch batch) {
        requireOpen();
        BatchShape.require(schema, batch);
        act("write to", () -> {
            if (unsorted == null) {
                append(batch);
            } else {
                sort(unsorted, batch);
            }
        });
    }

    private void sort(SortBuffer buffer, Batch batch) throws IOException {
        buffer.add(batch);
        if (buffer.bytes() >= Math.min(options.rowGroupBytes(), MOST_UNSORTED_BYTES)) {
            finishSorted(buffer);
        }
    }

    /** Writes the rows that wait as one row group, or more where they take so much room. */
    private void finishSorted(SortBuffer buffer) throws IOException {
        for (Batch batch : buffer.drain()) {
            append(batch);
        }
        if (groupRows > 0) {
            finishGroup();
        }
    }

    private void append(Batch batch) throws IOException {
        fields.forEach(FieldWriter::startBatch);
        for (int from = 0; from < batch.rowCount(); from += STEP_ROWS) {
            int to = Math.min(batch.rowCount(), from + STEP_ROWS);
            for (int i = 0; i < fields.size(); i++) {
                fields.get(i).write(batch.column(i), from, to);
            }
            groupRows += to - from;
            if (bufferedBytes() >= options.rowGroupBytes()) {
                finishGroup();
            }
        }
    }

    /** Returns the number of rows written so far. */
    @CheckReturnValue
    public long rowCount() {
        return rows + groupRows + (unsorted == null ? 0 : unsorted.rows());
    }

    /**
     * Returns about how many bytes the file has by now, those included that wait in memory as they will lie in the file: not
     * those of rows that wait to be sorted.
     */
    @CheckReturnValue
    public long sizeEstimate() {
        requireOpen();
        try {
            return file.getPos() + bufferedBytes();
        } catch (IOException e) {
            throw failed("write to", e);
        }
    }

    private long bufferedBytes() {
        long bytes = 0;
        for (FieldWriter field : fields) {
            bytes += field.bufferedBytes();
        }
        return bytes;
    }

    private void finishGroup() throws IOException {
        file.startBlock(groupRows);
        for (FieldWriter field : fields) {
            field.finish(file);
        }
        file.endBlock();
        rows += groupRows;
        groupRows = 0;
    }

    /**
     * Completes the file, and returns what it holds.
     *
     * @throws IllegalStateException if the file was finished, aborted, or failed before
     * @throws StorageException if the file cannot be completed
     */
    @CheckReturnValue
    public FileFacts finish() {
        requireOpen();
        long[] size = new long[1];
        act("finish", () -> {
            if (unsorted != null) {
                finishSorted(unsorted);
            } else if (groupRows > 0) {
                finishGroup();
            }
            file.end(Map.of(ExactBounds.KEY, ExactBounds.VALUE));
            size[0] = file.getPos();
            release();
        });
        state = State.FINISHED;
        FieldStatistics statistics = new FieldStatistics();
        fields.forEach(field -> field.describe(statistics));
        return new FileFacts(size[0], statistics.of(rows));
    }

    /**
     * Gives the file up and deletes it. Harmless after {@link #finish()} and when repeated.
     *
     * @throws StorageException if the file cannot be deleted
     */
    public void abort() {
        if (state == State.FINISHED || state == State.ABORTED) {
            return;
        }
        state = State.ABORTED;
        file.abort();
        try {
            release();
        } catch (IOException e) {
            LOG.debug("Cannot close '{}', which is given up", target, e);
        }
        try {
            target.delete();
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot delete '%s', which is given up: delete it by hand.".formatted(target), e);
        }
    }

    /** Aborts the file where it was not finished. */
    @Override
    public void close() {
        abort();
    }

    private void release() throws IOException {
        compressor.close();
        file.close();
    }

    private void act(String verb, Act act) {
        boolean done = false;
        try {
            act.run();
            done = true;
        } catch (IOException e) {
            throw failed(verb, e);
        } finally {
            state = done ? state : State.FAILED;
        }
    }

    private StorageException failed(String verb, IOException cause) {
        return new StorageException(
                "Cannot %s Parquet file '%s': abort it, mend the cause, and write it again.".formatted(verb, target),
                cause);
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new IllegalStateException("Cannot write to Parquet file '%s': it is %s. Create another writer."
                    .formatted(target, state.name().toLowerCase(Locale.ROOT)));
        }
    }

    private enum State {
        OPEN,
        FAILED,
        FINISHED,
        ABORTED
    }

    /** A step that touches the file. */
    private interface Act {
        void run() throws IOException;
    }
}
