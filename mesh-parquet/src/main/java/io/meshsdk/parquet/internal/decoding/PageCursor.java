package io.meshsdk.parquet.internal.decoding;

import java.io.IOException;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ValuesType;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.values.ValuesReader;
import org.jspecify.annotations.Nullable;

/** Goes through the pages of a column chunk. Not thread-safe. */
final class PageCursor {
    private static final PageSlice NOTHING = PageSlice.empty();

    private final ColumnDescriptor descriptor;
    private final PageReader pages;
    private final ColumnBuffer dictionary;
    private final RunLengthDecoder levels = new RunLengthDecoder();
    private final RunLengthDecoder entries = new RunLengthDecoder();
    private PageSlice values = NOTHING;
    private @Nullable ValuesReader reader;
    private Kind kind = Kind.PLAIN;
    private int dictionarySize;
    private boolean begun;
    private long rowsLeft;
    private int pageRowsLeft;

    PageCursor(ColumnDescriptor descriptor, PageReader pages, ColumnBuffer dictionary) {
        this.descriptor = descriptor;
        this.pages = pages;
        this.dictionary = dictionary;
        this.rowsLeft = pages.getTotalValueCount();
    }

    boolean isOptional() {
        return descriptor.getMaxDefinitionLevel() > 0;
    }

    Kind encoding() {
        return kind;
    }

    RunLengthDecoder levels() {
        return levels;
    }

    RunLengthDecoder entries() {
        return entries;
    }

    PageSlice values() {
        return values;
    }

    ValuesReader reader() {
        if (reader == null) {
            throw new IllegalStateException("The page is not read by parquet-java");
        }
        return reader;
    }

    boolean hasDictionary() {
        return dictionarySize > 0;
    }

    ColumnBuffer dictionary() {
        return dictionary;
    }

    int dictionarySize() {
        return dictionarySize;
    }

    /** Goes to the page of the next row, and returns how many of the wanted rows it has: at least one. */
    int advance(int wanted) throws IOException {
        if (!begun) {
            begun = true;
            startDictionary(pages.readDictionaryPage());
        }
        while (pageRowsLeft == 0) {
            startPage(pages.readPage());
        }
        int length = Math.min(wanted, pageRowsLeft);
        pageRowsLeft -= length;
        return length;
    }

    private void startDictionary(@Nullable DictionaryPage page) throws IOException {
        if (page == null) {
            return;
        }
        if (page.getDictionarySize() < 0) {
            throw new DamagedPageException("a dictionary of %d entries".formatted(page.getDictionarySize()));
        }
        PageSlice bytes = PageSlice.of(page.getBytes());
        // Every entry but a truth value has a byte at least, and there are no dictionaries of those.
        if (page.getDictionarySize() > bytes.remaining()) {
            throw new DamagedPageException("a dictionary that ends early");
        }
        dictionarySize = page.getDictionarySize();
        dictionary.start(dictionarySize);
        dictionary.readPlain(bytes, 0, dictionarySize);
    }

    private void startPage(@Nullable DataPage page) throws IOException {
        if (page == null) {
            throw new DamagedPageException("%d rows are missing".formatted(rowsLeft));
        }
        int rows = page.getValueCount();
        if (rows < 0 || rows > rowsLeft) {
            throw new DamagedPageException("a page of %d rows where %d are left".formatted(rows, rowsLeft));
        }
        rowsLeft -= rows;
        pageRowsLeft = rows;
        if (page instanceof DataPageV1 first) {
            startVersion1(first);
        } else {
            startVersion2((DataPageV2) page);
        }
    }

    private void startVersion1(DataPageV1 page) throws IOException {
        PageSlice bytes = PageSlice.of(page.getBytes());
        if (isOptional()) {
            if (page.getDlEncoding() != Encoding.RLE) {
                throw new DamagedPageException("definition levels of encoding %s".formatted(page.getDlEncoding()));
            }
            int length = bytes.takeInt();
            int start = bytes.take(length);
            levels.start(bytes.bytes(), start, start + length, 1);
        }
        startValues(bytes, page.getValueEncoding(), page.getValueCount());
    }

    private void startVersion2(DataPageV2 page) throws IOException {
        if (isOptional()) {
            PageSlice bytes = PageSlice.of(page.getDefinitionLevels());
            levels.start(bytes.bytes(), bytes.position(), bytes.limit(), 1);
        }
        startValues(PageSlice.of(page.getData()), page.getDataEncoding(), page.getValueCount());
    }

    private void startValues(PageSlice bytes, Encoding encoding, int count) throws IOException {
        values = bytes;
        kind = Kind.of(encoding);
        if (kind == Kind.DICTIONARY) {
            int width = bytes.remaining() == 0 ? 0 : bytes.takeByte();
            entries.start(bytes.bytes(), bytes.position(), bytes.limit(), width);
        } else if (kind == Kind.OTHER) {
            reader = encoding.getValuesReader(descriptor, ValuesType.VALUES);
            reader.initFromPage(count, ByteBufferInputStream.wrap(bytes.rest()));
        }
    }

    /** How the values of a page are read. */
    enum Kind {
        PLAIN,
        DICTIONARY,
        OTHER;

        @SuppressWarnings("deprecation")
        static Kind of(Encoding encoding) {
            return switch (encoding) {
                case PLAIN -> PLAIN;
                case PLAIN_DICTIONARY, RLE_DICTIONARY -> DICTIONARY;
                default -> OTHER;
            };
        }
    }
}
