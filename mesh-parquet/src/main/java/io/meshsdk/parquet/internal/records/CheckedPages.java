package io.meshsdk.parquet.internal.records;

import io.meshsdk.parquet.internal.decoding.ValueSizes;
import io.meshsdk.parquet.internal.pages.DamagedPageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.jspecify.annotations.Nullable;

/** Pages whose sizes are looked at before parquet-java makes room for what they say. Not thread-safe. */
final class CheckedPages implements PageReader {
    private final PageReader pages;
    private final PageSizes sizes;
    private long left;
    private int number = -1;

    CheckedPages(PageReader pages, ColumnDescriptor column, ValueSizes values) {
        this.pages = pages;
        this.sizes = new PageSizes(column, values);
        this.left = pages.getTotalValueCount();
    }

    String place() {
        return number < 0 ? "dictionary page" : "page " + number;
    }

    @Override
    public long getTotalValueCount() {
        return pages.getTotalValueCount();
    }

    @Override
    public @Nullable DictionaryPage readDictionaryPage() {
        DictionaryPage page = pages.readDictionaryPage();
        try {
            return page == null ? null : sizes.require(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DataPage readPage() {
        number++;
        DataPage page = pages.readPage();
        if (page == null) {
            throw new DamagedPageException("the last page has gone by, and rows are missing");
        }
        try {
            DataPage checked = sizes.require(page, left);
            left -= checked.getValueCount();
            return checked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
