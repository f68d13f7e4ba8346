package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.data.Column;
import io.meshsdk.data.Validity;
import io.meshsdk.parquet.internal.buffers.ColumnBuffer;
import io.meshsdk.parquet.internal.buffers.ColumnBuffers;
import io.meshsdk.parquet.internal.packing.RunLengthDecoder;
import io.meshsdk.parquet.internal.pages.DamagedPageException;
import io.meshsdk.parquet.internal.pages.LargeBatchException;
import io.meshsdk.parquet.internal.pages.Page;
import io.meshsdk.parquet.internal.pages.PageSlice;
import io.meshsdk.parquet.internal.pages.PageSource;
import io.meshsdk.schema.DataType;
import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;

/**
 * Reads one column chunk, some rows at a time, into buffers that the next rows overwrite. Not thread-safe.
 *
 * <p>Bytes that are no pages end in an unchecked exception of this package, of the JDK or of parquet-java: the caller
 * knows the names to report.
 */
public final class ColumnDecoder implements ColumnSource {
    private static final int DICTIONARY = -1;
    private static final int NOTHING = -2;

    private final PageSource pages;
    private final Page page;
    private final RunLengthDecoder levels = new RunLengthDecoder();
    private final ValueDecoders decoders;
    private final ColumnBuffer dictionary;
    private final ColumnBuffer buffer;
    private ValueDecoder values = new PlainValues();
    private boolean[] nulls = new boolean[0];
    private boolean anyNulls;
    private long rowsLeft;
    private int pageRowsLeft;
    private int pageNumber = NOTHING;
    private boolean started;

    /** Creates a decoder of the values of a field from the pages of its column. */
    public ColumnDecoder(DataType type, ColumnDescriptor column, PageSource pages) {
        this.pages = pages;
        this.page = new Page(column);
        this.decoders = new ValueDecoders(column.getPrimitiveType());
        this.dictionary = ColumnBuffers.of(type, column.getPrimitiveType());
        this.buffer = ColumnBuffers.coded(type, column.getPrimitiveType());
        this.rowsLeft = pages.rowCount();
    }

    @Override
    public String place() {
        return pageNumber == DICTIONARY ? "dictionary page" : "page " + Math.max(0, pageNumber);
    }

    @Override
    public Column read(int rows) throws IOException {
        if (pageNumber == NOTHING) {
            pageNumber = DICTIONARY;
            readDictionary();
        }
        nulls = nulls.length < rows ? new boolean[rows] : nulls;
        anyNulls = false;
        buffer.start(rows);
        buffer.limit(LargeBatchException.mostBytes(rows));
        int row = 0;
        while (row < rows) {
            while (pageRowsLeft == 0) {
                readPage();
            }
            int length = Math.min(rows - row, pageRowsLeft);
            decode(row, length);
            pageRowsLeft -= length;
            row += length;
        }
        return buffer.column(anyNulls ? Validity.ofNulls(nulls, rows) : Validity.allValid(rows));
    }

    private void readDictionary() throws IOException {
        PageSlice bytes = new PageSlice();
        int size = pages.readDictionary(bytes);
        if (size == PageSource.NO_DICTIONARY) {
            return;
        }
        // Every entry but a truth value has a byte at least, and there are no dictionaries of those.
        if (size < 0 || size > bytes.remaining()) {
            throw new DamagedPageException("a dictionary of %d entries in %d bytes".formatted(size, bytes.remaining()));
        }
        dictionary.start(size);
        dictionary.readPlain(bytes, 0, size);
        decoders.useDictionary(dictionary, size);
        buffer.useDictionary(dictionary, size);
    }

    private void readPage() throws IOException {
        pageNumber++;
        pages.readPage(page);
        int rows = page.rowCount();
        if (rows < 0 || rows > rowsLeft) {
            throw new DamagedPageException("a page of %d rows where %d are left".formatted(rows, rowsLeft));
        }
        rowsLeft -= rows;
        pageRowsLeft = rows;
        if (page.isOptional()) {
            levels.start(page.levels(), 1, rows);
        }
        started = false;
    }

    private void decode(int from, int length) {
        int count = readLevels(from, length);
        if (count > 0) {
            // A page of nulls only may be of any encoding, and of no bytes.
            if (!started) {
                values = decoders.of(page.encoding());
                values.start(page.values(), page.rowCount());
                started = true;
            }
            values.read(buffer, from, count);
        }
        if (count < length) {
            buffer.spread(nulls, from, length, count);
        }
    }

    /** Reads which rows are null, and returns how many are not. */
    private int readLevels(int from, int length) {
        if (!page.isOptional() || levels.passRun(1, length)) {
            if (anyNulls) {
                Arrays.fill(nulls, from, from + length, false);
            }
            return length;
        }
        int count = levels.readZeros(nulls, from, length);
        if (count < length && !anyNulls) {
            anyNulls = true;
            Arrays.fill(nulls, 0, from, false);
        }
        return count;
    }
}
