package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.DataType;
import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one column chunk, some rows at a time, into buffers that the next rows overwrite. Not thread-safe.
 *
 * <p>Bytes that are no pages end in an unchecked exception of this package, of the JDK or of parquet-java: the caller
 * knows the names to report.
 */
public final class ColumnDecoder {
    private final PageCursor pages;
    private final ColumnBuffer buffer;
    private final boolean coded;
    private int[] levels = new int[0];
    private int[] entries = new int[0];
    private int[] numbers = new int[0];
    private boolean[] nulls = new boolean[0];
    private @Nullable Column dictionary;

    /**
     * Creates a decoder.
     *
     * @param type the type of the field
     * @param descriptor the column in the file
     * @param pages its pages
     * @param coded whether the values stay dictionary-encoded; all pages must be
     */
    public ColumnDecoder(DataType type, ColumnDescriptor descriptor, PageReader pages, boolean coded) {
        this.buffer = ColumnBuffers.of(type, descriptor.getPrimitiveType());
        this.pages = new PageCursor(descriptor, pages, ColumnBuffers.of(type, descriptor.getPrimitiveType()));
        this.coded = coded;
    }

    /** Returns the next so many rows. */
    public Column read(int rows) throws IOException {
        start(rows);
        int row = 0;
        while (row < rows) {
            int length = pages.advance(rows - row);
            row = decode(row, length);
        }
        Validity validity = Validity.ofNulls(nulls, rows);
        if (coded && pages.hasDictionary()) {
            return DictionaryColumn.of(dictionary(), entries, validity);
        }
        return buffer.column(validity);
    }

    private Column dictionary() {
        Column found = dictionary;
        if (found == null) {
            found = pages.dictionary().column(Validity.allValid(pages.dictionarySize()));
            dictionary = found;
        }
        return found;
    }

    private void start(int rows) {
        buffer.start(rows);
        if (nulls.length < rows) {
            nulls = new boolean[rows];
            levels = new int[rows];
            entries = new int[rows];
            numbers = new int[rows];
        }
    }

    private int decode(int from, int length) {
        int values = readLevels(from, length);
        switch (pages.encoding()) {
            case DICTIONARY -> readEntries(from, length, values);
            case PLAIN -> readPlain(from, length, values);
            case OTHER -> readOthers(from, length);
        }
        return from + length;
    }

    /** Reads which rows are null, and returns how many are not. */
    private int readLevels(int from, int length) {
        if (!pages.isOptional()) {
            Arrays.fill(nulls, from, from + length, false);
            return length;
        }
        pages.levels().read(levels, from, length);
        int values = 0;
        for (int i = from; i < from + length; i++) {
            nulls[i] = levels[i] == 0;
            values += levels[i];
        }
        return values;
    }

    private void readEntries(int from, int length, int values) {
        pages.entries().read(numbers, 0, values);
        requireEntries(values);
        int next = 0;
        for (int row = from; row < from + length; row++) {
            if (coded) {
                entries[row] = nulls[row] ? 0 : numbers[next++];
            } else if (nulls[row]) {
                buffer.skip(row);
            } else {
                buffer.copy(pages.dictionary(), numbers[next++], row);
            }
        }
    }

    private void requireEntries(int count) {
        int size = pages.dictionarySize();
        for (int i = 0; i < count; i++) {
            if (Integer.compareUnsigned(numbers[i], size) >= 0) {
                throw new DamagedPageException("an entry outside of its dictionary");
            }
        }
    }

    private void readPlain(int from, int length, int values) {
        requirePlain(values);
        if (values == length) {
            buffer.readPlain(pages.values(), from, length);
            return;
        }
        int row = from;
        while (row < from + length) {
            if (nulls[row]) {
                entries[row] = 0;
                buffer.skip(row++);
            } else {
                int start = row;
                while (row < from + length && !nulls[row]) {
                    row++;
                }
                buffer.readPlain(pages.values(), start, row - start);
            }
        }
    }

    private void readOthers(int from, int length) {
        requirePlain(length);
        for (int row = from; row < from + length; row++) {
            if (nulls[row]) {
                buffer.skip(row);
            } else {
                buffer.read(pages.reader(), row);
            }
        }
    }

    // A page of nulls only may be of any encoding.
    private void requirePlain(int values) {
        if (coded && values > 0) {
            throw new DamagedPageException("a page without a dictionary in a chunk that says it has none such");
        }
    }
}
