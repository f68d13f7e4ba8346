package io.meshsdk.parquet.internal.pages;

import java.io.IOException;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.SeekableInputStream;

/** Finds the page that parquet-java failed at: it does not say. */
public final class DamagedPages {
    private DamagedPages() {}

    /** Returns the first page whose header or checksum is wrong, as a message names it; any page if there is none. */
    public static String first(SeekableInputStream stream, ColumnChunkMetaData chunk) {
        PageHeaders headers = new PageHeaders(stream, chunk, new ChunkArrays());
        String place = chunk.hasDictionaryPage() ? "dictionary page" : "page 0";
        long rowsLeft = chunk.getValueCount();
        try {
            int next = 0;
            while (rowsLeft > 0) {
                PageHeader header = headers.next();
                headers.takeBody(header);
                next += header.getType() == PageType.DICTIONARY_PAGE ? 0 : 1;
                rowsLeft -= rows(header);
                place = "page " + next;
            }
            return "a page";
        } catch (IOException | RuntimeException e) {
            return place;
        }
    }

    private static int rows(PageHeader header) {
        if (header.isSetData_page_header()) {
            return header.getData_page_header().getNum_values();
        }
        return header.isSetData_page_header_v2()
                ? header.getData_page_header_v2().getNum_values()
                : 0;
    }
}
