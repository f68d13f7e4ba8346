package io.meshsdk.parquet.internal.pages;

import java.io.IOException;
import java.util.zip.CRC32;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.SeekableInputStream;

/** Goes from header to header through a column chunk, and checks what is behind them against their checksums. */
final class PageHeaders {
    // Footers of some writers count too little.
    private static final long ALWAYS_PLAUSIBLE = 1024 * 1024;

    private final ChunkBytes bytes;
    private final CRC32 checksum = new CRC32();
    private final long largestPage;

    PageHeaders(SeekableInputStream stream, ColumnChunkMetaData chunk, ChunkArrays arrays) {
        this.bytes = new ChunkBytes(stream, chunk.getStartingPos(), chunk.getTotalSize(), arrays);
        this.largestPage = Math.max(ALWAYS_PLAUSIBLE, chunk.getTotalUncompressedSize());
    }

    /** Returns the header of the next page that holds values. */
    PageHeader next() throws IOException {
        PageHeader header = read();
        while (header.getType() == PageType.INDEX_PAGE) {
            bytes.take(header.getCompressed_page_size());
            header = read();
        }
        return header;
    }

    private PageHeader read() throws IOException {
        if (bytes.remaining() == 0) {
            throw new DamagedPageException("the last page has gone by, and rows are missing");
        }
        PageHeader header = Util.readPageHeader(bytes);
        int size = header.getUncompressed_page_size();
        if (size < 0 || size > largestPage) {
            throw new DamagedPageException("%d bytes in a column that has %d".formatted(size, largestPage));
        }
        return header;
    }

    /** Passes over what is behind a header, and returns where it starts in the {@link #window()}. */
    int takeBody(PageHeader header) throws IOException {
        int length = header.getCompressed_page_size();
        int start = bytes.take(length);
        if (header.isSetCrc()) {
            checksum.reset();
            checksum.update(bytes.window(), start, length);
            if ((int) checksum.getValue() != header.getCrc()) {
                throw new DamagedPageException("bytes that are not those its checksum is of");
            }
        }
        return start;
    }

    /** Returns the array that what was taken last lies in, until more is taken. */
    byte[] window() {
        return bytes.window();
    }
}
