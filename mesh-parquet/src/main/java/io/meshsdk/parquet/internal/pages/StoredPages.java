package io.meshsdk.parquet.internal.pages;

import java.io.IOException;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.jspecify.annotations.Nullable;

/** Pages that parquet-java reads and decompresses. */
public final class StoredPages implements PageSource {
    private final PageReader pages;

    /** Creates the source over pages that are read nowhere else. */
    public StoredPages(PageReader pages) {
        this.pages = pages;
    }

    @Override
    public long rowCount() {
        return pages.getTotalValueCount();
    }

    @Override
    public int readDictionary(PageSlice into) throws IOException {
        DictionaryPage page = pages.readDictionaryPage();
        if (page == null) {
            return NO_DICTIONARY;
        }
        into.reset(page.getBytes());
        return page.getDictionarySize();
    }

    @Override
    public void readPage(Page into) throws IOException {
        @Nullable DataPage page = pages.readPage();
        if (page instanceof DataPageV1 first) {
            into.start(first.getValueCount(), first.getValueEncoding());
            into.values().reset(first.getBytes());
            into.splitVersion1(first.getRlEncoding(), first.getDlEncoding());
        } else if (page instanceof DataPageV2 second) {
            into.start(second.getValueCount(), second.getDataEncoding());
            into.levels().reset(second.getDefinitionLevels());
            into.values().reset(second.getData());
        } else {
            throw new DamagedPageException("the last page has gone by, and rows are missing");
        }
    }
}
