package io.meshsdk.parquet.internal.encoding;

import io.meshsdk.data.Column;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.schema.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.PrimitiveType;

/** Writes one field of a file: the pages of one row group after the other. Not thread-safe. */
public final class ColumnChunk {
    private final ColumnDescriptor descriptor;
    private final PageCompressor compressor;
    private final PageValues values;
    private final DefinitionLevels levels = new DefinitionLevels();
    private final ByteSink body;
    private final List<Page> pages = new ArrayList<>();
    private final FieldBounds bounds;
    private long heldBytes;
    private long rows;

    /**
     * Creates a writer of one field.
     *
     * @param pageBytes how many bytes a page has before compression, about
     * @param body where pages are put together; chunks written by one thread may share it
     */
    public ColumnChunk(
            Field field, ColumnDescriptor descriptor, int pageBytes, PageCompressor compressor, ByteSink body) {
        this.descriptor = descriptor;
        this.compressor = compressor;
        this.body = body;
        this.values = values(field, descriptor.getPrimitiveType(), pageBytes);
        this.bounds = new FieldBounds(field, descriptor.getPrimitiveType());
    }

    private static PageValues values(Field field, PrimitiveType type, int pageBytes) {
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> new BooleanValues();
            case INT32, FLOAT -> new NumberValues(field, Integer.BYTES, pageBytes);
            case INT64, DOUBLE -> new NumberValues(field, Long.BYTES, pageBytes);
            default -> new BytesValues(field, pageBytes);
        };
    }

    /** Learns that the columns written from here on come from another batch. */
    public void startBatch() {
        values.startBatch();
    }

    /** Appends some rows of a column. */
    public void write(Column column, int from, int to) throws IOException {
        int row = from;
        while (row < to) {
            int room = Math.min(PageValues.SLICE_ROWS, PageValues.PAGE_ROWS - levels.rows());
            int next = values.add(column, row, Math.min(to, row + room));
            levels.add(column.validity(), row, next);
            if (levels.rows() >= PageValues.PAGE_ROWS || values.endsPage()) {
                finishPage();
            }
            row = next;
        }
    }

    /** Returns about how many bytes wait for the end of the row group. */
    public long bufferedBytes() {
        return heldBytes + values.bufferedBytes();
    }

    private void finishPage() throws IOException {
        body.clear();
        int pageRows = levels.rows();
        Statistics<?> statistics = bounds.addPage(values.bounds(), pageRows, levels.nulls());
        levels.finishPage(body);
        Encoding encoding = values.finishPage(body);
        BytesInput compressed = compressor.compress(body);
        pages.add(new Page(compressed, body.size(), pageRows, encoding, statistics));
        heldBytes += compressed.size();
        rows += pageRows;
    }

    /** Writes the pages out as the chunk of the row group that the file has begun. */
    public void finish(ParquetFileWriter file) throws IOException {
        if (levels.rows() > 0) {
            finishPage();
        }
        file.startColumn(descriptor, rows, compressor.codec());
        PageValues.Entries entries = values.finishChunk();
        if (entries != null) {
            BytesInput compressed = compressor.compress(entries.plain());
            file.writeDictionaryPage(
                    new DictionaryPage(compressed, entries.plain().size(), entries.count(), Encoding.PLAIN));
        }
        for (Page page : pages) {
            page.write(file);
        }
        bounds.finishChunk(file);
        file.endColumn();
        pages.clear();
        heldBytes = 0;
        rows = 0;
    }

    /** Returns what is known about the values of all chunks that were written out. */
    public ColumnStatistics statistics() {
        return bounds.statistics();
    }

    private record Page(BytesInput compressed, int plainLength, int rows, Encoding encoding, Statistics<?> statistics) {
        void write(ParquetFileWriter file) throws IOException {
            file.writeDataPage(rows, plainLength, compressed, statistics, rows, Encoding.RLE, Encoding.RLE, encoding);
        }
    }
}
