package io.meshsdk.parquet.internal.encoding;

import io.meshsdk.data.Column;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.parquet.internal.nesting.Leaf;
import io.meshsdk.parquet.internal.nesting.LeafRows;
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

/** Writes one column of a file: the pages of one row group after the other. Not thread-safe. */
public final class ColumnChunk {
    private static final int PAGE_ENTRIES = 8 * PageValues.PAGE_ROWS;

    private final ColumnDescriptor descriptor;
    private final PageCompressor compressor;
    private final PageValues values;
    private final PageLevels levels;
    private final ByteSink body;
    private final List<Page> pages = new ArrayList<>();
    private final FieldBounds bounds;
    private long heldBytes;
    private long entries;

    /**
     * Creates a writer of one column.
     *
     * @param pageBytes how many bytes a page has before compression, about
     * @param body where pages are put together; chunks written by one thread may share it
     */
    public ColumnChunk(
            Leaf leaf, ColumnDescriptor descriptor, int pageBytes, PageCompressor compressor, ByteSink body) {
        this.descriptor = descriptor;
        this.compressor = compressor;
        this.body = body;
        this.levels = new PageLevels(descriptor);
        this.values = values(leaf, descriptor.getPrimitiveType(), pageBytes);
        this.bounds = new FieldBounds(leaf, descriptor.getPrimitiveType());
    }

    private static PageValues values(Leaf leaf, PrimitiveType type, int pageBytes) {
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> new BooleanValues();
            case INT32, FLOAT -> new NumberValues(leaf, Integer.BYTES, pageBytes);
            case INT64, DOUBLE -> new NumberValues(leaf, Long.BYTES, pageBytes);
            default -> new BytesValues(leaf, pageBytes);
        };
    }

    /** Learns that the columns written from here on come from another batch. */
    public void startBatch() {
        values.startBatch();
    }

    /** Appends some rows of a column that is not nested. */
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

    /** Appends what rows of a nested column have in this one. */
    public void write(LeafRows rows) throws IOException {
        int row = 0;
        while (row < rows.count()) {
            int room = PageValues.PAGE_ROWS - levels.rows();
            int behind = addValues(rows, row, rows.rowsWithin(row, PageValues.SLICE_ROWS, room));
            levels.add(rows, row, behind);
            if (levels.rows() >= PageValues.PAGE_ROWS || levels.entries() >= PAGE_ENTRIES || values.endsPage()) {
                finishPage();
            }
            row = behind;
        }
    }

    /** Adds the values of whole rows, and fewer of these than wanted where the page ends; returns the row behind them. */
    private int addValues(LeafRows rows, int row, int wanted) {
        int value = rows.valueStart(row);
        while (value < rows.valueStart(wanted)) {
            value = values.add(rows.values(), value, rows.valueStart(wanted));
            if (values.endsPage()) {
                int behind = rows.rowBehind(value, row);
                addRest(rows.values(), value, rows.valueStart(behind));
                return behind;
            }
        }
        return wanted;
    }

    private void addRest(Column column, int from, int to) {
        int value = from;
        while (value < to) {
            value = values.add(column, value, to);
        }
    }

    /** Returns about how many bytes wait for the end of the row group. */
    public long bufferedBytes() {
        return heldBytes + values.bufferedBytes();
    }

    private void finishPage() throws IOException {
        body.clear();
        int pageRows = levels.rows();
        int pageEntries = levels.entries();
        Statistics<?> statistics = bounds.addPage(values.bounds(), pageEntries, levels.nulls());
        levels.finishPage(body);
        Encoding encoding = values.finishPage(body);
        BytesInput compressed = compressor.compress(body);
        pages.add(new Page(compressed, new PageSize(body.size(), pageEntries, pageRows), encoding, statistics));
        heldBytes += compressed.size();
        entries += pageEntries;
    }

    /** Writes the pages out as the chunk of the row group that the file has begun. */
    public void finish(ParquetFileWriter file) throws IOException {
        if (levels.rows() > 0) {
            finishPage();
        }
        file.startColumn(descriptor, entries, compressor.codec());
        PageValues.Entries dictionary = values.finishChunk();
        if (dictionary != null) {
            BytesInput compressed = compressor.compress(dictionary.plain());
            file.writeDictionaryPage(
                    new DictionaryPage(compressed, dictionary.plain().size(), dictionary.count(), Encoding.PLAIN));
        }
        for (Page page : pages) {
            page.write(file);
        }
        bounds.finishChunk(file);
        file.endColumn();
        pages.clear();
        heldBytes = 0;
        entries = 0;
    }

    /** Returns what is known about the values of all chunks that were written out. */
    public ColumnStatistics statistics() {
        return bounds.statistics();
    }

    private record PageSize(int plainLength, int entries, int rows) {}

    private record Page(BytesInput compressed, PageSize size, Encoding encoding, Statistics<?> statistics) {
        void write(ParquetFileWriter file) throws IOException {
            file.writeDataPage(
                    size.entries(),
                    size.plainLength(),
                    compressed,
                    statistics,
                    size.rows(),
                    Encoding.RLE,
                    Encoding.RLE,
                    encoding);
        }
    }
}
